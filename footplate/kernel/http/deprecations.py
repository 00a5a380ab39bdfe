"""What is going away: every deprecated operation, declared here and nowhere else.

`Deprecation` (RFC 9745) says since when, `Sunset` (RFC 8594) from when on it may be gone, and
`Link` where to read what to use instead. The OpenAPI document says the same.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.http import http_date


@dataclass(frozen=True)
class Deprecation:
    """Since when an operation is deprecated, when it goes, and the page that says what instead."""

    since: datetime
    sunset: datetime | None = None
    page: str = ""


# "GET /teams/{team}" to its deprecation. Nothing is, at present.
DEPRECATIONS: dict[str, Deprecation] = {}


def tell(response: HttpResponseBase, operation: str) -> None:
    """Say in the answer that the operation is deprecated, when it is."""
    found = DEPRECATIONS.get(operation)
    if found is None:
        return
    response["Deprecation"] = f"@{int(found.since.timestamp())}"
    if found.sunset is not None:
        response["Sunset"] = http_date(found.sunset.timestamp())
    if found.page:
        link = f'<{found.page}>; rel="deprecation"; type="text/html"'
        response["Link"] = f"{response['Link']}, {link}" if "Link" in response else link


def describe(key: str, operation: dict[str, Any]) -> None:
    """Mark the operation in the OpenAPI document."""
    found = DEPRECATIONS.get(key)
    if found is None:
        return
    operation["deprecated"] = True
    operation["x-deprecated-since"] = found.since.isoformat()
    if found.sunset is not None:
        operation["x-sunset"] = found.sunset.isoformat()
