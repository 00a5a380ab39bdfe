"""Change a member's roles."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.versions import demand_version
from footplate.teams import roles as role_book
from footplate.teams.errors import NotActive
from footplate.teams.giving import (
    demand_another_admin,
    demand_known,
    demand_may_give,
    lock_team_of,
)
from footplate.teams.models import Membership, MembershipState
from footplate.teams.policies import Abilities, access_membership


@transaction.atomic
def change_roles(
    *,
    membership_id: UUID,
    roles: list[str],
    actor: Caller,
    expected_version: int | None = None,
    now: datetime,
) -> tuple[Membership, Abilities]:
    """Give the member exactly these roles.

    `RoleNotYoursToGive` when the actor may not give each role that is added or taken away;
    `LastAdmin` when nobody could run the team afterwards; `NotActive` for an ended membership.
    """
    lock_team_of(pk=membership_id)
    membership, abilities = access_membership(
        caller=actor, pk=membership_id, ability="members.write", lock=True
    )
    demand_version(membership.version, expected_version, subject_id=membership.id)
    if membership.state == MembershipState.REMOVED:
        raise NotActive
    demand_known(roles, team_id=membership.team_id)
    changed = set(roles) ^ set(membership.roles)
    demand_may_give(giver=abilities.held, role_keys=changed)
    if not role_book.admin_roles() & set(roles):
        demand_another_admin(membership=membership)
    if changed:
        before, membership.roles = membership.roles, roles
        membership.version += 1
        membership.save(update_fields=["roles", "version"])
        audit.record(
            team_id=membership.team_id,
            actor_id=actor.user_id,
            verb="members.change_roles",
            subject_type="membership",
            subject_id=membership.id,
            subject_label=membership.name or membership.email,
            now=now,
            before=before,
            after=roles,
        )
    return membership, abilities
