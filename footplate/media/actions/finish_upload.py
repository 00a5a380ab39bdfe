"""Make an asset of an upload that is whole."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.events import publish
from footplate.kernel.problems import NotFound
from footplate.media.errors import FileRefused
from footplate.media.events import AssetUploaded
from footplate.media.files import head_of
from footplate.media.models import Asset, AssetState, Upload
from footplate.media.sniffing import SNIFFED_BYTES, accepted_type, wanted


@transaction.atomic
def finish_upload(*, upload_id: UUID, now: datetime) -> Upload:
    """Return the upload with its asset, which a job then looks into; once, however often asked.

    `FileRefused` when the bytes are of no type that is accepted for its kind. Statements: 5.
    """
    upload = Upload.objects.select_for_update().filter(pk=upload_id).first()
    if upload is None:
        raise NotFound
    if upload.asset_id is not None or upload.offset_bytes < upload.length_bytes:
        return upload
    found = accepted_type(head_of(upload.path, SNIFFED_BYTES), upload.kind)
    if found is None:
        raise FileRefused(f"This is not {wanted(upload.kind)}.")
    asset = Asset(
        team_id=upload.team_id,
        kind=upload.kind,
        title=title_of(upload.filename),
        filename=upload.filename,
        media_type=found.media_type,
        size_bytes=upload.length_bytes,
        path=upload.path,
        state=AssetState.PROCESSING,
        uploaded_by_id=upload.started_by_id,
        created_at=now,
    )
    asset.save(force_insert=True)
    upload.asset = asset
    upload.save(update_fields=["asset"], force_update=True)
    _record(asset, now=now)
    publish(AssetUploaded(team_id=asset.team_id, occurred_at=now, asset_id=asset.id))
    return upload


def _record(asset: Asset, *, now: datetime) -> None:
    audit.record(
        team_id=asset.team_id,
        actor_id=asset.uploaded_by_id,
        verb="media.upload",
        subject_type="asset",
        subject_id=asset.id,
        subject_label=asset.title,
        now=now,
        filename=asset.filename,
        size_bytes=asset.size_bytes,
    )


def title_of(filename: str) -> str:
    """Return a title for a file: its name without ending, underscores as spaces."""
    stem = filename.rpartition(".")[0] or filename
    return stem.replace("_", " ").strip() or filename
