"""Lists of tokens."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from footplate.kernel.bearer_secrets import PERSONAL, TEAM
from footplate.kernel.caller import Caller
from footplate.kernel.pagination import page_of
from footplate.tokens.models import AccessToken, TeamCredential, TokenKind
from footplate.tokens.scoping import ordered

T = TypeVar("T")
_NEWEST = ("-created_at", "-id")


@dataclass(frozen=True)
class PageOf(Generic[T]):
    """One page of a list and the cursor of the next."""

    items: list[T]
    next: str | None


@dataclass(frozen=True)
class TokenRow:
    """A token as a list shows it: everything but its secret."""

    id: UUID
    kind: str
    name: str
    prefix: str
    last_four: str
    scopes: list[str]
    brought: list[str]
    roles: list[str]
    team: dict[str, str] | None
    state: str
    created_at: datetime
    created_by: str
    expires_at: datetime
    rotated_at: datetime | None
    overlap_ends_at: datetime | None
    last_used_at: datetime | None
    last_used_address: str | None
    actions: list[str]


def own_tokens(
    *, caller: Caller, cursor: str | None, limit: int, now: datetime
) -> PageOf[TokenRow]:
    """Return the caller's own tokens that are not revoked, newest first. Statements: 1."""
    rows = AccessToken.objects.select_related("only_team", "created_by").filter(
        user_id=caller.user_id, kind=TokenKind.PERSONAL, revoked_at=None
    )
    found, following = page_of(rows, order=_NEWEST, cursor=cursor, limit=limit)
    return PageOf([token_row(token, now=now) for token in found], following)


def team_tokens(
    *, team_id: UUID, may_write: bool, cursor: str | None, limit: int, now: datetime
) -> PageOf[TokenRow]:
    """Return the team's tokens that are not revoked, newest first. Statements: 1."""
    rows = TeamCredential.objects.select_related(
        "token__only_team", "token__created_by", "membership"
    ).filter(team_id=team_id, token__isnull=False, token__revoked_at=None)
    found, following = page_of(rows, order=_NEWEST, cursor=cursor, limit=limit)
    return PageOf(
        [_of_team(credential, may_write=may_write, now=now) for credential in found], following
    )


def team_token(*, token_id: UUID, now: datetime) -> TokenRow:
    """Return one of a team's tokens to somebody who may write it. Statements: 1."""
    credential = TeamCredential.objects.select_related(
        "token__only_team", "token__created_by", "membership"
    ).get(pk=token_id)
    return _of_team(credential, may_write=True, now=now)


def _of_team(credential: TeamCredential, *, may_write: bool, now: datetime) -> TokenRow:
    assert credential.token is not None
    roles = credential.membership.roles if credential.membership else []
    return token_row(credential.token, roles=roles, may_write=may_write, now=now)


def token_row(
    token: AccessToken, *, now: datetime, roles: list[str] | None = None, may_write: bool = True
) -> TokenRow:
    """Return the token as it is shown. Statements: 0 with its team and maker loaded."""
    overlap = token.previous_ends_at
    live = token.expires_at > now
    brought: Any = set(ordered(token.scopes, brought=True)) - set(token.scopes)
    return TokenRow(
        id=token.id,
        kind=token.kind,
        name=token.name,
        prefix=TEAM if token.kind == TokenKind.TEAM else PERSONAL,
        last_four=token.last_four,
        scopes=token.scopes,
        brought=ordered(brought),
        roles=roles or [],
        team={"slug": token.only_team.slug, "name": token.only_team.name}
        if token.only_team
        else None,
        state="active" if live else "expired",
        created_at=token.created_at,
        created_by=token.created_by.name,
        expires_at=token.expires_at,
        rotated_at=token.rotated_at,
        overlap_ends_at=overlap if overlap and overlap > now else None,
        last_used_at=token.last_used_at,
        last_used_address=token.last_used_address,
        actions=(["rotate", "revoke"] if live else ["revoke"]) if may_write else [],
    )
