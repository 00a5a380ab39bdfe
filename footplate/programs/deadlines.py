"""When something is due: calendar days in the team's zone, right across clock changes.

Pure: no clock, no database.
"""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

_LAST = time(23, 59, 59)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Due:
    """The deciding moment, the rule that decided, and where the other rule would have ended."""

    due_at: datetime | None
    rule: Literal["deadline", "timeframe"] | None
    timeframe_ends_at: datetime | None


def end_of_day(day: date, timezone: str) -> datetime:
    """Return the last whole second of that day in the zone, in UTC.

    A day whose end is repeated ends the second time; a day that the zone's clocks jumped over
    ends when the day before it does.
    """
    zone = ZoneInfo(timezone)
    # PEP 495: of a repeated time, fold=1 is the later; around a gap, fold=1 lies before the jump
    # and fold=0 after it.
    low = datetime.combine(day, _LAST, zone).replace(fold=1).astimezone(UTC)
    high = datetime.combine(day, _LAST, zone).replace(fold=0).astimezone(UTC)
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if middle.astimezone(zone).date() <= day:
            low = middle
        else:
            high = middle
    return low


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def due_at_of(
    *,
    completion_deadline: datetime | None,
    completion_timeframe: int | None,
    invited_at: datetime,
    timezone: str,
) -> Due:
    """Return when an invitation is due: the earlier of the fixed deadline and the timeframe.

    The timeframe ends with the day, in `timezone`, that many days after the invitation's day. On
    a tie the fixed deadline is named.
    """
    ends = None
    if completion_timeframe is not None:
        invited_on = invited_at.astimezone(ZoneInfo(timezone)).date()
        ends = end_of_day(invited_on + timedelta(days=completion_timeframe), timezone)
    if completion_deadline is not None and (ends is None or completion_deadline <= ends):
        return Due(completion_deadline.astimezone(UTC), "deadline", ends)
    return Due(ends, "timeframe" if ends else None, ends)
