"""Use a member link."""

from datetime import datetime
from typing import Any

from django.db import transaction

from footplate.kernel import audit, walls
from footplate.kernel.caller import Caller
from footplate.kernel.links import token_sha256
from footplate.teams.actions.activate_membership import Person, activate_membership
from footplate.teams.errors import LinkWithdrawn, OtherAddress
from footplate.teams.giving import lock_team_of
from footplate.teams.holding import roles_in
from footplate.teams.models import Team
from footplate.teams.queries.links import find_link


@transaction.atomic
def join_team(*, token: str, actor: Caller, other_address: bool, now: datetime) -> Team:
    """Make the actor an active member with the offered roles and return the team.

    The link is used up: of two who use it at once, one joins and the other gets `LinkUsed`.
    `OtherAddress` unless the invited address is the actor's own or they said so; `LinkWithdrawn`
    when the inviter may not give these roles any more. Also the errors of `find_link`.
    """
    with walls.door("member_link"):
        team = lock_team_of(token_sha256=token_sha256(token))
    invited = find_link(token=token, now=now, lock=True)
    with walls.door("link_holder", team=team.id):
        _join(invited, actor=actor, other_address=other_address, now=now)
    return team


def _join(invited: Any, *, actor: Caller, other_address: bool, now: datetime) -> None:
    if invited.email != actor.email and not other_address:
        raise OtherAddress(
            f"The invitation was sent to {invited.email}; you are signed in as {actor.email}.",
            invited_email=invited.email,
            signed_in_as=actor.email,
        )
    _demand_inviter_may(invited)
    email = invited.email
    membership = activate_membership(
        team_id=invited.team_id,
        person=Person(id=actor.user_id, name=actor.name, email=actor.email),
        roles=invited.roles,
        invited=invited,
        now=now,
    )
    audit.record(
        team_id=membership.team_id,
        actor_id=actor.user_id,
        verb="members.join",
        subject_type="membership",
        subject_id=membership.id,
        subject_label=actor.name or actor.email,
        now=now,
        invited_email=email,
        roles=membership.roles,
    )


def _demand_inviter_may(invited: Any) -> None:
    """Raise `LinkWithdrawn` when the inviter could not send this invitation today."""
    if invited.invited_by_id is not None and roles_in(invited.inviter_holds).beyond(invited.roles):
        raise LinkWithdrawn
