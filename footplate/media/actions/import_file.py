"""Take in a file that lies on this machine."""

import shutil
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.db import transaction

from footplate.kernel.ids import new_id
from footplate.media.actions.process_asset import process_asset
from footplate.media.errors import FileRefused
from footplate.media.files import (
    UPLOADED,
    begin_file,
    folder_of,
    full_path,
    head_of,
    remove_folder_of,
    safe_filename,
    sync_file,
)
from footplate.media.models import Asset, AssetState
from footplate.media.sniffing import SNIFFED_BYTES, accepted_type, wanted
from footplate.teams.models import Team


def import_file(
    *, team: Team, path: Path, kind: str, title: str, actor_id: UUID | None, now: datetime
) -> Asset:
    """Return a ready asset with a copy of the file.

    `FileRefused` when the file is of no accepted type or cannot be used; then nothing is kept.
    """
    asset = Asset(
        id=new_id(),
        team=team,
        kind=kind,
        title=title,
        filename=safe_filename(path.name),
        size_bytes=path.stat().st_size,
        state=AssetState.PROCESSING,
        uploaded_by_id=actor_id,
        created_at=now,
    )
    asset.path = f"{folder_of(team.id, asset.id)}/{UPLOADED}"
    begin_file(asset.path)
    shutil.copyfile(path, full_path(asset.path))
    sync_file(full_path(asset.path))
    try:
        return _take_in(asset, now)
    except FileRefused:
        remove_folder_of(asset.path)
        raise


@transaction.atomic
def _take_in(asset: Asset, now: datetime) -> Asset:
    found = accepted_type(head_of(asset.path, SNIFFED_BYTES), asset.kind)
    if found is None:
        raise FileRefused(f"{asset.filename} is not {wanted(asset.kind)}.")
    asset.media_type = found.media_type
    asset.save(force_insert=True)
    ready = process_asset(asset_id=asset.id, now=now)
    if ready is None or ready.state != AssetState.READY:
        raise FileRefused(ready.problem if ready else "")
    return ready
