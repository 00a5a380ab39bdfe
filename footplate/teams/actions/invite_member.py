"""Invite an address to a team."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from footplate.accounts.models import User
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.kernel.links import link_token, new_nonce, token_sha256
from footplate.teams.errors import MemberExists
from footplate.teams.events import MemberInvited
from footplate.teams.giving import demand_known, demand_may_give, lock_team, roles_of
from footplate.teams.models import Membership, MembershipState, Team

LINK_PURPOSE = "membership"


@transaction.atomic
def invite_member(
    *, team_id: UUID, email: str, roles: list[str], actor: Caller, now: datetime
) -> Membership:
    """Return the membership, invited with exactly these roles; its e-mail follows.

    Somebody who was removed is invited on their old membership, without their old roles.
    `MemberExists` when the address is invited already or belongs to an active member;
    `RoleNotYoursToGive` when the actor may not give all of the roles.
    """
    demand_known(roles)
    team = lock_team(team_id)
    giver_roles = roles_of(team_id=team_id, user_id=actor.user_id)
    demand_may_give(giver_roles=giver_roles, role_keys=roles)
    membership = _free_membership(team_id=team_id, email=email, now=now)
    membership.roles = roles
    membership.state = MembershipState.INVITED
    membership.invited_by_id = actor.user_id
    membership.joined_at = None
    give_new_link(membership, team=team, now=now)
    membership.save()
    publish(MemberInvited(team_id=team_id, occurred_at=now, membership_id=membership.id))
    audit.record(
        team_id=team_id,
        actor_id=actor.user_id,
        verb="members.invite",
        subject_type="membership",
        subject_id=membership.id,
        now=now,
        email=email,
        roles=roles,
    )
    return membership


def give_new_link(membership: Membership, *, team: Team, now: datetime) -> None:
    """Set a fresh token that ends after the team's days; earlier tokens are worthless then.

    Does not save. The token itself is made again from the nonce when the e-mail is written.
    """
    nonce = new_nonce()
    token = link_token(purpose=LINK_PURPOSE, record_id=membership.id, nonce=nonce)
    membership.token_nonce = nonce
    membership.token_sha256 = token_sha256(token)
    membership.token_expires_at = now + timedelta(days=team.invitation_days)


def _free_membership(*, team_id: UUID, email: str, now: datetime) -> Membership:
    """Return the removed membership of this address, or a new unsaved one. Statements: 2."""
    user = User.objects.filter(email=email).first()
    present = Membership.objects.filter(team_id=team_id)
    if user is not None and (own := present.filter(user=user).first()) is not None:
        if own.state != MembershipState.REMOVED:
            raise MemberExists
        own.email = email
        _demand_not_invited(team_id=team_id, email=email)
        return own
    _demand_not_invited(team_id=team_id, email=email)
    return Membership(team_id=team_id, email=email, created_at=now)


def _demand_not_invited(*, team_id: UUID, email: str) -> None:
    invited = Membership.objects.filter(team_id=team_id, email=email, state=MembershipState.INVITED)
    if invited.exists():
        raise MemberExists
