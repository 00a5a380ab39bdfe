"""What a request demands before anything is done: that we understand it, or refuse it."""

from typing import Any

from django.http import HttpRequest
from ninja import Header

from footplate.kernel.problems import BadRequest, WrongMediaType

IF_MATCH: Any = Header(
    None,
    alias="If-Match",
    description="The version that you read, as `ETag` gave it. 412 when it is not the current one.",
)
"""The default of an endpoint's parameter `if_match`; `kernel.versions` reads its value."""


def demand_understood(request: HttpRequest, *, has_version: bool) -> None:
    """Refuse an `If-Match` on what has no version: ignored, it would promise what nobody keeps."""
    if_match = request.headers.get("If-Match", "*")
    if if_match.strip() != "*" and not has_version:
        raise BadRequest("This has no version: send the request without If-Match.")


def demand_json(request: HttpRequest, *, takes_json: bool) -> None:
    """Refuse a body that says it is something else than JSON (RFC 9110 section 15.5.16)."""
    kind = (request.content_type or "").lower()
    if not takes_json or not kind or kind == "application/json" or kind.endswith("+json"):
        return
    raise WrongMediaType(f"Send JSON as application/json, not {kind[:100]}.")
