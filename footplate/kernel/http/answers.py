"""What every answer of the API carries: entity tag, limits, links, what it depends on."""

import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from footplate.kernel.http import deprecations, limits
from footplate.kernel.rate_limits import Standing

# A 304 says what a 200 would have said, but for what describes the body (RFC 9110 section 15.4.5).
_OF_THE_BODY = ("Content-Type", "Content-Length", "Content-Disposition", "Content-Language")
_VERSION = re.compile(r'"(\d{1,9})"')


def finish(
    request: HttpRequest,
    response: HttpResponseBase,
    *,
    operation: str,
    standings: Sequence[Standing] = (),
) -> HttpResponseBase:
    """Return the answer with its headers; a 304 when the caller has this very body already."""
    patch_vary_headers(response, ("Cookie", "Authorization"))
    limits.tell(response, standings)
    deprecations.tell(response, operation)
    if isinstance(response, HttpResponse):
        _tag(request, response)
        if _is_known(request, response):
            return _not_modified(response)
        if request.method == "HEAD":
            response["Content-Length"] = response.get("Content-Length", str(len(response.content)))
            response.content = b""
    return response


def link_to_next(request: HttpRequest, response: HttpResponseBase, result: Any) -> None:
    """Name the next page of a list in `Link` (RFC 8288), as its body does."""
    following = result.get("next") if isinstance(result, dict) else getattr(result, "next", None)
    if request.method not in ("GET", "HEAD") or not isinstance(following, str):
        return
    query = request.GET.copy()
    query["cursor"] = following
    pairs = [(name, value) for name, values in query.lists() for value in values]
    add_link(response, f"{request.path}?{urlencode(pairs)}", "next")


def add_link(response: HttpResponseBase, target: str, relation: str) -> None:
    """Add one link to the answer's `Link` header."""
    link = f'<{target}>; rel="{relation}"'
    response["Link"] = f"{response['Link']}, {link}" if "Link" in response else link


def _tag(request: HttpRequest, response: HttpResponse) -> None:
    """Give a JSON answer a strong tag of its body, beside the version that the endpoint named.

    The tag of a resource with a version is `"<version>-<hash>"`: `If-Match` compares the first
    part, which only authors change, and `If-None-Match` all of it, for what a caller may do and
    what others did stand in the body too.
    """
    if not 200 <= response.status_code < 300 or not response.content:
        return
    if not response.get("Content-Type", "").startswith("application/json"):
        return
    version = _VERSION.fullmatch(response.get("ETag", ""))
    if version or (request.method in ("GET", "HEAD") and "ETag" not in response):
        digest = urlsafe_b64encode(hashlib.sha256(response.content).digest()[:16]).decode()
        mark = f"{version[1]}-" if version else ""
        response["ETag"] = f'"{mark}{digest.rstrip("=")}"'
    if request.method in ("GET", "HEAD"):
        response.headers.setdefault("Cache-Control", "private, no-cache")


def _is_known(request: HttpRequest, response: HttpResponse) -> bool:
    """Return whether the caller already has this body, by the tag it sent (weak comparison)."""
    wanted = request.headers.get("If-None-Match")
    if wanted is None or request.method not in ("GET", "HEAD") or response.status_code != 200:
        return False
    if wanted.strip() == "*":
        return True
    known = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
    return response.get("ETag", "").removeprefix("W/") in known


def _not_modified(response: HttpResponse) -> HttpResponse:
    """Return the 304 in place of the answer, its cookies included."""
    short = HttpResponse(status=304)
    for name, value in response.items():
        if name not in _OF_THE_BODY:
            short[name] = value
    del short["Content-Type"]
    short.cookies = response.cookies
    return short
