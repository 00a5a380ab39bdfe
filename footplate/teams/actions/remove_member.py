"""End a membership."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.kernel.versions import demand_version
from footplate.teams.events import MemberRemoved
from footplate.teams.giving import demand_another_admin, demand_may_give, lock_team_of
from footplate.teams.models import GroupMembership, Membership, MembershipState
from footplate.teams.policies import access_membership


@transaction.atomic
def remove_member(
    *, membership_id: UUID, actor: Caller, expected_version: int | None = None, now: datetime
) -> None:
    """End the membership: access ends with this transaction, roles, groups and link are gone.

    The row stays for the records when a person stands behind it; an invitation that nobody took
    up is deleted. Removing twice changes nothing. `LastAdmin` when nobody could run the team
    afterwards; `RoleNotYoursToGive` when the actor may not give every role of the member.
    """
    lock_team_of(pk=membership_id)
    membership, abilities = access_membership(
        caller=actor, pk=membership_id, ability="members.write", lock=True
    )
    demand_version(membership.version, expected_version, subject_id=membership.id)
    if membership.state == MembershipState.REMOVED:
        return
    demand_may_give(giver=abilities.held, role_keys=membership.roles)
    demand_another_admin(membership=membership)
    was_active = membership.state == MembershipState.ACTIVE
    audit.record(
        team_id=membership.team_id,
        actor_id=actor.user_id,
        verb="members.remove",
        subject_type="membership",
        subject_id=membership.id,
        subject_label=membership.name or membership.email,
        now=now,
        email=membership.email,
        roles=membership.roles,
        state=membership.state,
    )
    end_membership(membership, now=now)
    if was_active:
        publish(
            MemberRemoved(team_id=membership.team_id, occurred_at=now, membership_id=membership_id)
        )


def end_membership(membership: Membership, *, now: datetime) -> None:
    """Take roles, groups and link away; an invitation that nobody took up is deleted."""
    GroupMembership.objects.filter(membership=membership).delete()
    if membership.user_id is None:
        membership.delete()
        return
    membership.state = MembershipState.REMOVED
    membership.version += 1
    membership.roles = []
    membership.removed_at = now
    membership.token_sha256 = membership.token_nonce = membership.token_expires_at = None
    membership.save()
