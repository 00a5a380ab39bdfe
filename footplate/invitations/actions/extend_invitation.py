"""Give somebody until another moment."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from footplate.invitations.errors import AlreadyOpen, InvitationClosed
from footplate.invitations.events import InvitationExtended
from footplate.invitations.models import Invitation, InvitationStatus
from footplate.invitations.policies import access_invitation
from footplate.invitations.rows import person_label
from footplate.invitations.standing import governing_rules
from footplate.invitations.terms import offer_end, training_end
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.kernel.problems import InvalidInput
from footplate.programs.models import ProgramState

EXTENDABLE = ("pending", "accepted", "expired")
FARTHEST = timedelta(days=3660)


@transaction.atomic
def extend_invitation(
    *, invitation_id: UUID, actor: Caller, due_at: datetime, note: str, now: datetime
) -> None:
    """Make the invitation due at another moment in the future.

    An expired one opens again, as pending or accepted as it was. A time limit that has run out
    ends at the same moment then; one that still runs stays. Audited with the note. Statements: 4.
    Raises `InvitationClosed`, `AlreadyOpen` when an expired one would stand beside another open
    one of the same person, and `InvalidInput` for a moment that is past or ten years away.
    """
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability="invitations.write", lock=True
    )
    _demand_extendable(invitation)
    _demand_reasonable(due_at, now=now)
    before = invitation.due_at
    status = invitation.status
    _set_due(invitation, due_at=due_at, now=now)
    _save(invitation)
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor.user_id,
        verb="invitations.extend",
        subject_type="invitation",
        subject_id=invitation.id,
        subject_label=person_label(invitation),
        now=now,
        reason=note,
        program=invitation.program.title,
        due_at=due_at.isoformat(),
        due_before=before.isoformat() if before else None,
        status_before=status,
    )
    publish(
        InvitationExtended(team_id=invitation.team_id, occurred_at=now, invitation_id=invitation.id)
    )


def _demand_extendable(invitation: Invitation) -> None:
    if invitation.program.state == ProgramState.ARCHIVED:
        raise InvitationClosed("The program is archived.", state="archived", allowed=[])
    if invitation.status not in EXTENDABLE:
        raise InvitationClosed(
            f"The invitation is {invitation.status}.",
            state=invitation.status,
            allowed=list(EXTENDABLE),
        )


def _demand_reasonable(due_at: datetime, *, now: datetime) -> None:
    if due_at <= now:
        raise InvalidInput.at("/body/due_at", "past", "Choose a moment in the future.")
    if due_at > now + FARTHEST:
        raise InvalidInput.at("/body/due_at", "too_far", "Choose a moment within ten years.")


def _set_due(invitation: Invitation, *, due_at: datetime, now: datetime) -> None:
    late_completion = governing_rules(invitation).late_completion
    invitation.due_at = due_at
    invitation.due_extended = True
    invitation.status_reason = ""
    if invitation.time_limit_ends_at is not None and invitation.time_limit_ends_at < now:
        invitation.time_limit_ends_at = due_at
    if invitation.accepted_at is not None:
        invitation.status = InvitationStatus.ACCEPTED
        invitation.expires_at = training_end(due_at=due_at, late_completion=late_completion)
        return
    invitation.status = InvitationStatus.PENDING
    invitation.expires_at = offer_end(
        since=now,
        days=invitation.team.invitation_days,
        timezone=invitation.team.timezone,
        due_at=due_at,
        late_completion=late_completion,
    )


def _save(invitation: Invitation) -> None:
    try:
        with transaction.atomic():
            invitation.save(
                update_fields=[
                    "due_at",
                    "due_extended",
                    "status",
                    "status_reason",
                    "expires_at",
                    "time_limit_ends_at",
                ]
            )
    except IntegrityError as failure:
        raise AlreadyOpen from failure
