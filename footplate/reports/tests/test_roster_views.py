"""Views and filters of a roster, and their counts."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.invitations.states import state_of
from footplate.invitations.tests.programs import NOW, invite
from footplate.programs.models import Program
from footplate.reports.tests.people import names_of
from footplate.teams.models import Group, GroupMembership, Membership
from footplate.testing.cast import Cast, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


VIEWS = {
    "overdue": {"Late1", "Late2"},
    "due_soon": {"Soon"},
    "in_progress": {"Late2", "Ilse", "Soon", "Ivan"},
    "not_started": {"Nora", "Late1"},
    "not_accepted": {"Paul"},
    "completed": {"Cora", "Cleo"},
    "expired": {"Eva"},
}


def test_views_and_their_counts(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    client = as_(cast.max)
    for view, names in VIEWS.items():
        assert set(names_of(client, program, f"?view={view}")) == names, view
    counts = client.read(f"/programs/{program.id}/roster-counts").json()
    assert counts == {"all": 12, **{view: len(names) for view, names in VIEWS.items()}}


def test_filters_narrow_rows_and_counts_alike(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    group = Group.objects.create(team=cast.northwind, name="Drivers", created_at=NOW)
    for name in ("Late1", "Paul", "Cora"):
        GroupMembership.objects.create(
            team=cast.northwind,
            group=group,
            membership=Membership.objects.get(name=name),
            created_at=NOW,
        )
    invite(program, "100%_sure@example.org", due_at=NOW - DAY)
    client = as_(cast.max)
    cases = {
        "?q=LATE": {"Late1", "Late2"},
        "?q=paul@ex": {"Paul"},
        "?q=%25_": {""},
        "?q=%5C": set(),
        f"?group={group.id}": {"Late1", "Paul", "Cora"},
        f"?group={group.id}&q=late": {"Late1"},
        "?status=completed": {"Cora", "Cleo"},
        "?status=pending": {"Paul", ""},
    }
    for query, names in cases.items():
        assert set(names_of(client, program, query)) == names, query
        counts = client.read(f"/programs/{program.id}/roster-counts{query}").json()
        assert counts["all"] == len(names), query


def test_another_teams_group_finds_nobody(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    theirs = Group.objects.create(team=cast.fjordline, name="Crew", created_at=NOW)
    assert names_of(as_(cast.max), program, f"?group={theirs.id}") == []


def test_rows_state_and_view_agree_over_a_grid(cast: Cast, as_: As, program: Program) -> None:
    """The statement filters by the state that Python tells, over every combination."""
    moments = [None, NOW - DAY, NOW + DAY, NOW + 30 * DAY]
    grid = list(product(("pending", "accepted"), moments, [None, NOW - DAY], moments, moments))
    grid += list(product(("completed", "expired"), moments, [None], moments, [None]))
    rows = [
        Invitation(
            team=cast.northwind,
            program=program,
            email=f"p{place}@example.org",
            created_at=NOW,
            status="pending",
        )
        for place in range(len(grid))
    ]
    for row, (status, due_at, started_at, expires_at, limit) in zip(rows, grid, strict=True):
        row.status, row.due_at, row.started_at = status, due_at, started_at
        if status == "completed":
            row.completed_at = expires_at or NOW
        row.expires_at, row.time_limit_ends_at = expires_at, limit
        if status != "pending":
            row.invitee = make_person(row.email, row.email)
    Invitation.objects.bulk_create(rows)
    states = {
        str(row.id): state_of(
            row.status,
            row.due_at,
            row.started_at,
            row.completed_at,
            NOW,
            expires_at=row.expires_at,
            time_limit_ends_at=row.time_limit_ends_at,
        )[0]
        for row in rows
    }
    client = as_(cast.max)
    seen, counted = {}, client.read(f"/programs/{program.id}/roster-counts").json()
    for view in ("overdue", "due_soon", "expired"):
        cursor, found = "", {}
        while cursor is not None:
            page = client.read(f"/programs/{program.id}/roster?limit=100&view={view}{cursor}")
            found |= {item["id"]: item["state"] for item in page.json()["items"]}
            cursor = f"&cursor={page.json()['next']}" if page.json()["next"] else None
        assert set(found.values()) == {view}
        assert set(found) == {key for key, state in states.items() if state == view}
        assert counted[view] == len(found)
        seen |= found
    assert len(seen) > 100
