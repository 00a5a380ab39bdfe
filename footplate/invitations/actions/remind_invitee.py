"""Tell somebody again who has not finished."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from footplate.invitations.errors import InvitationClosed, ProgramNotPublished, RemindedRecently
from footplate.invitations.events import InvitationReminded
from footplate.invitations.links import fresh_secret
from footplate.invitations.models import Invitation
from footplate.invitations.moments import note_moment
from footplate.invitations.policies import access_invitation
from footplate.invitations.rows import actions_of, person_label
from footplate.invitations.standing import demand_open
from footplate.invitations.states import state_of
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.programs.models import ProgramState

PAUSE = timedelta(minutes=10)


@transaction.atomic
def remind_invitee(*, invitation_id: UUID, actor: Caller, now: datetime) -> None:
    """Let a mail follow; the link that was sent before stays good.

    Raises `InvitationClosed` when the invitation is over, `ProgramNotPublished` while the program
    is being revised, `RemindedRecently` within ten minutes of the last one. Audited.
    Statements: 5.
    """
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability="invitations.write", lock=True
    )
    _demand_remindable(invitation, now=now)
    invitation.last_reminded_at = now
    if invitation.token_nonce is None:
        invitation.token_nonce, invitation.token_sha256 = fresh_secret(invitation.id)
    invitation.save(update_fields=["last_reminded_at", "token_nonce", "token_sha256"])
    note_moment(invitation, kind="reminded", actor_id=actor.user_id, now=now)
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor.user_id,
        verb="invitations.remind",
        subject_type="invitation",
        subject_id=invitation.id,
        subject_label=person_label(invitation),
        now=now,
        program=invitation.program.title,
    )
    publish(
        InvitationReminded(team_id=invitation.team_id, occurred_at=now, invitation_id=invitation.id)
    )


def _demand_remindable(invitation: Invitation, *, now: datetime) -> None:
    demand_open(invitation)
    if invitation.program.state != ProgramState.PUBLISHED:
        raise ProgramNotPublished("Nobody is reminded of a program that is being revised.")
    state, reason = state_of(
        invitation.status,
        invitation.due_at,
        invitation.started_at,
        invitation.completed_at,
        now,
        expires_at=invitation.expires_at,
        time_limit_ends_at=invitation.time_limit_ends_at,
        left_at=invitation.left_at,
    )
    allowed = actions_of(state=state, program_state="published", can_write=True)
    if "remind" not in allowed:
        raise InvitationClosed(reason or "", state=state, allowed=allowed)
    last = invitation.last_reminded_at
    if last is not None and now < last + PAUSE:
        raise RemindedRecently(
            "This person was reminded less than ten minutes ago.",
            last_reminded_at=last.isoformat(),
        )
