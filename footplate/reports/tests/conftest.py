"""A program, and one person in each state of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, published_program
from footplate.programs.models import Program
from footplate.reports.tests.people import take
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture
def program(cast: Cast) -> Program:
    return published_program(cast.northwind)


@pytest.fixture
def everybody(cast: Cast, program: Program) -> dict[str, Invitation]:
    """One of each state, made in an order that is nobody's."""
    started = {"started_at": NOW - DAY}
    return {
        "Rita": take(cast, program, "Rita", status="revoked"),
        "Cora": take(cast, program, "Cora", status="completed", completed_at=NOW - 3 * DAY),
        "Nora": take(cast, program, "Nora", due_at=NOW + 20 * DAY),
        "Late2": take(cast, program, "Late2", due_at=NOW - DAY, **started),
        "Ilse": take(cast, program, "Ilse", due_at=NOW + 10 * DAY, **started),
        "Late1": take(cast, program, "Late1", due_at=NOW - 4 * DAY),
        "Paul": take(
            cast, program, "Paul", status="pending", invitee=None, expires_at=NOW + 9 * DAY
        ),
        "Soon": take(cast, program, "Soon", due_at=NOW + 2 * DAY, **started),
        "Dora": take(cast, program, "Dora", status="declined"),
        "Cleo": take(
            cast,
            program,
            "Cleo",
            status="completed",
            completed_at=NOW - DAY,
            due_at=NOW - 2 * DAY,
        ),
        "Eva": take(cast, program, "Eva", time_limit_ends_at=NOW - DAY, **started),
        "Ivan": take(cast, program, "Ivan", **started),
    }
