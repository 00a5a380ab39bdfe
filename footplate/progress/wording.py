"""Durations and counts in words. Pure."""

import math


def duration(seconds: float) -> str:
    """Return e.g. "45 s", "4 min 11 s", "9 min", "1 h 5 min"; whole seconds, rounded up."""
    whole = max(0, math.ceil(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    parts = [f"{hours} h"] if hours else []
    if minutes:
        parts.append(f"{minutes} min")
    if left and not hours:
        parts.append(f"{left} s")
    return " ".join(parts) or "0 s"


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
