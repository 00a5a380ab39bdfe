"""Begin a resumable upload."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from footplate.kernel.ids import new_id
from footplate.kernel.problems import InvalidInput
from footplate.media.errors import TooLarge
from footplate.media.files import UPLOADED, begin_file, folder_of, safe_filename
from footplate.media.models import AssetKind, Upload

LIFE = timedelta(days=2)
MOST_BYTES = {AssetKind.IMAGE: 25 * 1024 * 1024, AssetKind.CAPTIONS: 2 * 1024 * 1024}


def most_bytes(kind: str) -> int:
    """Return how large a file of this kind may be."""
    return min(settings.UPLOAD_LIMIT_BYTES, MOST_BYTES.get(AssetKind(kind), 1 << 62))


@transaction.atomic
def begin_upload(
    *, team_id: UUID, kind: str, filename: str, length_bytes: int, actor_id: UUID, now: datetime
) -> Upload:
    """Return an upload at offset 0 whose file is there, empty. Statements: 1.

    `TooLarge` beyond the kind's limit; `InvalidInput` for an empty file.
    """
    if length_bytes == 0:
        raise InvalidInput.at("/header/Upload-Length", "empty", "The file is empty.")
    if length_bytes > most_bytes(kind):
        most = most_bytes(kind) // (1024 * 1024)
        raise TooLarge(f"A file may have at most {most} MB.", most_bytes=most_bytes(kind))
    upload = Upload(
        id=new_id(),
        team_id=team_id,
        kind=kind,
        filename=safe_filename(filename),
        length_bytes=length_bytes,
        started_by_id=actor_id,
        expires_at=now + LIFE,
        created_at=now,
    )
    upload.path = f"{folder_of(team_id, upload.id)}/{UPLOADED}"
    begin_file(upload.path)
    upload.save(force_insert=True)
    return upload
