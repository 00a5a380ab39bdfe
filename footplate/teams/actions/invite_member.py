"""Invite an address to a team."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.kernel.links import link_token, new_nonce, token_sha256
from footplate.teams.errors import MemberExists
from footplate.teams.events import MemberInvited
from footplate.teams.giving import demand_known, demand_may_give, lock_team_by_slug
from footplate.teams.models import Membership, MembershipState, Team
from footplate.teams.policies import Abilities, access_team

LINK_PURPOSE = "membership"


@transaction.atomic
def invite_member(
    *, slug: str, email: str, roles: list[str], actor: Caller, now: datetime
) -> tuple[Membership, Abilities]:
    """Return the membership, invited with exactly these roles, and what the actor may do there.

    Its e-mail follows.

    Somebody who was removed is invited on their old membership, without their old roles.
    `MemberExists` when the address is invited already or belongs to an active member;
    `RoleNotYoursToGive` when the actor may not give all of the roles.
    """
    lock_team_by_slug(slug)
    team, abilities = access_team(caller=actor, slug=slug, ability="members.write")
    demand_known(roles, team_id=team.id)
    demand_may_give(giver=abilities.held, role_keys=roles)
    membership = _free_membership(team=team, email=email, now=now)
    membership.roles = roles
    membership.state = MembershipState.INVITED
    membership.invited_by_id = actor.user_id
    membership.joined_at = None
    give_new_link(membership, team=team, now=now)
    membership.save()
    publish(MemberInvited(team_id=team.id, occurred_at=now, membership_id=membership.id))
    audit.record(
        team_id=team.id,
        actor_id=actor.user_id,
        verb="members.invite",
        subject_type="membership",
        subject_id=membership.id,
        subject_label=membership.name or membership.email,
        now=now,
        email=email,
        roles=roles,
    )
    return membership, abilities


def give_new_link(membership: Membership, *, team: Team, now: datetime) -> None:
    """Set a fresh token that ends after the team's days; earlier tokens are worthless then.

    Does not save. The token itself is made again from the nonce when the e-mail is written.
    """
    nonce = new_nonce()
    token = link_token(purpose=LINK_PURPOSE, record_id=membership.id, nonce=nonce)
    membership.token_nonce = nonce
    membership.token_sha256 = token_sha256(token)
    membership.token_expires_at = now + timedelta(days=team.invitation_days)


def _free_membership(*, team: Team, email: str, now: datetime) -> Membership:
    """Return the removed membership of this address, or a new unsaved one. Statements: 1.

    `MemberExists` when the address is invited, or its owner is in the team under whatever address.
    """
    invited = Q(email=email, state=MembershipState.INVITED)
    present = list(
        Membership.objects.select_related("user").filter(invited | Q(user__email=email), team=team)
    )
    if any(membership.state != MembershipState.REMOVED for membership in present):
        raise MemberExists
    membership = present[0] if present else Membership(team=team, created_at=now)
    membership.email = email
    return membership
