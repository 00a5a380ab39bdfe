"""Days are calendar days in the team's zone, whatever its clocks do."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footplate.programs.deadlines import add_months, due_at_of, end_of_day

ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Berlin",
        "America/Santiago",  # changes its clocks at midnight
        "America/Goose_Bay",  # did so at one minute past midnight
        "Africa/Cairo",
        "Australia/Lord_Howe",  # changes by half an hour
        "Pacific/Apia",  # jumped over 30 December 2011
        "Asia/Kathmandu",
    ]
)
DAYS = st.dates(date(2000, 1, 1), date(2036, 12, 31))
MOMENTS = st.integers(0, 2 * 366 * 86_400).map(
    lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
SECOND = timedelta(seconds=1)


@given(day=DAYS, zone=ZONES)
def test_the_end_of_a_day_is_its_last_second(day: date, zone: str) -> None:
    end = end_of_day(day, zone)
    assert end.astimezone(ZoneInfo(zone)).date() <= day
    assert (end + SECOND).astimezone(ZoneInfo(zone)).date() > day


@given(day=DAYS, zone=ZONES)
def test_days_end_in_order_and_22_to_27_hours_apart(day: date, zone: str) -> None:
    """A day that was jumped over ends with the one before it."""
    apart = end_of_day(day + timedelta(days=1), zone) - end_of_day(day, zone)
    assert apart == timedelta(0) or timedelta(hours=22) <= apart <= timedelta(hours=27)


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        ("Europe/Berlin", date(2026, 3, 28), "2026-03-28T22:59:59+00:00"),
        ("Europe/Berlin", date(2026, 3, 29), "2026-03-29T21:59:59+00:00"),
        ("Europe/Berlin", date(2026, 10, 25), "2026-10-25T22:59:59+00:00"),
        ("America/Santiago", date(2026, 4, 4), "2026-04-05T03:59:59+00:00"),
        ("Pacific/Apia", date(2011, 12, 30), "2011-12-30T09:59:59+00:00"),
    ],
)
def test_known_days_end_as_their_zones_say(zone: str, day: date, expected: str) -> None:
    assert end_of_day(day, zone).isoformat() == expected


@given(day=DAYS, months=st.integers(1, 600))
def test_months_clamp_and_never_skip(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_month_ends() -> None:
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert add_months(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)


@given(
    days=st.none() | st.integers(1, 400),
    deadline=st.none() | MOMENTS,
    invited=MOMENTS,
    zone=ZONES,
)
def test_due_is_the_earlier_rule(
    days: int | None, deadline: datetime | None, invited: datetime, zone: str
) -> None:
    due = due_at_of(
        completion_deadline=deadline,
        completion_timeframe=days,
        invited_at=invited,
        timezone=zone,
    )
    candidates = [moment for moment in (deadline, due.timeframe_ends_at) if moment is not None]
    assert due.due_at == (min(candidates) if candidates else None)
    assert (due.timeframe_ends_at is None) == (days is None)
    if due.due_at is None:
        assert due.rule is None
    else:
        assert due.rule == ("deadline" if due.due_at == deadline else "timeframe")


def test_days_are_counted_from_the_day_of_the_invitation_in_the_zone() -> None:
    """23:30 in London is the next day in Berlin."""
    due = due_at_of(
        completion_deadline=None,
        completion_timeframe=1,
        invited_at=datetime(2026, 11, 22, 23, 30, tzinfo=UTC),
        timezone="Europe/Berlin",
    )
    assert due.due_at == datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)
