"""Delete a role of a team."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.problems import InvalidInput
from footplate.teams.custom_roles import compile_team, demand_within
from footplate.teams.errors import RoleInUse
from footplate.teams.giving import demand_known, demand_may_give, lock_team_of_role
from footplate.teams.models import Membership, TeamRole
from footplate.teams.policies import access_role
from footplate.teams.queries.holders import holders_of
from footplate.teams.role_writing import words_of


@transaction.atomic
def delete_role(*, role_id: UUID, replacement: str | None, actor: Caller, now: datetime) -> None:
    """Delete the role; members and invitations that have it get the replacement instead.

    `RoleInUse`, with who has it, when somebody does and no replacement is named, and always when
    another role includes it. `RoleNotYoursToGive` when the actor may not give the replacement, or
    take this; `RoleBeyondYours` when it may do or give more than the actor.
    """
    lock_team_of_role(role_id)
    role, abilities = access_role(caller=actor, pk=role_id, ability="roles.write")
    demand_within(role, actor=abilities.held)
    others = list(TeamRole.objects.filter(team_id=role.team_id).exclude(pk=role.pk))
    _demand_not_included(role, others=others)
    holders = list(Membership.objects.filter(team_id=role.team_id, roles__contains=[role.key]))
    if holders:
        if replacement is None:
            raise RoleInUse(**holders_of(role))
        if replacement == role.key:
            raise InvalidInput.at("/query/replacement", "same_role", "Name another role.")
        demand_known([replacement], team_id=role.team_id, pointer="/query/replacement")
        demand_may_give(giver=abilities.held, role_keys=[role.key, replacement])
        _replace(holders, key=role.key, replacement=replacement)
    _forget(role, others=others)
    audit.record(
        team_id=role.team_id,
        actor_id=actor.user_id,
        verb="roles.delete",
        subject_type="role",
        subject_id=role.id,
        subject_label=role.title,
        now=now,
        before=words_of(role).as_dict(),
        replacement=replacement if holders else None,
        members=len(holders),
    )
    role.delete()


def _demand_not_included(role: TeamRole, *, others: list[TeamRole]) -> None:
    including = [one.title for one in others if role.key in one.includes]
    if including:
        raise RoleInUse(
            f"{role.title} is included in: {', '.join(including)}.", included_in=including
        )


def _replace(holders: list[Membership], *, key: str, replacement: str) -> None:
    for membership in holders:
        wanted = [replacement if held == key else held for held in membership.roles]
        membership.roles = list(dict.fromkeys(wanted))
    Membership.objects.bulk_update(holders, ["roles"], batch_size=500)


def _forget(role: TeamRole, *, others: list[TeamRole]) -> None:
    """Nobody gives the role any more."""
    giving = [one for one in others if role.key in one.gives]
    for one in giving:
        one.gives = [key for key in one.gives if key != role.key]
    changed = {one.pk: one for one in [*giving, *compile_team(others)]}
    if changed:
        fields = ["gives", "all_may", "all_includes", "all_gives"]
        TeamRole.objects.bulk_update(changed.values(), fields)
