"""Who was invited to a program and how they do."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.certificates.models import Certificate
from footplate.certificates.tests.issued import issued
from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite
from footplate.programs.models import Program
from footplate.reports.tests.people import take
from footplate.teams.models import Group, GroupMembership, Membership
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def test_a_row_tells_the_whole_way(cast: Cast, as_: As, program: Program) -> None:
    certificate = issued(cast.northwind, cast.leo, program=program)
    group = Group.objects.create(team=cast.northwind, name="Drivers", created_at=NOW)
    GroupMembership.objects.create(
        team=cast.northwind,
        group=group,
        membership=Membership.objects.get(user=cast.leo),
        created_at=NOW,
    )
    Invitation.objects.update(
        score_percent=91.5, contents_completed=3, last_accessed_at=NOW - DAY, due_at=NOW + DAY
    )
    [row] = as_(cast.max).read(f"/programs/{program.id}/roster").json()["items"]
    assert row == {
        "id": str(certificate.invitation_id),
        "person": {
            "user_id": str(cast.leo.id),
            "name": "Leo Brandt",
            "email": "leo@footplate.test",
            "groups": ["Drivers"],
        },
        "status": "completed",
        "state": "completed",
        "state_reason": None,
        "contents_total": 3,
        "contents_completed": 3,
        "score_percent": 91.5,
        "time_spent_seconds": 5040,
        "due_at": "2026-11-21T09:00:00Z",
        "completed_at": "2026-11-20T09:00:00Z",
        "invited_at": "2026-11-20T09:00:00Z",
        "last_accessed_at": "2026-11-19T09:00:00Z",
        "edition_number": 1,
        "certificate": {
            "number": certificate.certificate_number,
            "expires_at": None,
            "revoked": False,
        },
        "actions": [],
    }
    Certificate.objects.update(revoked_at=NOW, revoked_reason="Mistake")
    [row] = as_(cast.max).read(f"/programs/{program.id}/roster").json()["items"]
    assert row["certificate"]["revoked"] is True


def test_nobody_outside_the_team_is_named(cast: Cast, as_: As, program: Program) -> None:
    """An address with an account elsewhere looks like one without."""
    invite(program, cast.nils.email)
    [row] = as_(cast.max).read(f"/programs/{program.id}/roster").json()["items"]
    assert row["person"] == {
        "user_id": None,
        "name": "",
        "email": "nils@footplate.test",
        "groups": [],
    }


def test_an_invited_member_is_named_with_their_groups(
    cast: Cast, as_: As, program: Program
) -> None:
    waiting = Membership.objects.create(
        team=cast.northwind,
        email="new@example.org",
        name="New Person",
        roles=["learner"],
        state="invited",
        created_at=NOW,
    )
    group = Group.objects.create(team=cast.northwind, name="Office", created_at=NOW)
    GroupMembership.objects.create(
        team=cast.northwind, group=group, membership=waiting, created_at=NOW
    )
    invite(program, "new@example.org")
    [row] = as_(cast.max).read(f"/programs/{program.id}/roster").json()["items"]
    assert (row["person"]["name"], row["person"]["groups"]) == ("New Person", ["Office"])


def test_rows_and_counts_cost_the_same_for_any_number(
    cast: Cast, as_: As, program: Program, django_assert_num_queries: Callable
) -> None:
    client = as_(cast.max)
    for size in (3, 30):
        for place in range(size):
            take(cast, program, f"P{size}x{place}", due_at=NOW)
        with django_assert_num_queries(3):  # sign-in, access, the page
            client.read(f"/programs/{program.id}/roster?q=p&limit=100")
        with django_assert_num_queries(3):
            client.read(f"/programs/{program.id}/roster-counts?q=p")


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 403), ("olga", 200)]
)
@pytest.mark.parametrize("path", ["roster", "roster-counts"])
def test_who_may_see_it(
    cast: Cast, as_: As, program: Program, path: str, *, who: str | None, status: int
) -> None:
    client = as_(getattr(cast, who) if who else None)
    assert client.read(f"/programs/{program.id}/{path}").status_code == status


@pytest.mark.parametrize(
    "query",
    ["view=lost", "sort=luck", "status=gone", "group=1", "limit=0", "cursor=x", "q=%00"],
)
def test_bad_questions(cast: Cast, as_: As, program: Program, query: str) -> None:
    response = as_(cast.max).read(f"/programs/{program.id}/roster?{query}")
    assert response.status_code == 422
