"""The headers of Standard Webhooks (standardwebhooks.com, symmetric signatures `v1`). Pure."""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from footplate.webhooks.secrets import PREFIX


def message_id(event_id: UUID) -> str:
    """Return the `webhook-id` of an event: the same for every endpoint and every attempt."""
    return f"msg_{event_id.hex}"


def signed_headers(
    *, event_id: UUID, body: str, secrets: Sequence[str], now: datetime
) -> dict[str, str]:
    """Return id, timestamp (unix seconds) and one signature for each secret, parted by spaces."""
    identity, seconds = message_id(event_id), str(int(now.timestamp()))
    signed = f"{identity}.{seconds}.{body}".encode()
    return {
        "webhook-id": identity,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(_signature(secret, signed) for secret in secrets),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
