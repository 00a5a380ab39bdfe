"""Secret links in e-mails: the database alone can neither show nor forge one.

A token is an HMAC over the record's id and a random nonce, keyed by the server's secret. The
record keeps the nonce and the token's SHA-256, so that a job can write the link again while a
copy of the database cannot.
"""

import base64
import hashlib
import hmac
import secrets
from uuid import UUID

from django.conf import settings


def new_nonce() -> bytes:
    """Return 16 random bytes; a new nonce makes every earlier token of the record worthless."""
    return secrets.token_bytes(16)


def link_token(*, purpose: str, record_id: UUID, nonce: bytes) -> str:
    """Return the token (43 URL-safe characters) for this record and purpose."""
    message = b"|".join([purpose.encode(), record_id.bytes, bytes(nonce)])
    digest = hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def token_sha256(token: str) -> bytes:
    """Return what the database keeps of a token."""
    return hashlib.sha256(token.encode()).digest()
