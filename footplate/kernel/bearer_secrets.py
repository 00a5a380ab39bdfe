"""Secrets that programs sign in with: made here, shown once, kept as a hash."""

import hashlib
import re
import secrets
import string

PERSONAL, TEAM, OAUTH, REFRESH, CLIENT = (
    "fp_pat_",
    "fp_team_",
    "fp_oauth_",
    "fp_refresh_",
    "fp_client_",
)
# 43 characters of 62 are 256 random bits; no sign in them ends a word, so that a double click
# takes the whole.
_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 43
_FORM = re.compile(rf"(?:{PERSONAL}|{TEAM}|{OAUTH})[A-Za-z0-9]{{{_LENGTH}}}")


def new_secret(prefix: str) -> str:
    """Return a fresh secret that begins with the prefix."""
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def looks_like_token(text: str) -> bool:
    """Return whether the text has the form of a token, so that it is worth looking up."""
    return _FORM.fullmatch(text) is not None


def secret_sha256(secret: str) -> bytes:
    """Return what the database keeps: 256 random bits need no slow hash, nor salt."""
    return hashlib.sha256(secret.encode()).digest()
