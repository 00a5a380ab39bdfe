"""Canonical JSON (RFC 8785): the same value is the same bytes, whoever wrote it down.

PostgreSQL's jsonb keeps neither the order of keys nor the spelling of numbers, so a hash over
what was sent would not fit what is read back.
"""

import json
import math
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

# RFC 8785 section 3.2.2.3: numbers are IEEE 754 doubles; beyond this integers are not exact.
_LARGEST_EXACT = 2**53


def canonical_bytes(value: Any) -> bytes:
    """Return the value as canonical JSON in UTF-8.

    UUIDs and moments become text (moments in UTC with microseconds). Numbers are
    doubles: integers beyond 2^53 are rounded. `ValueError` for what is not JSON, as NaN is not.
    """
    return _text(value).encode()


def _text(value: Any) -> str:
    if isinstance(value, dict):
        # Sorted by UTF-16 code units, as section 3.2.3 asks.
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{_quoted(key)}:{_text(value[key])}" for key in keys) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_text, value)) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, UUID):
        return _quoted(str(value))
    if isinstance(value, datetime):
        return _quoted(value.astimezone(UTC).isoformat(timespec="microseconds"))
    raise ValueError(f"{type(value).__name__} is not JSON")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _number(value: int | float) -> str:
    """Return the number as ECMAScript writes it (ECMA-262, Number::toString)."""
    if isinstance(value, int):
        if abs(value) <= _LARGEST_EXACT:
            return str(int(value))
        value = float(value)
    if not math.isfinite(value):
        raise ValueError("NaN and infinities are not JSON")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    return sign + _digits(abs(value))


def _digits(value: float) -> str:
    mantissa, _, exponent = f"{value!r}e0".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    lost = len(whole + fraction) - len(digits)
    point = len(whole) - lost + int(exponent.partition("e")[0])
    digits = digits.rstrip("0") or "0"
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    power = f"{'+' if point > 0 else '-'}{abs(point - 1)}"
    return f"{digits[0]}{'.' if digits[1:] else ''}{digits[1:]}e{power}"
