"""Ends of offers and trainings, moments in words, and reminders: calendar days in a zone."""

from datetime import UTC, datetime, timedelta

import pytest

from footplate.invitations import sentences
from footplate.invitations.reminders import next_reminder_at
from footplate.invitations.terms import offer_end, training_end


@pytest.mark.parametrize(
    ("since", "days", "timezone", "expected"),
    [
        # Over the end of summer time: the day ends an hour later by UTC.
        ("2026-10-20T10:00:00Z", 30, "Europe/Berlin", "2026-11-19T22:59:59Z"),
        ("2026-10-20T10:00:00Z", 3, "Europe/Berlin", "2026-10-23T21:59:59Z"),
        # Late at night the team's day counts, not the server's.
        ("2026-11-20T23:30:00Z", 1, "Europe/Berlin", "2026-11-22T22:59:59Z"),
        ("2026-11-20T09:00:00Z", 1, "Pacific/Kiritimati", "2026-11-21T09:59:59Z"),
    ],
)
def test_an_offer_ends_with_a_day_of_the_team(
    since: str, days: int, timezone: str, expected: str
) -> None:
    ends = offer_end(
        since=datetime.fromisoformat(since),
        days=days,
        timezone=timezone,
        due_at=None,
        late_completion=True,
    )
    assert ends == datetime.fromisoformat(expected)


def test_a_hard_due_moment_ends_the_offer_earlier() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    due_at = now + timedelta(days=2)
    ends = [
        offer_end(since=now, days=30, timezone="UTC", due_at=due_at, late_completion=late)
        for late in (True, False)
    ]
    assert ends == [datetime(2026, 12, 20, 23, 59, 59, tzinfo=UTC), due_at]
    assert training_end(due_at=due_at, late_completion=True) is None
    assert training_end(due_at=due_at, late_completion=False) == due_at


@pytest.mark.parametrize(
    ("moment", "timezone", "words", "exact"),
    [
        (
            "2026-11-27T22:59:59Z",
            "Europe/Berlin",
            "Friday 27 November 2026, end of the day in Berlin",
            "23:59:59, UTC+1",
        ),
        ("2026-11-27T15:00:00Z", "UTC", "Friday 27 November 2026, 15:00 in UTC", "15:00:00, UTC"),
        (
            "2026-07-01T03:30:00Z",
            "America/St_Johns",
            "Wednesday 1 July 2026, 01:00 in St Johns",
            "01:00:00, UTC-2:30",
        ),
    ],
)
def test_moments_in_words(moment: str, timezone: str, words: str, exact: str) -> None:
    at = datetime.fromisoformat(moment)
    assert sentences.moment_of(at, timezone) == words
    assert sentences.precisely(at, timezone) == exact


def test_the_next_reminder_is_at_nine_there() -> None:
    due_at = datetime.fromisoformat("2026-11-27T22:59:59+00:00")
    given = {"due_at": due_at, "reminder_days": [7, 1], "timezone": "Europe/Berlin"}

    def at(now: str, invited: str = "2026-11-01T00:00:00+00:00") -> str | None:
        moment = next_reminder_at(
            now=datetime.fromisoformat(now), invited_at=datetime.fromisoformat(invited), **given
        )
        return moment.isoformat() if moment else None

    assert at("2026-11-10T00:00:00+00:00") == "2026-11-20T08:00:00+00:00"
    assert at("2026-11-20T08:00:00+00:00") == "2026-11-26T08:00:00+00:00"
    assert at("2026-11-26T09:00:00+00:00") is None
    # Whoever was invited after the first reminder's moment gets the second only.
    invited = "2026-11-20T12:00:00+00:00"
    assert at("2026-11-20T12:00:00+00:00", invited) == "2026-11-26T08:00:00+00:00"
