"""What allauth's identity provider asks, answered more strictly where OAuth 2.1 is stricter."""

import hmac
from typing import Any
from urllib.parse import urlsplit

from allauth.core.internal import httpkit
from allauth.idp.oidc.internal.oauthlib.request_validator import OAuthLibRequestValidator
from allauth.idp.oidc.models import Client, Token
from django.db import connection
from oauthlib.common import Request

from footplate.kernel import clock
from footplate.kernel.bearer_secrets import secret_sha256
from footplate.teams.models import Membership, MembershipState
from footplate.tokens.models import OAuthApplication, OAuthGrant

_LOOPBACK = ("127.0.0.1", "::1")


class Validator(OAuthLibRequestValidator):
    """PKCE for everybody, addresses to the letter, codes once, secrets by their hash."""

    def is_pkce_required(self, client_id: str, request: Request) -> bool:
        return True

    def validate_redirect_uri(
        self, client_id: str, redirect_uri: str, request: Request, *args: Any, **kwargs: Any
    ) -> bool:
        known = request.client.get_redirect_uris()
        if redirect_uri in known:
            return True
        loopback = _any_port(redirect_uri)
        return loopback is not None and loopback in map(_any_port, known)

    def authenticate_client(self, request: Request, *args: Any, **kwargs: Any) -> bool:
        client_id, secret = httpkit.extract_basic_auth(request.headers)
        if not client_id and not secret:
            client_id, secret = request.client_id, request.client_secret
        if not isinstance(client_id, str) or not isinstance(secret, str):
            return False
        application = (
            OAuthApplication.objects.select_related("client").filter(client_id=client_id).first()
        )
        if application is None or not _is_secret_of(application, secret):
            return False
        self._use_client(request, application.client)
        return True

    def validate_code(
        self, client_id: str, code: str, client: Client, request: Request, *a: Any, **k: Any
    ) -> bool:
        """Return whether the code may be changed for a token, once: two at once wait in line."""
        _lock(code)
        valid = super().validate_code(client_id, code, client, request, *a, **k)
        return bool(valid) and _still_allowed(client, request.user.pk)

    def validate_refresh_token(
        self, refresh_token: str, client: Client, request: Request, *args: Any, **kwargs: Any
    ) -> bool:
        _lock(refresh_token)
        valid = super().validate_refresh_token(refresh_token, client, request, *args, **kwargs)
        return bool(valid) and _still_allowed(client, request.user.pk)

    def revoke_token(
        self, token: str, token_type_hint: str | None, request: Request, *args: Any, **kwargs: Any
    ) -> None:
        """End the token if it is this client's; with a refresh token what it made ends too."""
        found = Token.objects.by_value(token).filter(client=request.client).first()
        if found is None:
            return
        if found.type == Token.Type.REFRESH_TOKEN:
            Token.objects.filter(client=request.client, user=found.user).delete()
        else:
            found.delete()


def _any_port(uri: str) -> str | None:
    """Return a loopback address without its port, which native programs choose as they start."""
    parts = urlsplit(uri)
    if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
        return None
    return f"{parts.hostname}{parts.path}?{parts.query}#{parts.fragment}@{parts.username}"


def _is_secret_of(application: OAuthApplication, secret: str) -> bool:
    digest = secret_sha256(secret)
    known = [application.secret_sha256]
    if application.previous_ends_at and application.previous_ends_at > clock.now():
        known.append(application.previous_sha256)
    return any(one is not None and hmac.compare_digest(bytes(one), digest) for one in known)


def _still_allowed(client: Client, user_id: Any) -> bool:
    """Return whether the person's consent and their membership of the team still stand."""
    granted = OAuthGrant.objects.filter(application__client=client, user_id=user_id)
    team_id = granted.values_list("application__only_team_id", flat=True).first()
    return (
        team_id is not None
        and Membership.objects.filter(
            team_id=team_id, user_id=user_id, state=MembershipState.ACTIVE
        ).exists()
    )


def _lock(secret: str) -> None:
    """Let one transaction at a time use this secret."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(%s::bigint)",
            [int.from_bytes(secret_sha256(secret)[:7], "big")],
        )
