"""Tell somebody what a manager changed of their training by hand."""

from datetime import datetime
from uuid import UUID

from footplate.invitations.models import Invitation, InvitationStatus
from footplate.notifications.actions.announce_invitation import address_of
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import compose, one_line, quote
from footplate.notifications.models import Message
from footplate.progress.corrections.presenting import present_correction
from footplate.progress.models import Correction


def announce_training_correction(*, correction_id: UUID, now: datetime) -> Message | None:
    """Write the letter about a correction with its reason, once.

    Nothing is written when the invitation was declined or taken back in the meantime.
    """
    rows = Correction.objects.select_related("team", "corrected_by")
    correction = rows.get(pk=correction_id)
    invitation = (
        Invitation.objects.select_related("team", "invitee", "program")
        .exclude(status__in=(InvitationStatus.DECLINED, InvitationStatus.REVOKED))
        .filter(pk=correction.invitation_id)
        .first()
    )
    if invitation is None:
        return None
    person, by = invitation.invitee, correction.corrected_by
    told = present_correction(
        correction, by=(by.name or by.email) if by else "", timezone=correction.team.timezone
    )
    letter = compose(
        "notifications/training_corrected",
        {
            "program": one_line(invitation.program.title),
            "team": one_line(correction.team.name),
            "sentence": one_line(told["sentence"]),
            "reason": quote(correction.reason),
            "completed": invitation.status == InvitationStatus.COMPLETED,
            "pending": invitation.status == InvitationStatus.PENDING,
            "link": address_of(invitation),
        },
    )
    return write_message(
        to=person.email if person else invitation.email,
        kind="training_corrected",
        letter=letter,
        now=now,
        team_id=correction.team_id,
        dedupe_key=f"training_corrected:{correction_id}",
    )
