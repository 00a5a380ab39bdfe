"""Lists of applications and of consent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count

from footplate.kernel.caller import Caller
from footplate.kernel.pagination import page_of
from footplate.teams.models import Team
from footplate.tokens.models import OAuthGrant, TeamCredential
from footplate.tokens.queries import PageOf
from footplate.tokens.scoping import ordered

_NEWEST = ("-created_at", "-id")


@dataclass(frozen=True)
class ApplicationRow:
    """An application as a list shows it."""

    id: UUID
    name: str
    client_id: str
    is_public: bool
    redirect_uris: list[str]
    scopes: list[str]
    brought: list[str]
    roles: list[str]
    secret_last_four: str
    overlap_ends_at: datetime | None
    people: int
    created_at: datetime
    created_by: str
    last_used_at: datetime | None
    last_used_address: str | None
    actions: list[str]


@dataclass(frozen=True)
class GrantRow:
    """A consent as its person sees it; `team` is None once they have left it."""

    id: UUID
    application: str
    team: dict[str, str] | None
    scopes: list[str]
    created_at: datetime
    last_used_at: datetime | None
    last_used_address: str | None


def _shown() -> Any:
    return (
        TeamCredential.objects.select_related("application__created_by", "membership")
        .filter(application__isnull=False)
        .annotate(people=Count("application__grants"))
    )


def team_applications(
    *, team_id: UUID, may_write: bool, cursor: str | None, limit: int, now: datetime
) -> PageOf[ApplicationRow]:
    """Return the team's applications, newest first. Statements: 1."""
    rows = _shown().filter(team_id=team_id)
    found, following = page_of(rows, order=_NEWEST, cursor=cursor, limit=limit)
    return PageOf([_row(one, may_write=may_write, now=now) for one in found], following)


def team_application(*, application_id: UUID, now: datetime) -> ApplicationRow:
    """Return an application to somebody who may write it. Statements: 1."""
    return _row(_shown().get(pk=application_id), may_write=True, now=now)


def _row(credential: Any, *, may_write: bool, now: datetime) -> ApplicationRow:
    one = credential.application
    overlap = one.previous_ends_at
    brought = set(ordered(one.scopes, brought=True)) - set(one.scopes)
    actions = ["change", "delete"] if one.is_public else ["change", "rotate", "delete"]
    return ApplicationRow(
        id=one.id,
        name=one.name,
        client_id=one.client_id,
        is_public=one.is_public,
        redirect_uris=one.redirect_uris,
        scopes=one.scopes,
        brought=ordered(brought),
        roles=credential.membership.roles if credential.membership else [],
        secret_last_four=one.secret_last_four,
        overlap_ends_at=overlap if overlap and overlap > now else None,
        people=credential.people,
        created_at=one.created_at,
        created_by=one.created_by.name,
        last_used_at=one.last_used_at,
        last_used_address=one.last_used_address,
        actions=actions if may_write else [],
    )


def own_grants(*, caller: Caller, cursor: str | None, limit: int) -> PageOf[GrantRow]:
    """Return what the caller lets applications do for them, newest first. Statements: 2."""
    rows = OAuthGrant.objects.select_related("application").filter(user_id=caller.user_id)
    found, following = page_of(rows, order=_NEWEST, cursor=cursor, limit=limit)
    ids = {grant.application.only_team_id for grant in found}
    seen = Team.objects.filter(pk__in=ids & caller.team_ids).values("id", "slug", "name")
    teams = {row["id"]: {"slug": row["slug"], "name": row["name"]} for row in seen}
    return PageOf([_grant_row(grant, teams) for grant in found], following)


def _grant_row(grant: OAuthGrant, teams: dict[UUID, dict[str, str]]) -> GrantRow:
    return GrantRow(
        id=grant.id,
        application=grant.application.name,
        team=teams.get(grant.application.only_team_id),
        scopes=[key for key in grant.scopes if key in grant.application.scopes],
        created_at=grant.created_at,
        last_used_at=grant.last_used_at,
        last_used_address=grant.last_used_address,
    )
