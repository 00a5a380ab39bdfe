"""Whether an invitation can still be answered, and whether it is still open to its team. Pure."""

from datetime import datetime

from footplate.invitations.errors import InvitationClosed, LinkDeclined, LinkRevoked
from footplate.invitations.models import OPEN, Invitation
from footplate.invitations.rules import Rules, rules_of
from footplate.kernel.problems import Problem
from footplate.programs.models import ProgramEdition
from footplate.teams.errors import LinkExpired, LinkUsed

_USED = "This invitation was accepted already. If that was you, sign in to go on."
_EXPIRED = "This invitation has expired. Ask whoever invited you for a new one."
_CLOSED: dict[str, Problem] = {
    "accepted": LinkUsed(_USED),
    "completed": LinkUsed(_USED),
    "expired": LinkExpired(_EXPIRED),
    "declined": LinkDeclined("This invitation was declined. Ask for a new one to take part."),
    "revoked": LinkRevoked("This invitation was taken back by the team."),
}


def answer_obstacle(invitation: Invitation, *, now: datetime) -> Problem | None:
    """Return why nobody can accept or decline it any more, None while it waits for an answer."""
    closed = _CLOSED.get(invitation.status)
    if closed is None and invitation.expires_at is not None and invitation.expires_at < now:
        closed = _CLOSED["expired"]
    return type(closed)(closed.detail) if closed is not None else None


def demand_answerable(invitation: Invitation, *, now: datetime) -> None:
    """Raise what `answer_obstacle` returns."""
    obstacle = answer_obstacle(invitation, now=now)
    if obstacle is not None:
        raise obstacle


def demand_open(invitation: Invitation) -> None:
    """Raise `InvitationClosed` unless the invitation is pending or accepted."""
    if invitation.status not in OPEN:
        raise InvitationClosed(
            f"The invitation is {invitation.status}.", state=invitation.status, allowed=list(OPEN)
        )


def governing_edition(invitation: Invitation) -> ProgramEdition:
    """Return the edition that the person has: the pinned one, before the start the latest."""
    edition = invitation.edition or invitation.program.latest_edition
    assert edition is not None
    return edition


def governing_rules(invitation: Invitation) -> Rules:
    """Return the rules of the edition that the person has."""
    return rules_of(governing_edition(invitation))
