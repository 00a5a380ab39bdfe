"""Rows that other apps would make."""

from datetime import UTC, datetime
from typing import Any

from footplate.media.models import Asset
from footplate.teams.models import Team

_FILES = {
    "video": ("film.mp4", "video/mp4"),
    "audio": ("talk.mp3", "audio/mpeg"),
    "image": ("drawing.png", "image/png"),
    "captions": ("film.vtt", "text/vtt"),
}


def make_asset(team: Team, kind: str, **more: Any) -> Asset:
    """Return a ready asset whose bytes nobody looks at."""
    filename, media_type = _FILES[kind]
    values = {
        "title": kind,
        "filename": filename,
        "media_type": media_type,
        "size_bytes": 1000,
        "sha256": "ab" * 32,
        "path": f"assets/{kind}/uploaded",
        "state": "ready",
        "created_at": datetime.now(tz=UTC),
    }
    return Asset.objects.create(team=team, kind=kind, **(values | more))
