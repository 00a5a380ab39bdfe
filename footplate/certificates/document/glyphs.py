"""Which characters the fonts of this folder can show."""

import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"

_SFNT_HEADER_BYTES = 12
_TABLE_RECORD_BYTES = 16


@cache
def covered() -> frozenset[int]:
    """Return every code point for which some font has a glyph."""
    paths = sorted((*FONTS.glob("*.ttf"), *FONTS.glob("*.otf")))
    return frozenset().union(*(code_points(path.read_bytes()) for path in paths))


def code_points(font: bytes) -> set[int]:
    """Return the code points in one TrueType or OpenType font's Unicode maps.

    Reads formats 4 and 12, of which every font here has at least one. Raises ValueError for a
    file without a character map. Source: OpenType 1.9.1, ``cmap``.
    """
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    found: set[int] = set()
    for index in range(count):
        (offset,) = struct.unpack_from(">I", cmap, 4 + 8 * index + 4)
        (format_number,) = struct.unpack_from(">H", cmap, offset)
        if format_number == 4:
            found |= _segments(cmap[offset:])
        elif format_number == 12:
            found |= _groups(cmap[offset:])
    return found


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        record = _SFNT_HEADER_BYTES + _TABLE_RECORD_BYTES * index
        name, _, offset, length = struct.unpack_from(">4sIII", font, record)
        if name == tag:
            return font[offset : offset + length]
    raise ValueError("a font without a character map")


def _segments(table: bytes) -> set[int]:
    """Format 4: runs of code points, each mapped by a delta or through an array."""
    count = struct.unpack_from(">H", table, 6)[0] // 2
    shape = f">{count}H"
    ends = struct.unpack_from(shape, table, 14)
    starts = struct.unpack_from(shape, table, 16 + 2 * count)
    deltas = struct.unpack_from(shape, table, 16 + 4 * count)
    offsets_at = 16 + 6 * count
    offsets = struct.unpack_from(shape, table, offsets_at)
    found = set()
    for index, (start, end, delta, offset) in enumerate(
        zip(starts, ends, deltas, offsets, strict=True)
    ):
        for code in range(start, end + 1):
            glyph = code
            if offset:
                at = offsets_at + 2 * index + offset + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", table, at)
            if (glyph + delta) % 65536 and (glyph or not offset):
                found.add(code)
    return found - {0xFFFF}


def _groups(table: bytes) -> set[int]:
    """Format 12: runs of code points with consecutive glyphs."""
    (count,) = struct.unpack_from(">I", table, 12)
    groups = struct.iter_unpack(">III", table[16 : 16 + 12 * count])
    return {code for start, end, _ in groups for code in range(start, end + 1)}
