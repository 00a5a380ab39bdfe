"""Note on somebody's open trainings that they left the team, or are back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.models import Invitation, InvitationStatus
from footplate.invitations.moments import note_moments
from footplate.teams.models import Membership


@transaction.atomic
def mark_left(*, membership_id: UUID, left_at: datetime | None, now: datetime) -> None:
    """Say of what the person accepted and did not finish that they left then; None: are back.

    Statements: 4.
    """
    member = Membership.objects.only("team_id", "user_id").get(pk=membership_id)
    rows = Invitation.objects.filter(
        team_id=member.team_id, invitee_id=member.user_id, status=InvitationStatus.ACCEPTED
    )
    changing = rows.filter(left_at__isnull=left_at is not None).select_for_update()
    found = list(changing.order_by("pk").values_list("pk", "team_id"))
    if not found:
        return
    Invitation.objects.filter(pk__in=[pk for pk, _ in found]).update(left_at=left_at)
    note_moments(found, kind="returned" if left_at is None else "left", now=now)
