"""What an application asks a person for, and what becomes of the answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.conf import settings
from django.db import transaction
from oauthlib.oauth2 import FatalClientError, OAuth2Error

from footplate.accounts.models import User
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.tokens.errors import AuthorizationRefused
from footplate.tokens.models import OAuthApplication, OAuthGrant
from footplate.tokens.oauth.provider import Provider
from footplate.tokens.recording import record_application
from footplate.tokens.scoping import ordered


@dataclass(frozen=True)
class Asked:
    """A request for consent. With `redirect_to` it is over before anybody is asked."""

    application: OAuthApplication
    scopes: list[str]
    granted: OAuthGrant | None
    redirect_to: str | None


def read_request(*, caller: Caller, parameters: dict[str, str]) -> Asked:
    """Return what is asked for. Statements: 3 or 4.

    `NotFound` when the person is in no team with such an application; `AuthorizationRefused` for
    an address to return to that is not one of its own. Any other fault is told to the
    application, by `redirect_to`.
    """
    client_id = parameters.get("client_id", "")
    application = (
        OAuthApplication.objects.select_related("only_team")
        .filter(client_id=client_id.replace("\x00", ""), only_team__in=caller.team_ids)
        .first()
    )
    if application is None:
        raise NotFound
    try:
        scopes, _ = Provider().validate_authorization_request(_uri(parameters), "GET", "", {})
    except FatalClientError as failure:
        raise AuthorizationRefused(_why(failure)) from failure
    except OAuth2Error as failure:
        back = _with_issuer(failure.in_uri(failure.redirect_uri))
        return Asked(application, [], None, back)
    granted = OAuthGrant.objects.filter(application=application, user_id=caller.user_id).first()
    return Asked(application, ordered(scopes), granted, None)


@transaction.atomic
def allow(*, caller: Caller, parameters: dict[str, str], now: datetime) -> str:
    """Keep the person's consent; return where they go back to, with a code good for a minute."""
    asked = read_request(caller=caller, parameters=parameters)
    if asked.redirect_to is not None:
        return asked.redirect_to
    grant = _granted(asked, caller=caller, now=now)
    record_application(
        asked.application,
        team_id=asked.application.only_team_id,
        actor=caller,
        verb="oauth.allow",
        now=now,
        scopes=grant.scopes,
    )
    credentials = {"user": User.objects.get(pk=caller.user_id)}
    headers, _, _ = Provider().create_authorization_response(
        _uri(parameters), "GET", "", {}, scopes=asked.scopes, credentials=credentials
    )
    return _with_issuer(headers["Location"])


def deny(*, caller: Caller, parameters: dict[str, str]) -> str:
    """Return where the person goes back to, with the word that they said no."""
    asked = read_request(caller=caller, parameters=parameters)
    if asked.redirect_to is not None:
        return asked.redirect_to
    said = {"error": "access_denied"}
    if state := parameters.get("state"):
        said["state"] = state
    return _with_issuer(_with(parameters["redirect_uri"], said))


def _granted(asked: Asked, *, caller: Caller, now: datetime) -> OAuthGrant:
    grant = asked.granted or OAuthGrant(
        application=asked.application, user_id=caller.user_id, created_at=now
    )
    grant.scopes = ordered([*grant.scopes, *asked.scopes])
    grant.save()
    return grant


def _uri(parameters: dict[str, str]) -> str:
    return "/oauth/authorize?" + urlencode(parameters)


def _with(uri: str, more: dict[str, Any]) -> str:
    parts = urlsplit(uri)
    query = [*parse_qsl(parts.query, keep_blank_values=True), *more.items()]
    return urlunsplit(parts._replace(query=urlencode(query)))


def _with_issuer(uri: str) -> str:
    """Return the address with who answers, against mix-ups of servers (RFC 9207)."""
    return _with(uri, {"iss": settings.BASE_URL})


def _why(failure: OAuth2Error) -> str:
    said = (failure.description or failure.error or "").strip().rstrip(".")
    return f"The application's request does not fit: {said}."
