"""Whether an MP4 can be played before all of it has arrived. Pure but for reading the file."""

import struct
from pathlib import Path

_MOST_BOXES = 1000


def index_comes_first(path: Path) -> bool:
    """Return whether the index (moov) stands before the media (mdat), box by box.

    False for a file whose boxes contradict its size: writing it anew mends or refuses it.
    """
    size = path.stat().st_size
    position = 0
    with path.open("rb") as file:
        for _ in range(_MOST_BOXES):
            file.seek(position)
            length, name, header = _box(file.read(16))
            if name == b"moov":
                return True
            if name == b"mdat" or length < header or position + length > size:
                return False
            position += length
    return False


def _box(head: bytes) -> tuple[int, bytes, int]:
    """Return (length in bytes, name, length of the header) of a box (ISO/IEC 14496-12, 4.2)."""
    if len(head) < 8:
        return 0, b"", 8
    length, name = struct.unpack(">I4s", head[:8])
    if length == 1 and len(head) == 16:
        return struct.unpack(">Q", head[8:])[0], name, 16
    return length, name, 8
