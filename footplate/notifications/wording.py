"""Moments and numbers as letters say them, in the team's time zone. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo


def moment_words(moment: datetime, timezone: str) -> str:
    """Return e.g. "Friday 27 November 2026, 14:30 (Europe/Berlin)".

    The last minute of a day is the day's end: then the day alone is said.
    """
    local = moment.astimezone(ZoneInfo(timezone))
    day = f"{local:%A} {local.day} {local:%B %Y}"
    if (local.hour, local.minute) == (23, 59):
        return day
    return f"{day}, {local:%H:%M} ({timezone})"


def counted(number: int, one: str, many: str) -> str:
    """Return "1 part" or "3 parts"."""
    return f"{number} {one if number == 1 else many}"


def percent_words(percent: float) -> str:
    """Return e.g. "80 %" or "66.67 %", without decimals that say nothing."""
    return f"{percent:.2f}".rstrip("0").rstrip(".") + " %"
