"""Signing secrets of endpoints: `whsec_` and 32 random bytes in base64, sealed at rest."""

import base64
import secrets
from datetime import datetime, timedelta

from footplate.kernel.sealing import seal, unseal
from footplate.webhooks.models import WebhookEndpoint

PREFIX = "whsec_"
SECRET_BYTES = 32
OVERLAP = timedelta(hours=24)
_PURPOSE = "webhook secret"


def give_new_secret(endpoint: WebhookEndpoint, *, now: datetime, keep_previous: bool) -> str:
    """Return a fresh secret, set on the endpoint; the one before stays valid for a day, or not.

    Does not save. The secret cannot be read from the endpoint as its API shows it.
    """
    secret = PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
    keep = keep_previous and bool(endpoint.secret_sealed)
    endpoint.previous_secret_sealed = endpoint.secret_sealed if keep else ""
    endpoint.previous_secret_ends_at = now + OVERLAP if keep else None
    endpoint.secret_sealed = seal(secret, purpose=_PURPOSE)
    endpoint.secret_made_at = now
    return secret


def signing_secrets(endpoint: WebhookEndpoint, *, now: datetime) -> list[str]:
    """Return the secrets that are valid now, the newest first: one, or two while rotating."""
    sealed = [endpoint.secret_sealed]
    ends_at = endpoint.previous_secret_ends_at
    if ends_at is not None and ends_at > now:
        sealed.append(endpoint.previous_secret_sealed)
    return [unseal(one, purpose=_PURPOSE) for one in sealed]
