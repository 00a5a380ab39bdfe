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
    *,
    invitation_id: UUID,
    actor: Caller,
    due_at: datetime | None,
    note: str,
    now: datetime,
    time_limit_ends_at: datetime | None = None,
) -> None:
    """Make the invitation due, or its time limit end, at another moment in the future.

    An expired one opens again, as pending or accepted as it was. A time limit that has run out
    ends with the new due moment unless its own end is given; one that still runs stays. Audited
    with the note. Statements: 4. Raises `InvitationClosed`, `AlreadyOpen` when an expired one would
    stand beside another open one of the same person, and `InvalidInput` for a moment that is past
    or ten years away, for a time limit that does not run, and when what is given would not open
    it.
    """
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability="invitations.write", lock=True
    )
    _demand_extendable(invitation)
    before = invitation.due_at
    status = invitation.status
    if time_limit_ends_at is not None:
        _set_limit(invitation, time_limit_ends_at, now=now)
    if due_at is not None:
        demand_reasonable(due_at, now=now)
        _set_due(invitation, due_at=due_at, now=now)
    else:
        _demand_due_ahead(invitation, now=now)
    _open(invitation, now=now)
    _save(invitation)
    given = {"due_at": due_at, "due_before": before, "time_limit_ends_at": time_limit_ends_at}
    _record(invitation, actor=actor, note=note, now=now, given=given, status_before=status)
    publish(
        InvitationExtended(
            team_id=invitation.team_id,
            occurred_at=now,
            invitation_id=invitation.id,
            actor_id=actor.user_id,
            note=note,
            due_at=due_at,
            due_before=before if due_at else None,
            time_limit_ends_at=time_limit_ends_at,
        )
    )


def _record(
    invitation: Invitation,
    *,
    actor: Caller,
    note: str,
    now: datetime,
    given: dict[str, datetime | None],
    status_before: str,
) -> None:
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
        status_before=status_before,
        **{name: moment.isoformat() if moment else None for name, moment in given.items()},
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


def demand_reasonable(moment: datetime, *, now: datetime, pointer: str = "/body/due_at") -> None:
    """Raise `InvalidInput` for an end that is past or ten years away."""
    if moment <= now:
        raise InvalidInput.at(pointer, "past", "Choose a moment in the future.")
    if moment > now + FARTHEST:
        raise InvalidInput.at(pointer, "too_far", "Choose a moment within ten years.")


def _demand_due_ahead(invitation: Invitation, *, now: datetime) -> None:
    """More time for the limit alone opens nothing that ended for another reason."""
    over = invitation.expires_at is not None and invitation.expires_at < now
    if over or (invitation.status == "expired" and invitation.accepted_at is None):
        detail = "Its deadline has passed as well: choose a new one."
        raise InvalidInput.at("/body/due_at", "required", detail)


def _set_limit(invitation: Invitation, ends_at: datetime, *, now: datetime) -> None:
    pointer = "/body/time_limit_ends_at"
    if invitation.time_limit_ends_at is None:
        detail = "No time limit is running: it begins with the start of the training."
        raise InvalidInput.at(pointer, "no_limit", detail)
    demand_reasonable(ends_at, now=now, pointer=pointer)
    invitation.time_limit_ends_at = ends_at


def _set_due(invitation: Invitation, *, due_at: datetime, now: datetime) -> None:
    invitation.due_at = due_at
    invitation.due_extended = True
    late_completion = governing_rules(invitation).late_completion
    if invitation.accepted_at is not None:
        invitation.expires_at = training_end(due_at=due_at, late_completion=late_completion)
    if invitation.time_limit_ends_at is not None and invitation.time_limit_ends_at < now:
        invitation.time_limit_ends_at = due_at


def _open(invitation: Invitation, *, now: datetime) -> None:
    """Open it again, as pending or accepted as it was."""
    invitation.status_reason = ""
    if invitation.accepted_at is not None:
        invitation.status = InvitationStatus.ACCEPTED
        return
    invitation.status = InvitationStatus.PENDING
    invitation.expires_at = offer_end(
        since=now,
        days=invitation.team.invitation_days,
        timezone=invitation.team.timezone,
        due_at=invitation.due_at,
        late_completion=governing_rules(invitation).late_completion,
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
