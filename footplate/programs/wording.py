"""Values as people read them in the pages of programs. Pure."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def number_of(value: float | None, unit: str) -> str | None:
    """Return "5 min", "80 %"; None stays None."""
    return None if value is None else f"{value} {unit}"


def minutes(value: int | None) -> str | None:
    """Return "5 min", or None."""
    return number_of(value, "min")


def day(value: date) -> str:
    """Return "Friday 27 November 2026"."""
    return f"{value:%A} {value.day} {value:%B} {value.year}"


def place_of(timezone: str) -> str:
    """Return the zone's city as people say it: "Europe/Berlin" is "Berlin"."""
    return timezone.rsplit("/", 1)[-1].replace("_", " ")


def day_and_time(moment: datetime, timezone: str) -> str:
    """Return "Friday 27 November 2026, 17:00, Berlin"; the last minute is "end of day"."""
    local = moment.astimezone(ZoneInfo(timezone))
    clock = "end of day" if (local.hour, local.minute) == (23, 59) else f"{local:%H:%M}"
    return f"{day(local.date())}, {clock}, {place_of(timezone)}"
