"""From assets and uploads to the shapes of the API."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.media.links import markdown_url, media_url
from footplate.media.models import Asset, Upload
from footplate.media.policies import asset_actions
from footplate.media.usage import Usage
from footplate.teams.policies import Abilities

_SAME = (
    *("id", "kind", "title", "filename", "media_type", "size_bytes", "duration_seconds"),
    *("width", "height", "state", "created_at", "version"),
)


def asset_shape(
    asset: Asset, usage: Usage, abilities: Abilities, *, user_id: UUID, now: datetime
) -> dict[str, Any]:
    """Return an asset with addresses that work for this person."""

    def signed(filename: str, **part: Any) -> str:
        return media_url(asset_id=asset.id, user_id=user_id, filename=filename, now=now, **part)

    return {
        **{name: getattr(asset, name) for name in _SAME},
        "problem": asset.problem or None,
        "url": signed(asset.filename),
        "poster_url": signed("poster.jpg", part="poster") if asset.poster_path else None,
        "markdown_url": markdown_url(asset.id),
        "used_in": usage.drafts,
        "in_editions": usage.in_editions,
        "actions": asset_actions(usage, abilities),
    }


def upload_shape(upload: Upload) -> dict[str, Any]:
    """Return an upload in flight."""
    return {
        "id": upload.id,
        "filename": upload.filename,
        "offset_bytes": upload.offset_bytes,
        "length_bytes": upload.length_bytes,
        "expires_at": upload.expires_at,
        "asset_id": upload.asset_id,
    }
