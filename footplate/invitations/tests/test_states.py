"""The state that people are shown, and that SQL and Python agree on it."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from django.db import connection

from footplate.invitations import states
from footplate.invitations.states import STATE_SQL, state_of

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)
MOMENTS = [None, NOW - DAY, NOW - INSTANT, NOW, NOW + DAY, NOW + 7 * DAY, NOW + 7 * DAY + INSTANT]


@pytest.mark.parametrize(
    ("status", "moments", "expected"),
    [
        ("pending", {}, ("not_accepted", None)),
        ("pending", {"due_at": NOW + DAY}, ("not_accepted", None)),
        ("pending", {"due_at": NOW - DAY}, ("overdue", states.NOT_ACCEPTED_YET)),
        ("pending", {"expires_at": NOW - DAY}, ("expired", states.OFFER_ENDED)),
        ("accepted", {}, ("not_started", None)),
        ("accepted", {"started_at": NOW - DAY}, ("in_progress", None)),
        ("accepted", {"due_at": NOW}, ("due_soon", None)),
        ("accepted", {"due_at": NOW + 7 * DAY}, ("due_soon", None)),
        ("accepted", {"due_at": NOW + 8 * DAY}, ("not_started", None)),
        ("accepted", {"due_at": NOW - INSTANT, "started_at": NOW - DAY}, ("overdue", None)),
        ("accepted", {"expires_at": NOW - DAY}, ("expired", states.DEADLINE_PASSED)),
        ("accepted", {"time_limit_ends_at": NOW - DAY}, ("expired", states.TIME_LIMIT_ENDED)),
        (
            "accepted",
            {"time_limit_ends_at": NOW - DAY, "expires_at": NOW - 2 * DAY},
            ("expired", states.DEADLINE_PASSED),
        ),
        ("completed", {"completed_at": NOW, "due_at": NOW}, ("completed", None)),
        (
            "completed",
            {"completed_at": NOW, "due_at": NOW - DAY},
            ("completed_late", states.FINISHED_LATE),
        ),
        ("declined", {"status_reason": "No time"}, ("declined", "No time")),
        ("revoked", {}, ("revoked", None)),
    ],
)
def test_state_and_reason(status: str, moments: dict, expected: tuple) -> None:
    fields = {"due_at": None, "started_at": None, "completed_at": None, **moments}
    assert state_of(status, now=NOW, **fields) == expected


def test_sql_and_python_agree_over_every_combination(db: None) -> None:
    """Seven moments for each of the five that matter to a status, thousands of cases."""
    few = [None, NOW - DAY, NOW + DAY]
    cases = [
        (status, *moments)
        for status in ("pending", "accepted")
        for moments in product(MOMENTS, few, [None], MOMENTS, MOMENTS)
    ]
    cases += [
        (status, due_at, None, completed_at, None, None)
        for status in ("completed", "expired", "declined", "revoked")
        for due_at, completed_at in product(MOMENTS, MOMENTS)
    ]
    statement = f"""
        select ({STATE_SQL}) from unnest(
            %(status)s::text[], %(due)s::timestamptz[], %(started)s::timestamptz[],
            %(completed)s::timestamptz[], %(expires)s::timestamptz[], %(limit)s::timestamptz[],
            %(left)s::timestamptz[])
        with ordinality as i(status, due_at, started_at, completed_at, expires_at,
                             time_limit_ends_at, left_at, position) order by position"""
    cases = [(*case, left) for case in cases for left in (None, NOW - DAY)]
    columns = [list(column) for column in zip(*cases, strict=True)]
    names = ["status", "due", "started", "completed", "expires", "limit", "left"]
    with connection.cursor() as cursor:
        cursor.execute(statement, {**dict(zip(names, columns, strict=True)), "now": NOW})
        by_sql = [row[0] for row in cursor.fetchall()]
    by_python = [
        state_of(
            status,
            due_at,
            started_at,
            completed_at,
            NOW,
            expires_at=expires_at,
            time_limit_ends_at=limit,
            left_at=left_at,
        )[0]
        for status, due_at, started_at, completed_at, expires_at, limit, left_at in cases
    ]
    assert by_sql == by_python
    assert len(cases) > 4000
    assert len(set(by_python)) == 11
