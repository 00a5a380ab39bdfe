"""Whether a training can be corrected by hand now, and how."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.invitations.errors import InvitationClosed, ProgramNotPublished
from footplate.invitations.models import Invitation
from footplate.invitations.policies import access_invitation
from footplate.invitations.rules import contents_of
from footplate.invitations.states import InvitationState, state_of
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.programs.models import ProgramState
from footplate.progress.corrections.errors import TrainingCompletedAlready
from footplate.progress.errors import NotStarted

_OPEN = ("not_started", "in_progress", "due_soon", "overdue")
_EXTENDABLE = (*_OPEN, "not_accepted", "expired")
_CERTIFICATE = "select certificate_number from training_certificates where invitation_id = %s::uuid"
_COMPLETED = (
    "What was completed stays on record. If that was a mistake, revoke the certificate and "
    "invite the person again."
)
_COMPLETED_BARE = "What was completed stays on record; to learn it again, invite the person again."


def access_correctable(*, caller: Caller, invitation_id: UUID, now: datetime) -> Invitation:
    """Return an invitation whose training the caller may correct, locked. Statements: 2 or 3.

    Raises `NotFound`, `Forbidden`, `TrainingCompletedAlready`, and `InvitationClosed` when nobody
    can go on with it.
    """
    lock_training(invitation_id)
    invitation, _ = access_invitation(
        caller=caller, invitation_id=invitation_id, ability="invitations.write"
    )
    if invitation.status == "completed":
        number = certificate_number(invitation.pk)
        words = _COMPLETED if number else _COMPLETED_BARE
        raise TrainingCompletedAlready(words, certificate_number=number)
    state, reason = current_state(invitation, now)
    if invitation.program.state == ProgramState.ARCHIVED:
        raise InvitationClosed("The program is archived.", state="archived", allowed=[])
    if state == "expired":
        detail = f"{reason or 'It has expired.'} Give more time first."
        raise InvitationClosed(detail, state=state, allowed=["extended"])
    if state not in _OPEN:
        why = "Nobody has accepted it yet." if state == "not_accepted" else reason
        raise InvitationClosed(why or f"The invitation is {state}.", state=state, allowed=[])
    return invitation


def lock_training(invitation_id: UUID) -> None:
    """Lock the invitation's row by a statement of its own. Statements: 1.

    A locking statement that had to wait sees the newest invitation but the edition joined before:
    none at all when the training was started meanwhile.
    """
    rows = Invitation.objects.select_for_update().filter(pk=invitation_id)
    rows.order_by().values_list("pk").first()


def current_state(invitation: Invitation, now: datetime) -> tuple[InvitationState, str | None]:
    """Return the state that people are shown, and its reason. Pure."""
    return state_of(
        invitation.status,
        invitation.due_at,
        invitation.started_at,
        invitation.completed_at,
        now,
        expires_at=invitation.expires_at,
        time_limit_ends_at=invitation.time_limit_ends_at,
        left_at=invitation.left_at,
        status_reason=invitation.status_reason,
    )


def corrections_allowed(
    *, state: InvitationState, program_state: str, has_started: bool, can_write: bool
) -> list[str]:
    """Return which kinds of correction the caller may make in this state, in order. Pure."""
    if not can_write or program_state == ProgramState.ARCHIVED:
        return []
    kinds = []
    if state in _OPEN and (has_started or program_state == ProgramState.PUBLISHED):
        kinds.append("completed")
    if state in _OPEN and has_started:
        kinds.append("reset")
    if state in _EXTENDABLE:
        kinds.append("extended")
    return kinds


def certificate_number(invitation_id: UUID) -> str | None:
    """Return the number of the training's certificate, None without one. Statements: 1."""
    # Read by name: certificates stand above this app.
    with connection.cursor() as cursor:
        cursor.execute(_CERTIFICATE, (invitation_id,))
        row = cursor.fetchone()
    return row[0] if row else None


def demand_started(invitation: Invitation) -> None:
    """Raise `NotStarted` before the first start: no edition is pinned, no clock runs."""
    if invitation.started_at is None:
        raise NotStarted(
            "They have not started yet. Mark everything as done, or let them start first."
        )


def demand_published(invitation: Invitation) -> None:
    """Raise `ProgramNotPublished` unless somebody could start the program now."""
    if invitation.program.state != ProgramState.PUBLISHED:
        raise ProgramNotPublished("The program is being revised; nobody can start it now.")


def item_of(invitation: Invitation, content_id: UUID) -> dict[str, Any]:
    """Return the content's entry in the person's edition; `NotFound` when it is not there."""
    assert invitation.edition is not None
    wanted = str(content_id)
    found = next((c for c in contents_of(invitation.edition) if c["id"] == wanted), None)
    if found is None:
        raise NotFound
    return found
