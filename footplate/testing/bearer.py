"""The API as a program uses it, for tests: a token, no cookie, JSON both ways."""

import json
from datetime import timedelta
from typing import Any

from django.test import Client

from footplate.accounts.models import User
from footplate.kernel import clock
from footplate.kernel.bearer_secrets import PERSONAL, TEAM, new_secret, secret_sha256
from footplate.kernel.http.scopes import scopes as every_scope
from footplate.teams.actions.machines import add_machine
from footplate.teams.models import Team
from footplate.testing.client import check_response
from footplate.tokens.models import AccessToken, TeamCredential, TokenKind


class TokenClient(Client):
    """Sends a token with every call; answers are checked against the OpenAPI document."""

    def __init__(self, token: str) -> None:
        super().__init__(enforce_csrf_checks=True)
        self.token = token

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Send JSON to `path` (under /api/v1) and check the answer against the document."""
        data = "" if body is None else json.dumps(body)
        sent = {"content_type": "application/json", "headers": headers}
        response = self.generic(method, f"/api/v1{path}", data, **sent)
        check_response(method, response)
        return response

    def generic(self, method: str, path: str, *args: Any, headers: Any = None, **more: Any) -> Any:  # type: ignore[override]
        """Send anything; no header of a cookie's kind goes with it."""
        wanted = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        wanted.pop("X-CSRFToken", None)
        return super().generic(method, path, *args, headers=wanted, **more)

    def read(self, path: str, **headers: str) -> Any:
        """GET `path`."""
        return self.send("GET", path, **headers)


def personal_token(
    user: User, *, scopes: list[str] | None = None, team: Team | None = None
) -> tuple[AccessToken, str]:
    """Return a personal token of thirty days, with every scope unless some are named."""
    return _token(user, PERSONAL, user, team, scopes)


def team_token(
    team: Team, maker: User, *, roles: list[str], scopes: list[str] | None = None
) -> tuple[AccessToken, str]:
    """Return a team's token of thirty days, acting as a machine user with these roles."""
    now = clock.now()
    machine = add_machine(team_id=team.id, name="Robot", roles=roles, now=now)
    assert machine.user is not None
    token, secret = _token(machine.user, TEAM, maker, team, scopes)
    TeamCredential.objects.create(
        id=token.id, team=team, token=token, membership=machine, created_at=now
    )
    return token, secret


def _token(
    user: User, prefix: str, maker: User, team: Team | None, scopes: list[str] | None
) -> tuple[AccessToken, str]:
    now, secret = clock.now(), new_secret(prefix)
    token = AccessToken.objects.create(
        kind=TokenKind.TEAM if prefix == TEAM else TokenKind.PERSONAL,
        user=user,
        only_team=team,
        created_by=maker,
        name="Robot",
        scopes=list(every_scope()) if scopes is None else scopes,
        sha256=secret_sha256(secret),
        last_four=secret[-4:],
        expires_at=now + timedelta(days=30),
        created_at=now,
    )
    return token, secret
