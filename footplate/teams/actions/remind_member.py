"""Send an invitation to a team again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.teams.actions.invite_member import give_new_link
from footplate.teams.errors import NotInvited
from footplate.teams.events import MemberInvited
from footplate.teams.giving import demand_may_give
from footplate.teams.models import Membership, MembershipState
from footplate.teams.policies import Abilities, access_membership


@transaction.atomic
def remind_member(
    *, membership_id: UUID, actor: Caller, now: datetime
) -> tuple[Membership, Abilities]:
    """Give the membership a new link, whose e-mail follows, and the actor as inviter.

    `NotInvited` unless it is waiting; `RoleNotYoursToGive` as for the first invitation.
    """
    membership, abilities = access_membership(
        caller=actor, pk=membership_id, ability="members.write", lock=True
    )
    if membership.state != MembershipState.INVITED:
        raise NotInvited
    demand_may_give(giver=abilities.held, role_keys=membership.roles)
    membership.invited_by_id = actor.user_id
    give_new_link(membership, team=membership.team, now=now)
    membership.save(update_fields=["invited_by", "token_nonce", "token_sha256", "token_expires_at"])
    publish(MemberInvited(team_id=membership.team_id, occurred_at=now, membership_id=membership.id))
    audit.record(
        team_id=membership.team_id,
        actor_id=actor.user_id,
        verb="members.remind",
        subject_type="membership",
        subject_id=membership.id,
        subject_label=membership.name or membership.email,
        now=now,
    )
    return membership, abilities
