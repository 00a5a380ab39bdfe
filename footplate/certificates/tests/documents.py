"""A document for the tests, and the pixels of a PNG."""

import zlib
from datetime import UTC, datetime
from typing import Any

from footplate.certificates.document import CertificateDocument

NUMBER = "FP-0000-0000-0000-0000-000Z-Z"


def document(**changes: Any) -> CertificateDocument:
    """Leo's certificate, with ``changes``."""
    said: dict[str, Any] = {
        "recipient_name": "Leo Brandt",
        "program_title": "Working safely at heights",
        "team_name": "Northwind Logistics",
        "score_percent": 91,
        "contents_total": 11,
        "edition_number": 4,
        "issued_at": datetime(2026, 11, 27, 15, 4, tzinfo=UTC),
        "expires_at": datetime(2028, 11, 27, 15, 4, tzinfo=UTC),
        "number": NUMBER,
        "verify_url": f"https://training.northwind.example/c/{NUMBER}",
        "signatures": (
            ("Ada Lindqvist", "Head of training"),
            ("Max Okafor", "Safety engineer"),
        ),
        "timezone": "Europe/Berlin",
    }
    return CertificateDocument(**said | changes)


class Pixels:
    """The red, green and blue of an 8-bit, non-interlaced PNG (W3C PNG, section 9).

    Rows are decoded when first asked for, since this is Python.
    """

    def __init__(self, png: bytes) -> None:
        assert png[:8] == b"\x89PNG\r\n\x1a\n"
        self.width, self.height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
        depth, colour, interlaced = png[24], png[25], png[28]
        assert depth == 8
        assert colour in (2, 6)
        assert not interlaced
        self.channels = 3 if colour == 2 else 4
        self._raw = zlib.decompress(b"".join(self._data(png)))
        self._rows: list[bytes] = []

    def at(self, x: float, y: float) -> tuple[int, int, int]:
        start = int(x) * self.channels
        red, green, blue = self.row(int(y))[start : start + 3]
        return red, green, blue

    def row(self, y: int) -> bytes:
        stride = self.width * self.channels
        while len(self._rows) <= y:
            start = len(self._rows) * (stride + 1)
            line = self._raw[start + 1 : start + 1 + stride]
            above = self._rows[-1] if self._rows else bytes(stride)
            self._rows.append(_unfiltered(self._raw[start], line, above, self.channels))
        return self._rows[y]

    @staticmethod
    def _data(png: bytes):
        at = 8
        while at < len(png):
            length = int.from_bytes(png[at : at + 4])
            if png[at + 4 : at + 8] == b"IDAT":
                yield png[at + 8 : at + 8 + length]
            at += 12 + length


def _unfiltered(kind: int, line: bytes, above: bytes, channels: int) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return bytes((one + up) & 255 for one, up in zip(line, above, strict=True))
    row = bytearray(channels) + line
    corners = bytes(channels) + above
    for at, (up, corner) in enumerate(zip(above, corners, strict=False)):
        left = row[at]
        if kind == 1:
            predicted = left
        elif kind == 3:
            predicted = (left + up) // 2
        else:
            predicted = _nearest(left, up, corner)
        row[at + channels] = (row[at + channels] + predicted) & 255
    return bytes(row[channels:])


def _nearest(left: int, up: int, corner: int) -> int:
    far_left, far_up = abs(up - corner), abs(left - corner)
    far_corner = abs(left + up - 2 * corner)
    if far_left <= far_up and far_left <= far_corner:
        return left
    return up if far_up <= far_corner else corner
