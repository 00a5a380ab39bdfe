"""Verify what a webhook received (Standard Webhooks, symmetric signatures `v1`)."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from typing import Any

TOLERANCE_SECONDS = 300
_PREFIX = "whsec_"


class SignatureError(ValueError):
    """Not from your Footplate, or too old: answer 400 and do nothing."""


def verify(
    secret: str,
    headers: Mapping[str, str],
    body: bytes | str,
    *,
    now: float | None = None,
    tolerance_seconds: int = TOLERANCE_SECONDS,
) -> dict[str, Any]:
    """Return the event, signed with this secret within the tolerance; raises `SignatureError`.

    `body` is the raw body as it came. While a secret is being rotated either signature suffices.
    """
    given = {name.lower(): value for name, value in headers.items()}
    try:
        identity, timestamp = given["webhook-id"], given["webhook-timestamp"]
        signatures = given["webhook-signature"].split()
        seconds = int(timestamp)
    except (KeyError, ValueError) as missing:
        raise SignatureError("a header of the signature is missing or broken") from missing
    if abs((time.time() if now is None else now) - seconds) > tolerance_seconds:
        raise SignatureError("the timestamp is too far from now")
    raw = body.encode() if isinstance(body, str) else body
    expected = _signature(secret, f"{identity}.{seconds}.".encode() + raw)
    if not any(hmac.compare_digest(expected, one.encode()) for one in signatures):
        raise SignatureError("no signature fits")
    event: dict[str, Any] = json.loads(raw)
    return event


def _signature(secret: str, signed: bytes) -> bytes:
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    return b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
