"""Secrets at rest: readable by the server, worthless in a copy of its database.

Fernet (AES-128-CBC with HMAC-SHA256) under a key derived from the server's secret by HKDF
(RFC 5869). Who loses the server's secret loses what is sealed, which is the purpose.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class SealBroken(Exception):  # noqa: N818 (what happened to the seal)
    """The text was sealed under another secret, or was tampered with."""


def seal(text: str, *, purpose: str) -> str:
    """Return the text sealed; the same text gives another result each time."""
    return _fernet(purpose).encrypt(text.encode()).decode()


def unseal(sealed: str, *, purpose: str) -> str:
    """Return the text that was sealed for this purpose; raise `SealBroken` otherwise."""
    try:
        return _fernet(purpose).decrypt(sealed.encode()).decode()
    except InvalidToken as failure:
        raise SealBroken from failure


def _fernet(purpose: str) -> Fernet:
    info = f"footplate sealing: {purpose}".encode()
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(
        settings.SECRET_KEY.encode()
    )
    return Fernet(base64.urlsafe_b64encode(key))
