"""Callers by token: one statement from `Authorization: Bearer` to who stands behind it."""

import math
from typing import Any, NoReturn
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from footplate.accounts.demo import demo_accounts_welcome
from footplate.accounts.errors import (
    InsufficientScope,
    SessionRequired,
    TokenRefused,
    TwoCredentials,
)
from footplate.accounts.limits import TOKEN_GUESSES
from footplate.accounts.token_sql import FIND_OAUTH, FIND_TOKEN, NOTE_OAUTH, NOTE_TOKEN
from footplate.kernel import clock, walls
from footplate.kernel.bearer_secrets import OAUTH, looks_like_token, secret_sha256
from footplate.kernel.caller import Caller, Grant
from footplate.kernel.http.address import client_address
from footplate.kernel.http.scopes import PUBLIC, SESSION, needed_by, with_brought
from footplate.kernel.rate_limits import refuse, spend, stored_key

_SCHEME = "bearer "


def offered(request: HttpRequest) -> bool:
    """Return whether the request comes with an `Authorization` header: no cookie counts then."""
    return "Authorization" in request.headers


def bearer_caller(request: HttpRequest) -> Caller:
    """Return who stands behind the request's token; the wall is not yet up behind them.

    Statements: 1, for a bad token 1 or 2.

    `TwoCredentials` with a session's cookie beside it; `TokenRefused` for a token that is
    unknown, revoked or expired, or whose person is gone; `TooManyRequests` for an address that
    guesses, whatever it brings; `SessionRequired` and `InsufficientScope` when the token does not
    reach the operation.
    """
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        raise TwoCredentials
    caller = _find(request.headers["Authorization"], address=client_address(request))
    _demand_scope(request, caller)
    return caller


def _demand_scope(request: HttpRequest, caller: Caller) -> None:
    needed = needed_by(request)
    if needed == SESSION:
        raise SessionRequired
    if needed != PUBLIC and not any(caller.allows(scope) for scope in needed):
        assert isinstance(needed, tuple)
        raise InsufficientScope(needed=needed)


def _find(header: str, *, address: str) -> Caller:
    token = header[len(_SCHEME) :].strip() if header.lower().startswith(_SCHEME) else ""
    if not looks_like_token(token):
        _refuse(address)
    digest = secret_sha256(token)
    values = {
        "sha256": digest,
        "hex": digest.hex(),
        "now": clock.now(),
        "address": address,
        "demo": demo_accounts_welcome(),
        "guesses": stored_key(TOKEN_GUESSES, key=address),
        "tries": TOKEN_GUESSES.tries,
    }
    find, note = (FIND_OAUTH, NOTE_OAUTH) if token.startswith(OAUTH) else (FIND_TOKEN, NOTE_TOKEN)
    found = walls.ride(find, values, noting=note)
    if found is None:
        _refuse(address)
    return _believe(*found)


def _believe(team_ids: frozenset[UUID], row: tuple[Any, ...]) -> Caller:
    """Return the caller; a token whose team has let them go is nobody's."""
    _, only_team, wait_seconds, *_ = row
    if wait_seconds is not None:
        refuse(max(1, math.ceil(wait_seconds)))
    if only_team is not None and only_team not in team_ids:
        raise TokenRefused
    return _caller(team_ids, row)


def _refuse(address: str) -> NoReturn:
    spend(TOKEN_GUESSES, key=address, now=clock.now())
    raise TokenRefused


def _caller(team_ids: frozenset[UUID], row: tuple[Any, ...]) -> Caller:
    person, only_team, _, kind, token_id, scopes, *told = row
    email, name, locale, timezone, is_operator, email_verified = told[:6]
    return Caller(
        user_id=person,
        email=email,
        name=name,
        locale=locale,
        timezone=timezone,
        is_operator=is_operator,
        email_verified=email_verified,
        session_key="",
        team_ids=team_ids,
        grant=Grant(token_id=token_id, kind=kind, scopes=with_brought(scopes), team_id=only_team),
    )
