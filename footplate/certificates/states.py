"""Whether a certificate still counts. Pure."""

from datetime import datetime, timedelta
from typing import Literal

CertificateState = Literal["valid", "expiring", "expired", "revoked"]
EXPIRING_WITHIN = timedelta(days=60)


def state_of(
    *, expires_at: datetime | None, revoked_at: datetime | None, now: datetime
) -> CertificateState:
    """Return the state; one that expires within 60 days is `expiring` and still valid."""
    if revoked_at is not None:
        return "revoked"
    if expires_at is None:
        return "valid"
    if expires_at < now:
        return "expired"
    return "expiring" if expires_at <= now + EXPIRING_WITHIN else "valid"
