"""Take back invitations that nobody accepted, because of something else that happened."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from footplate.invitations.events import InvitationRevoked
from footplate.invitations.models import Invitation, InvitationStatus
from footplate.invitations.moments import note_moments
from footplate.kernel import audit
from footplate.kernel.events import publish_all
from footplate.teams.models import Membership

ARCHIVED = "The program was archived."
LEFT = "The person left the team."


@transaction.atomic
def revoke_offers(*, program_id: UUID, now: datetime) -> None:
    """End all pending invitations to an archived program. Statements: 5, whatever the number."""
    _revoke(Invitation.objects.filter(program_id=program_id), reason=ARCHIVED, now=now)


@transaction.atomic
def revoke_offers_to_member(*, membership_id: UUID, now: datetime) -> None:
    """End all pending invitations that the team sent to somebody who was removed from it.

    Accepting one would let them in again without anybody's saying so. Statements: 6.
    """
    member = Membership.objects.select_related("user").get(pk=membership_id)
    addresses = {member.email.lower(), *([member.user.email] if member.user else [])}
    sent = Invitation.objects.filter(team_id=member.team_id, email__in=addresses)
    _revoke(sent, reason=LEFT, now=now)


def _revoke(invitations: QuerySet[Invitation], *, reason: str, now: datetime) -> None:
    offers = invitations.filter(status=InvitationStatus.PENDING).select_for_update()
    found = list(offers.order_by("pk").values_list("pk", "team_id"))
    if not found:
        return
    Invitation.objects.filter(pk__in=[pk for pk, _ in found]).update(
        status=InvitationStatus.REVOKED, status_reason=reason
    )
    note_moments(found, kind="revoked", reason=reason, now=now)
    audit.record(
        team_id=found[0][1],
        actor_id=None,
        verb="invitations.withdraw",
        subject_type="invitation",
        subject_id=None,
        now=now,
        reason=reason,
        people=len(found),
        invitations=[str(pk) for pk, _ in found],
    )
    publish_all(
        [
            InvitationRevoked(team_id=team_id, occurred_at=now, invitation_id=pk)
            for pk, team_id in found
        ]
    )
