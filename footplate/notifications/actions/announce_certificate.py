"""Tell somebody that their certificate is there."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from footplate.certificates.models import Certificate
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import compose, one_line
from footplate.notifications.models import Message
from footplate.notifications.wording import moment_words


def announce_certificate(*, certificate_id: UUID, now: datetime) -> Message | None:
    """Write the letter about a certificate, once; none for one that was revoked meanwhile."""
    certificate = (
        Certificate.objects.select_related("team", "user", "edition")
        .filter(pk=certificate_id, revoked_at__isnull=True)
        .first()
    )
    if certificate is None:
        return None
    team, ends = certificate.team, certificate.expires_at
    letter = compose(
        "notifications/certificate_issued",
        {
            "name": one_line(certificate.recipient_name),
            "program": one_line(certificate.edition.title),
            "team": one_line(team.name),
            "number": certificate.certificate_number,
            "valid_until": moment_words(ends, team.timezone) if ends else "",
            "own": f"{settings.BASE_URL}/certificates",
            "public": f"{settings.BASE_URL}/c/{certificate.certificate_number}",
        },
    )
    return write_message(
        to=certificate.user.email,
        kind="certificate_issued",
        letter=letter,
        now=now,
        team_id=team.id,
        dedupe_key=f"certificate_issued:{certificate_id}",
    )
