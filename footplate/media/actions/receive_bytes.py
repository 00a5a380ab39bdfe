"""Take in the body of one upload request, in bounded memory."""

from collections.abc import Callable
from datetime import datetime

from footplate.media.actions.append_chunk import append_chunk
from footplate.media.actions.discard_upload import discard_upload
from footplate.media.actions.finish_upload import finish_upload
from footplate.media.errors import FileRefused, OffsetMismatch
from footplate.media.models import Upload

CHUNK_BYTES = 4 * 1024 * 1024
_READ_BYTES = 256 * 1024


def receive_bytes(
    *,
    upload: Upload,
    offset_bytes: int,
    read: Callable[[int], bytes],
    clock: Callable[[], datetime],
) -> Upload:
    """Return the upload with everything kept that `read` gave, finished when it is whole.

    Each 4 MiB is its own transaction, so that a connection that dies loses less than that, and
    none is open while the network is waited for. A refused file is discarded at once.
    """
    if upload.offset_bytes != offset_bytes:
        raise OffsetMismatch(offset_bytes=upload.offset_bytes)
    try:
        while chunk := _next_chunk(read):
            upload = append_chunk(
                upload_id=upload.id, offset_bytes=offset_bytes, chunk=chunk, now=clock()
            )
            offset_bytes = upload.offset_bytes
        if upload.offset_bytes == upload.length_bytes:
            upload = finish_upload(upload_id=upload.id, now=clock())
    except FileRefused:
        discard_upload(upload_id=upload.id)
        raise
    return upload


def _next_chunk(read: Callable[[int], bytes]) -> bytes:
    """Return up to `CHUNK_BYTES`; what had arrived when a connection died counts too."""
    parts: list[bytes] = []
    size = 0
    while size < CHUNK_BYTES:
        try:
            part = read(min(_READ_BYTES, CHUNK_BYTES - size))
        except OSError:
            break
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)
