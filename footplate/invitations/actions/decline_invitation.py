"""Say no to an invitation."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.events import InvitationDeclined
from footplate.invitations.models import Invitation, InvitationStatus
from footplate.invitations.moments import note_moment
from footplate.invitations.standing import demand_answerable
from footplate.kernel import audit, origin
from footplate.kernel.events import publish


@transaction.atomic
def decline_invitation(
    *, invitation_id: UUID, reason: str, now: datetime, person_id: UUID | None = None
) -> Invitation:
    """Return the invitation, declined; its link is used up.

    It becomes that of `person_id`, whose address it was sent to, so that they can see what they
    answered. The holder of the link needs no account for this. Raises `LinkUsed`, `LinkExpired`,
    `LinkRevoked` or `LinkDeclined` when it waits for no answer any more. Statements: 5.
    """
    invitation = (
        Invitation.objects.select_related("team", "program")
        .select_for_update(of=("self",))
        .get(pk=invitation_id)
    )
    demand_answerable(invitation, now=now)
    invitation.status = InvitationStatus.DECLINED
    invitation.status_reason = reason
    invitation.invitee_id = invitation.invitee_id or person_id
    invitation.save(update_fields=["status", "status_reason", "invitee"])
    actor_id = origin.current().person_id
    note_moment(invitation, kind="declined", actor_id=actor_id, reason=reason, now=now)
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor_id,
        verb="invitations.decline",
        subject_type="invitation",
        subject_id=invitation.id,
        subject_label=invitation.email,
        now=now,
        reason=reason,
        program=invitation.program.title,
    )
    publish(
        InvitationDeclined(team_id=invitation.team_id, occurred_at=now, invitation_id=invitation.id)
    )
    return invitation
