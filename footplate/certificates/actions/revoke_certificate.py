"""Say that a certificate no longer counts."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.certificates.errors import AlreadyRevoked
from footplate.certificates.events import CertificateRevoked
from footplate.certificates.models import Certificate
from footplate.certificates.policies import access_team_certificate
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish


@transaction.atomic
def revoke_certificate(
    *, certificate_id: UUID, actor: Caller, reason: str, now: datetime
) -> Certificate:
    """Return the certificate, revoked for good; its public page says so, and why.

    What was issued stays as it is. Raises `AlreadyRevoked`. Audited. Statements: 4.
    """
    certificate, _ = access_team_certificate(
        caller=actor, certificate_id=certificate_id, ability="certificates.revoke", lock=True
    )
    if certificate.revoked_at is not None:
        raise AlreadyRevoked(revoked_at=certificate.revoked_at.isoformat())
    certificate.revoked_at = now
    certificate.revoked_reason = reason
    certificate.revoked_by_id = actor.user_id
    certificate.save(update_fields=["revoked_at", "revoked_reason", "revoked_by"])
    audit.record(
        team_id=certificate.team_id,
        actor_id=actor.user_id,
        verb="certificates.revoke",
        subject_type="certificate",
        subject_id=certificate.pk,
        subject_label=certificate.recipient_name,
        now=now,
        reason=reason,
        certificate_number=certificate.certificate_number,
    )
    publish(
        CertificateRevoked(
            team_id=certificate.team_id, occurred_at=now, certificate_id=certificate.pk
        )
    )
    return certificate
