"""Signed addresses of media: good for one person, one file and some hours.

`/media/<token>/<filename>`. The token names asset, person, which of the asset's files and the
moment it ends; the view demands that person's own session besides, so that a copied address is
worth nothing to anybody else.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import quote
from uuid import UUID

from django.core.signing import BadSignature, Signer

Part = Literal["file", "poster"]

LIFE_SECONDS = 12 * 3600
# Ends are rounded up to whole slots, so that pages asked for again name the same address and
# neither caches nor a running player are disturbed.
SLOT_SECONDS = 6 * 3600
_SIGNER = Signer(sep=".", salt="footplate.media")
_LETTERS: dict[Part, str] = {"file": "f", "poster": "p"}
_PARTS: dict[str, Part] = {letter: part for part, letter in _LETTERS.items()}


@dataclass(frozen=True)
class MediaToken:
    """What a genuine token says."""

    asset_id: UUID
    user_id: UUID
    part: Part
    expires_at_seconds: int


def media_url(
    *, asset_id: UUID, user_id: UUID, filename: str, now: datetime, part: Part = "file"
) -> str:
    """Return an address that works for this person for at least 12 and at most 18 hours."""
    ends = int(now.timestamp()) + LIFE_SECONDS
    ends += -ends % SLOT_SECONDS
    token = _SIGNER.sign(f"{asset_id.hex}-{user_id.hex}-{_LETTERS[part]}-{ends:x}")
    return f"/media/{token}/{quote(filename, safe='')}"


def read_token(token: str, *, now: datetime) -> MediaToken | None:
    """Return what the token says, or None when it is forged or has ended."""
    try:
        asset, user, letter, ends = _SIGNER.unsign(token).split("-")
    except BadSignature:
        return None
    found = MediaToken(UUID(asset), UUID(user), _PARTS[letter], int(ends, 16))
    return found if now < datetime.fromtimestamp(found.expires_at_seconds, now.tzinfo) else None


def markdown_url(asset_id: UUID) -> str:
    """Return the lasting address by which Markdown names an image; authors alone may open it."""
    return f"/media/assets/{asset_id}"
