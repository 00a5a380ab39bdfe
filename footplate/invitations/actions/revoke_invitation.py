"""Take an invitation back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.events import InvitationRevoked
from footplate.invitations.models import InvitationStatus
from footplate.invitations.moments import note_moment
from footplate.invitations.policies import access_invitation
from footplate.invitations.rows import person_label
from footplate.invitations.standing import demand_open
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish


@transaction.atomic
def revoke_invitation(*, invitation_id: UUID, actor: Caller, reason: str, now: datetime) -> None:
    """End an open invitation: its link and its training are closed at once.

    What the person did stays on record. Raises `InvitationClosed` when it is not open. Audited.
    Statements: 5.
    """
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability="invitations.write", lock=True
    )
    demand_open(invitation)
    before = invitation.status
    invitation.status = InvitationStatus.REVOKED
    invitation.status_reason = reason
    invitation.save(update_fields=["status", "status_reason"])
    note_moment(invitation, kind="revoked", actor_id=actor.user_id, reason=reason, now=now)
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor.user_id,
        verb="invitations.revoke",
        subject_type="invitation",
        subject_id=invitation.id,
        subject_label=person_label(invitation),
        now=now,
        reason=reason,
        program=invitation.program.title,
        status=before,
    )
    publish(
        InvitationRevoked(team_id=invitation.team_id, occurred_at=now, invitation_id=invitation.id)
    )
