"""When people are reminded of what is due. Pure."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

REMINDER_TIME = time(9, 0)
LATEST_HOURS = 12
"""A reminder that could not be sent for so long is not sent at all."""


def next_reminder_at(
    *,
    due_at: datetime | None,
    reminder_days: Iterable[int],
    timezone: str,
    invited_at: datetime,
    now: datetime,
) -> datetime | None:
    """Return when the next reminder goes out, None when there is none before the due moment."""
    if due_at is None:
        return None
    zone = ZoneInfo(timezone)
    due_on = due_at.astimezone(zone).date()
    moments = (
        datetime.combine(due_on - timedelta(days=days), REMINDER_TIME, zone).astimezone(UTC)
        for days in reminder_days
    )
    coming = [m for m in moments if m > now and invited_at < m < due_at]
    return min(coming, default=None)
