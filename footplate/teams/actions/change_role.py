"""Change a role of a team."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.custom_roles import demand_within
from footplate.teams.errors import RoleExists
from footplate.teams.giving import lock_team_of_role
from footplate.teams.models import TeamRole
from footplate.teams.policies import Abilities, access_role
from footplate.teams.role_writing import demand_free_title, put_in_place, words_of


@transaction.atomic
def change_role(
    *, role_id: UUID, changes: dict[str, Any], actor: Caller, now: datetime
) -> tuple[TeamRole, Abilities]:
    """Say these things of the role; what is left out stays. Holders have the new abilities at once.

    `RoleBeyondYours` when it did or would do or give more than the actor; otherwise as
    `create_role`.
    """
    lock_team_of_role(role_id)
    role, abilities = access_role(caller=actor, pk=role_id, ability="roles.write")
    demand_within(role, actor=abilities.held)
    before = words_of(role)
    after = replace(before, **changes)
    if after == before:
        return role, abilities
    demand_free_title(after.title)
    present = {one.key: one for one in TeamRole.objects.filter(team_id=role.team_id)}
    try:
        with transaction.atomic():
            put_in_place(role, words=after, present=present, actor=abilities.held)
    except IntegrityError as failure:
        raise RoleExists from failure
    changed = [name for name, value in after.as_dict().items() if getattr(before, name) != value]
    audit.record(
        team_id=role.team_id,
        actor_id=actor.user_id,
        verb="roles.change",
        subject_type="role",
        subject_id=role.id,
        subject_label=role.title,
        now=now,
        before={name: getattr(before, name) for name in changed},
        after={name: getattr(after, name) for name in changed},
    )
    return role, abilities
