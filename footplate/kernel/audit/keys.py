"""The keys of the ledger, derived from the server's secret by HKDF (RFC 5869).

Whoever holds the database alone can neither write an event nor sign a block that fits. Secrets
that were replaced (`FOOTPLATE_OLD_SECRET_KEYS`) still verify what they signed and sign no more.
"""

import hashlib
import hmac
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings


@dataclass(frozen=True)
class LedgerKey:
    """What one secret of the server gives the ledger. `id` is 16 hex digits of the public key."""

    id: str
    public: bytes
    _signing: Ed25519PrivateKey
    _events: bytes

    def mac(self, content: bytes) -> bytes:
        """Return the 32 bytes that bind an event to this key (HMAC-SHA256, RFC 2104)."""
        return hmac.new(self._events, content, hashlib.sha256).digest()

    def sign(self, content: bytes) -> bytes:
        """Return the 64 bytes that bind a block to this key (Ed25519, RFC 8032)."""
        return self._signing.sign(content)

    def signed(self, content: bytes, signature: bytes) -> bool:
        """Return whether this key made the signature."""
        try:
            self._signing.public_key().verify(signature, content)
        except InvalidSignature:
            return False
        return True


def current_key() -> LedgerKey:
    """Return the key of the server's present secret."""
    return _key(settings.SECRET_KEY)


def known_keys() -> list[LedgerKey]:
    """Return the present key and those of earlier secrets, newest first."""
    return [_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


@lru_cache(maxsize=8)
def _key(secret: str) -> LedgerKey:
    signing = Ed25519PrivateKey.from_private_bytes(_derived(secret, "blocks"))
    public = signing.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return LedgerKey(
        id=hashlib.sha256(public).hexdigest()[:16],
        public=public,
        _signing=signing,
        _events=_derived(secret, "events"),
    )


def _derived(secret: str, purpose: str) -> bytes:
    info = f"footplate audit ledger: {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret.encode())
