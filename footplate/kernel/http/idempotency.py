"""`Idempotency-Key` on every POST (draft-ietf-httpapi-idempotency-key-header).

The first request with a key runs, its answer is kept in the same transaction, and every repetition
within 24 hours is given that answer. Without the header nothing of this runs.
"""

import re
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.cookie import SimpleCookie
from django.http.response import HttpResponseBase

from footplate.kernel import clock, idempotency
from footplate.kernel.caller import Caller
from footplate.kernel.idempotency import Answer, Wanted
from footplate.kernel.problems import InvalidInput

REPLAYED = "Idempotency-Replayed"
_KEY = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?")
# What was done, and what the endpoint refused for good reasons that the same request meets again.
# Not what depends on who asks, how often, or on our own failures: those may be mended and tried
# again under the same key.
_KEPT_REFUSALS = (409, 410, 422)


def wanted_by(request: HttpRequest) -> Wanted | None:
    """Return what a keyed POST wants, None for every other request.

    The draft writes keys as quoted strings; bare ones, as everybody sends them, mean the same.
    422 for one that is not 1 to 255 printable characters.
    """
    if request.method != "POST" or "HTTP_IDEMPOTENCY_KEY" not in request.META:
        return None
    return Wanted(
        scope=_scope(request),
        method=request.method,
        path=request.get_full_path(),
        key=_key(request.META["HTTP_IDEMPOTENCY_KEY"]),
        body=request.body,
    )


def once(wanted: Wanted, work: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Return the kept answer, or do the work and keep its answer, in one transaction.

    Whatever the work wrote is undone with a failure of ours (5xx); after a refusal stands what it
    would have written without a key. Statements: 3 besides the work's.
    """
    with transaction.atomic():
        now = clock.now()
        kept = idempotency.claim(wanted, now=now)
        if kept is not None:
            return _replayed(kept)
        response = work()
        if response.status_code >= 500:
            transaction.set_rollback(True)
        elif _is_kept(response):
            assert isinstance(response, HttpResponse)
            idempotency.keep(wanted, _answer(response), now=now)
    return response


def _scope(request: HttpRequest) -> str:
    """Return whose key it is: a token's, a person's, or that of whoever holds the same link."""
    caller = getattr(request, "auth", None)
    if not isinstance(caller, Caller):
        return "anybody"
    if caller.grant is not None:
        return f"token {caller.grant.token_id}"
    return f"person {caller.user_id}"


def _key(header: str) -> str:
    key = header.strip()
    if len(key) > 2 and key[0] == key[-1] == '"':
        key = key[1:-1]
    if not _KEY.fullmatch(key):
        detail = "The key must be 1 to 255 printable characters."
        raise InvalidInput.at("/header/Idempotency-Key", "idempotency_key", detail)
    return key


def _is_kept(response: HttpResponseBase) -> bool:
    if response.streaming:
        return False
    return 200 <= response.status_code < 300 or response.status_code in _KEPT_REFUSALS


def _answer(response: HttpResponse) -> Answer:
    return Answer(
        status=response.status_code,
        headers=list(response.items()),
        cookies=response.cookies.output(header="", sep="\n"),
        body=response.content,
    )


def _replayed(kept: Answer) -> HttpResponse:
    response = HttpResponse(kept.body, status=kept.status)
    del response["Content-Type"]
    for name, value in kept.headers:
        response[name] = value
    response.cookies = _cookies(kept.cookies)
    response[REPLAYED] = "true"
    return response


def _cookies(lines: str) -> SimpleCookie:
    """Return the cookies as they were set, with their attributes."""
    cookies: SimpleCookie = SimpleCookie()
    for line in lines.splitlines():
        cookies.load(line.strip())
    return cookies
