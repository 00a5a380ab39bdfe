"""Places and counts in words. Pure."""

import math


def clock(seconds: float) -> str:
    """Return a place in a film or recording, e.g. "4:12" or "1:04:12"."""
    minutes, left = divmod(max(0, math.floor(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def count(number: int, singular: str, plural: str = "") -> str:
    """Return the number with its noun, e.g. "1 content", "5 contents"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def quoted(title: str) -> str:
    """Return the title in quotation marks."""
    return f"“{title}”"
