"""What happens to a certificate, in the past tense."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class CertificateIssued(Event):
    """A certificate's row exists; its document and its e-mail follow."""

    certificate_id: UUID


@dataclass(frozen=True, kw_only=True)
class CertificateRevoked(Event):
    """A certificate is no longer valid; what was issued stands beside the revocation."""

    certificate_id: UUID
