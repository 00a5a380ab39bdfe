"""A person's yes or no, by link or from the dashboard."""

from datetime import datetime
from typing import Any

from footplate.invitations.actions.accept_invitation import accept_invitation
from footplate.invitations.actions.decline_invitation import decline_invitation
from footplate.invitations.models import Invitation
from footplate.kernel import walls
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotSignedIn


def answer_offer(
    offer: Invitation,
    *,
    actor: Caller | None,
    decision: str,
    reason: str,
    now: datetime,
    confirm_other_address: bool = False,
    to_own_address: bool = False,
) -> dict[str, Any]:
    """Carry out the decision and return the shape of `DecisionAnswer`.

    Anybody who holds the link may decline; accepting takes a person: `NotSignedIn` without one.
    `to_own_address` says that the offer was sent to the actor's own confirmed address: then it is
    remembered as theirs, whatever they answer.
    """
    if decision != "decline" and actor is None:
        raise NotSignedIn
    with walls.door("invitation_answer", team=offer.team_id):
        if decision == "decline":
            person_id = actor.user_id if actor and to_own_address else None
            invitation = decline_invitation(
                invitation_id=offer.pk, reason=reason, person_id=person_id, now=now
            )
        else:
            assert actor is not None
            invitation = accept_invitation(
                offer=offer, actor=actor, other_address=confirm_other_address, now=now
            )
    return {
        "invitation_id": invitation.id,
        "team": invitation.team.slug,
        "status": invitation.status,
    }
