"""Note on somebody's open trainings that they left the team, or are back."""

from datetime import datetime
from uuid import UUID

from footplate.invitations.models import Invitation, InvitationStatus
from footplate.teams.models import Membership


def mark_left(*, membership_id: UUID, left_at: datetime | None) -> None:
    """Say of what the person accepted and did not finish that they left then; None: are back.

    Statements: 2.
    """
    member = Membership.objects.only("team_id", "user_id").get(pk=membership_id)
    Invitation.objects.filter(
        team_id=member.team_id, invitee_id=member.user_id, status=InvitationStatus.ACCEPTED
    ).update(left_at=left_at)
