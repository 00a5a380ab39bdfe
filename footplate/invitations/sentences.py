"""Moments and due days in words. Pure."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LAST = time(23, 59, 59)


def city_of(timezone: str) -> str:
    """Return what people call the zone, e.g. "Berlin"; "UTC" for UTC."""
    return timezone.rsplit("/", 1)[-1].replace("_", " ")


def day_of(moment: datetime, timezone: str) -> str:
    """Return the day there, e.g. "Friday 27 November 2026"."""
    local = moment.astimezone(ZoneInfo(timezone))
    return f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year}"


def moment_of(moment: datetime, timezone: str) -> str:
    """Return day and hour there, e.g. "Friday 27 November 2026, end of the day in Berlin"."""
    local = moment.astimezone(ZoneInfo(timezone))
    ends_day = local.time().replace(microsecond=0) == _LAST
    hour = "end of the day in" if ends_day else f"{local:%H:%M} in"
    return f"{day_of(moment, timezone)}, {hour} {city_of(timezone)}"


def precisely(moment: datetime, timezone: str) -> str:
    """Return clock and offset there, e.g. "23:59:59, UTC+1"."""
    local = moment.astimezone(ZoneInfo(timezone))
    return f"{local:%H:%M:%S}, {_offset(local)}"


def _offset(local: datetime) -> str:
    offset = local.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def due_sentence(due_at: datetime | None, timezone: str) -> str | None:
    """Return e.g. "Due Friday 27 November 2026, end of the day in Berlin."; None without one."""
    return f"Due {moment_of(due_at, timezone)}." if due_at is not None else None


def days_after(days: int) -> str:
    """Return e.g. "14 days after the invitation"."""
    return f"{days} day{'' if days == 1 else 's'} after the invitation"
