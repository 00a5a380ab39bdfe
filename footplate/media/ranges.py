"""Byte ranges as RFC 9110 section 14 has them. Pure."""

import re
from dataclasses import dataclass

_ONE = re.compile(r"bytes=\s*(\d*)\s*-\s*(\d*)\s*", re.IGNORECASE)
_MOST_DIGITS = 18


class RangeError(Exception):
    """The range begins behind the end of the file."""


@dataclass(frozen=True)
class ByteRange:
    """The bytes from `first` to `last`, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Return how many bytes that is."""
        return self.last - self.first + 1


def range_of(header: str | None, size_bytes: int) -> ByteRange | None:
    """Return the range asked for, None when all is to be sent; `RangeError` for a 416.

    Several ranges, other units and malformed headers ask for everything, as the RFC allows.
    """
    match = _ONE.fullmatch(header or "")
    if match is None or any(len(part) > _MOST_DIGITS for part in match.groups()):
        return None
    first, last = match.groups()
    if not first:
        return _suffix(last, size_bytes)
    start = int(first)
    end = int(last) if last else size_bytes - 1
    if end < start and last:
        return None
    if start >= size_bytes:
        raise RangeError
    return ByteRange(start, min(end, size_bytes - 1))


def _suffix(count: str, size_bytes: int) -> ByteRange | None:
    """Return the last `count` bytes."""
    if not count:
        return None
    if int(count) == 0 or size_bytes == 0:
        raise RangeError
    return ByteRange(max(0, size_bytes - int(count)), size_bytes - 1)
