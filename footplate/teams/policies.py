"""Fetch and authorise in one query: what is not yours to see does not exist."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import QuerySet

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.teams.abilities import (
    Abilities,
    abilities_in,
    abilities_of,
    may_create_team,
)
from footplate.teams.errors import TeamsClosed
from footplate.teams.holding import held_by_caller, roles_in
from footplate.teams.models import Group, Membership, Team, TeamRecord, TeamRole

__all__ = [
    "Abilities",
    "abilities_of",
    "access_group",
    "access_membership",
    "access_record",
    "access_role",
    "access_team",
    "demand_create_team",
    "may_create_team",
]

T = TypeVar("T", bound=TeamRecord)


def _abilities(caller: Caller, *, team_id: UUID, held: Any) -> Abilities:
    """Return the caller's abilities, or `NotFound` outside: no member, or another team's token."""
    bound_to = caller.grant.team_id if caller.grant else None
    if held is None or bound_to not in (None, team_id):
        raise NotFound
    return abilities_in(roles_in(held), caller)


def access_team(*, caller: Caller, slug: str, ability: str | None = None) -> tuple[Team, Abilities]:
    """Return the team and the caller's abilities in it. Statements: 1.

    `NotFound` when there is no such team or the caller is not an active member of it;
    `Forbidden` when `ability` is named and lacking.
    """
    if "\x00" in slug:  # which PostgreSQL cannot even look for
        raise NotFound
    rows = Team.objects.annotate(caller_holds=held_by_caller(caller, '"teams"."id"'))
    team = rows.filter(slug=slug).first()
    if team is None:
        raise NotFound
    abilities = _abilities(caller, team_id=team.id, held=team.caller_holds)
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
    team = f'"{queryset.model._meta.db_table}"."team_id"'
    rows = queryset.annotate(caller_holds=held_by_caller(caller, team))
    row: Any = rows.filter(pk=pk).first()
    if row is None:
        raise NotFound
    abilities = _abilities(caller, team_id=row.team_id, held=row.caller_holds)
    if not abilities.can(see):
        raise NotFound
    if ability is not None:
        abilities.demand(ability)
    return row, abilities


def access_membership(
    *, caller: Caller, pk: UUID, ability: str, lock: bool = False
) -> tuple[Membership, Abilities]:
    """Return one membership that the caller may see and do `ability` with. Statements: 1.

    A machine user's is not among them: it lives and ends with its token or application.
    """
    return access_record(
        Membership.objects.select_related("team").exclude(user__is_machine=True),
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


def access_role(
    *, caller: Caller, pk: UUID, ability: str, lock: bool = False
) -> tuple[TeamRole, Abilities]:
    """Return one role that its team made, for a caller who may see it. Statements: 1."""
    return access_record(
        TeamRole.objects.all(), caller=caller, pk=pk, see="members.read", ability=ability, lock=lock
    )


def demand_create_team(*, caller: Caller) -> None:
    """Raise `TeamsClosed` unless the caller may make a team."""
    if not may_create_team(caller):
        raise TeamsClosed
