"""Secrets at rest: readable by the server, worthless in a copy of its database.

Fernet (AES-128-CBC with HMAC-SHA256) under a key derived from the server's secret by HKDF
(RFC 5869). Who loses the server's secret loses what is sealed, which is the purpose.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class SealBroken(Exception):  # noqa: N818 (what happened to the seal)
    """The text was sealed under another secret, or was tampered with."""


def seal(text: str, *, purpose: str) -> str:
    """Return the text sealed; the same text gives another result each time."""
    return seal_bytes(text.encode(), purpose=purpose).decode()


def unseal(sealed: str, *, purpose: str) -> str:
    """Return the text that was sealed for this purpose; raise `SealBroken` otherwise."""
    return unseal_bytes(sealed.encode(), purpose=purpose).decode()


def seal_bytes(plain: bytes, *, purpose: str) -> bytes:
    """Return the bytes sealed, as ASCII."""
    return _fernet(purpose).encrypt(plain)


def unseal_bytes(sealed: bytes, *, purpose: str) -> bytes:
    """Return the bytes that were sealed for this purpose; raise `SealBroken` otherwise.

    What a secret sealed that was replaced since (`SECRET_KEY_FALLBACKS`) opens still.
    """
    try:
        return _fernet(purpose).decrypt(sealed)
    except InvalidToken as failure:
        raise SealBroken from failure


def _fernet(purpose: str) -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([_under(secret, purpose) for secret in secrets])


def _under(secret: str, purpose: str) -> Fernet:
    info = f"footplate sealing: {purpose}".encode()
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(key))
