"""Find out what an uploaded file is, and tell."""

from datetime import datetime
from pathlib import PurePosixPath
from uuid import UUID

from django.db import transaction

from footplate.kernel.events import publish
from footplate.media.events import AssetFailed, AssetReady
from footplate.media.files import UPLOADED, full_path
from footplate.media.models import Asset, AssetState
from footplate.media.processing.prepare import Prepared, UnusableError, prepare


def process_asset(*, asset_id: UUID, now: datetime) -> Asset | None:
    """Return the asset ready, or failed with its problem in words; None when it is gone.

    Runs ffmpeg outside any transaction. An asset that is not in the works stays as it is.
    """
    asset = Asset.objects.filter(pk=asset_id).first()
    if asset is None or asset.state != AssetState.PROCESSING:
        return asset
    try:
        prepared = prepare(full_path(asset.path), asset.kind)
    except UnusableError as failure:
        return _fail(asset_id, str(failure), now)
    except FileNotFoundError:
        return _fail(asset_id, "The file is gone from the disk. Upload it again.", now)
    return _make_ready(asset_id, prepared, now)


@transaction.atomic
def _make_ready(asset_id: UUID, prepared: Prepared, now: datetime) -> Asset | None:
    asset = _in_the_works(asset_id)
    if asset is None:
        return None
    folder = PurePosixPath(asset.path).parent
    asset.path = str(folder / prepared.filename)
    asset.poster_path = str(folder / prepared.poster_filename) if prepared.poster_filename else ""
    for name in ("media_type", "size_bytes", "sha256", "duration_seconds", "width", "height"):
        setattr(asset, name, getattr(prepared, name))
    asset.cues = prepared.cues
    asset.state = AssetState.READY
    asset.save(force_update=True)
    publish(AssetReady(team_id=asset.team_id, occurred_at=now, asset_id=asset.id))
    if prepared.filename != UPLOADED:
        original = full_path(str(folder / UPLOADED))
        transaction.on_commit(lambda: original.unlink(missing_ok=True))
    return asset


@transaction.atomic
def _fail(asset_id: UUID, problem: str, now: datetime) -> Asset | None:
    asset = _in_the_works(asset_id)
    if asset is None:
        return None
    asset.state, asset.problem = AssetState.FAILED, problem
    asset.save(update_fields=["state", "problem"], force_update=True)
    publish(AssetFailed(team_id=asset.team_id, occurred_at=now, asset_id=asset.id))
    return asset


def _in_the_works(asset_id: UUID) -> Asset | None:
    rows = Asset.objects.select_for_update(no_key=True)
    return rows.filter(pk=asset_id, state=AssetState.PROCESSING).first()
