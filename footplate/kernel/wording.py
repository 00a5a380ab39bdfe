"""Durations in words. Pure."""

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
