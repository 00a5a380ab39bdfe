"""Fetch and authorise in one query: what is not yours to see does not exist."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.teams.abilities import Abilities, abilities_of, may_create_team
from footplate.teams.errors import TeamsClosed
from footplate.teams.models import Group, Membership, MembershipState, Team, TeamRecord

__all__ = [
    "Abilities",
    "abilities_of",
    "access_group",
    "access_membership",
    "access_record",
    "access_team",
    "demand_create_team",
    "may_create_team",
]

T = TypeVar("T", bound=TeamRecord)


def _roles_in(caller: Caller, team_column: str) -> Subquery:
    """Return the caller's roles in the row's team, NULL when not an active member of it."""
    mine = Membership.objects.filter(
        team_id=OuterRef(team_column), user_id=caller.user_id, state=MembershipState.ACTIVE
    )
    return Subquery(mine.values("roles")[:1])


def access_team(*, caller: Caller, slug: str, ability: str | None = None) -> tuple[Team, Abilities]:
    """Return the team and the caller's abilities in it. Statements: 1.

    `NotFound` when there is no such team or the caller is not an active member of it;
    `Forbidden` when `ability` is named and lacking.
    """
    if "\x00" in slug:  # which PostgreSQL cannot even look for
        raise NotFound
    team = Team.objects.annotate(caller_roles=_roles_in(caller, "pk")).filter(slug=slug).first()
    if team is None or team.caller_roles is None:
        raise NotFound
    abilities = abilities_of(team.caller_roles)
    if ability is not None:
        abilities.demand(ability)
    return team, abilities


def access_record(
    queryset: QuerySet[T],
    *,
    caller: Caller,
    pk: UUID,
    see: str,
    ability: str | None = None,
    lock: bool = False,
) -> tuple[T, Abilities]:
    """Return one team record and the caller's abilities in its team. Statements: 1.

    `NotFound` when the record is missing, in a team that the caller is not an active member of,
    or its roles lack `see`; `Forbidden` when they have `see` but lack `ability`. With `lock` the
    row stays locked until the transaction ends.
    """
    if lock:
        queryset = queryset.select_for_update(of=("self",))
    row: Any = queryset.annotate(caller_roles=_roles_in(caller, "team_id")).filter(pk=pk).first()
    if row is None or row.caller_roles is None:
        raise NotFound
    abilities = abilities_of(row.caller_roles)
    if not abilities.can(see):
        raise NotFound
    if ability is not None:
        abilities.demand(ability)
    return row, abilities


def access_membership(
    *, caller: Caller, pk: UUID, ability: str, lock: bool = False
) -> tuple[Membership, Abilities]:
    """Return one membership that the caller may see and do `ability` with. Statements: 1."""
    return access_record(
        Membership.objects.select_related("team"),
        caller=caller,
        pk=pk,
        see="members.read",
        ability=ability,
        lock=lock,
    )


def access_group(
    *, caller: Caller, pk: UUID, ability: str, lock: bool = False
) -> tuple[Group, Abilities]:
    """Return one group that the caller may see and do `ability` with. Statements: 1."""
    return access_record(
        Group.objects.all(), caller=caller, pk=pk, see="groups.read", ability=ability, lock=lock
    )


def demand_create_team(*, caller: Caller) -> None:
    """Raise `TeamsClosed` unless the caller may make a team."""
    if not may_create_team(caller):
        raise TeamsClosed
