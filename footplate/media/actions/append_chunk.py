"""Add bytes to an upload."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import NotFound
from footplate.media.actions.begin_upload import LIFE
from footplate.media.errors import FileRefused, OffsetMismatch, TooLarge
from footplate.media.files import write_durably
from footplate.media.models import Upload
from footplate.media.sniffing import SNIFFED_BYTES, accepted_type, wanted


@transaction.atomic
def append_chunk(*, upload_id: UUID, offset_bytes: int, chunk: bytes, now: datetime) -> Upload:
    """Return the upload with the chunk on the disk and its offset moved behind it.

    The bytes are synced before the offset is committed, and both happen under the row's lock: of
    two callers who send the same bytes one gets `OffsetMismatch`, and nobody can write behind a
    committed offset. `FileRefused` when the first bytes are of no accepted type. Statements: 2.
    """
    upload = Upload.objects.select_for_update().filter(pk=upload_id).first()
    if upload is None:
        raise NotFound
    if upload.offset_bytes != offset_bytes:
        raise OffsetMismatch(offset_bytes=upload.offset_bytes)
    if offset_bytes + len(chunk) > upload.length_bytes:
        raise TooLarge("The upload has more bytes than it declared.")
    whole_head = len(chunk) >= min(SNIFFED_BYTES, upload.length_bytes)
    if offset_bytes == 0 and whole_head and not accepted_type(chunk[:SNIFFED_BYTES], upload.kind):
        raise FileRefused(f"This is not {wanted(upload.kind)}.")
    write_durably(upload.path, offset_bytes, chunk)
    upload.offset_bytes = offset_bytes + len(chunk)
    upload.expires_at = now + LIFE
    upload.save(update_fields=["offset_bytes", "expires_at"], force_update=True)
    return upload
