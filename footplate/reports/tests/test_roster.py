"""Who was invited to a program and how they do."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest
import time_machine

from footplate.certificates.models import Certificate
from footplate.certificates.tests.issued import issued
from footplate.invitations.models import Invitation
from footplate.invitations.states import state_of
from footplate.invitations.tests.programs import NOW, invite, published_program
from footplate.programs.models import Program
from footplate.teams.models import Group, GroupMembership, Membership
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def program(cast: Cast) -> Program:
    return published_program(cast.northwind)


def _person(cast: Cast, name: str) -> Any:
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    person = make_person(email, name)
    join(person, cast.northwind, "learner")
    return person


def _take(cast: Cast, program: Program, name: str, **fields: Any) -> Invitation:
    """Return an accepted invitation of a new member with this name."""
    person = _person(cast, name)
    given = {"invitee": person, "status": "accepted", "accepted_at": NOW - DAY} | fields
    return invite(program, person.email, **given)


def _names(client: ApiClient, program: Program, query: str = "") -> list[str]:
    response = client.read(f"/programs/{program.id}/roster{query}")
    assert response.status_code == 200, response.content
    return [item["person"]["name"] for item in response.json()["items"]]


@pytest.fixture
def everybody(cast: Cast, program: Program) -> dict[str, Invitation]:
    """One of each state, made in an order that is nobody's."""
    started = {"started_at": NOW - DAY}
    return {
        "Rita": _take(cast, program, "Rita", status="revoked"),
        "Cora": _take(cast, program, "Cora", status="completed", completed_at=NOW - 3 * DAY),
        "Nora": _take(cast, program, "Nora", due_at=NOW + 20 * DAY),
        "Late2": _take(cast, program, "Late2", due_at=NOW - DAY, **started),
        "Ilse": _take(cast, program, "Ilse", due_at=NOW + 10 * DAY, **started),
        "Late1": _take(cast, program, "Late1", due_at=NOW - 4 * DAY),
        "Paul": _take(
            cast, program, "Paul", status="pending", invitee=None, expires_at=NOW + 9 * DAY
        ),
        "Soon": _take(cast, program, "Soon", due_at=NOW + 2 * DAY, **started),
        "Dora": _take(cast, program, "Dora", status="declined"),
        "Cleo": _take(
            cast,
            program,
            "Cleo",
            status="completed",
            completed_at=NOW - DAY,
            due_at=NOW - 2 * DAY,
        ),
        "Eva": _take(cast, program, "Eva", time_limit_ends_at=NOW - DAY, **started),
        "Ivan": _take(cast, program, "Ivan", **started),
    }


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


def test_who_is_late_comes_first_then_what_is_due_next(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    assert _names(as_(cast.max), program) == [
        "Late1",
        "Late2",
        "Soon",
        "Ilse",
        "Ivan",
        "Nora",
        "Paul",
        "Eva",
        "Cleo",
        "Cora",
        "Dora",
        "Rita",
    ]


@pytest.mark.parametrize("sort", ["urgency", "name", "progress", "last_seen"])
def test_pages_in_every_order_neither_skip_nor_repeat(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation], sort: str
) -> None:
    for place, row in enumerate(everybody.values()):
        row.contents_completed = place % 3
        row.last_accessed_at = NOW - place // 2 * DAY if place % 5 else None
        row.save()
    client = as_(cast.max)
    whole = _names(client, program, f"?sort={sort}&limit=100")
    assert sorted(whole) == sorted(everybody)
    for limit in (1, 2, 5, 11, 12):
        seen, cursor, pages = [], "", 0
        while True:
            page = client.read(f"/programs/{program.id}/roster?sort={sort}&limit={limit}{cursor}")
            seen += [item["person"]["name"] for item in page.json()["items"]]
            pages += 1
            if page.json()["next"] is None:
                break
            cursor = f"&cursor={page.json()['next']}"
        assert (seen, pages) == (whole, -(-len(whole) // limit))


def test_orders(cast: Cast, as_: As, program: Program) -> None:
    _take(cast, program, "bea", contents_completed=1, last_accessed_at=NOW - 2 * DAY)
    _take(cast, program, "Ann", contents_completed=2)
    _take(cast, program, "Cid", contents_completed=0, last_accessed_at=NOW - DAY)
    client = as_(cast.max)
    assert _names(client, program, "?sort=name") == ["Ann", "bea", "Cid"]
    assert _names(client, program, "?sort=progress") == ["Ann", "bea", "Cid"]
    assert _names(client, program, "?sort=last_seen") == ["Cid", "bea", "Ann"]


def test_a_page_keeps_its_moment(cast: Cast, as_: As, program: Program) -> None:
    """Somebody who becomes late between two pages is neither skipped nor shown twice."""
    _take(cast, program, "First", due_at=NOW - DAY)
    _take(cast, program, "Second", due_at=NOW + timedelta(minutes=1))
    _take(cast, program, "Third", due_at=NOW + timedelta(minutes=2))
    client = as_(cast.max)
    page = client.read(f"/programs/{program.id}/roster?limit=2").json()
    assert [item["person"]["name"] for item in page["items"]] == ["First", "Second"]
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert _names(client, program, f"?limit=2&cursor={page['next']}") == ["Third"]


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
        assert set(_names(client, program, f"?view={view}")) == names, view
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
        assert set(_names(client, program, query)) == names, query
        counts = client.read(f"/programs/{program.id}/roster-counts{query}").json()
        assert counts["all"] == len(names), query


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


def test_rows_and_counts_cost_the_same_for_any_number(
    cast: Cast, as_: As, program: Program, django_assert_num_queries: Callable
) -> None:
    client = as_(cast.max)
    for size in (3, 30):
        for place in range(size):
            _take(cast, program, f"P{size}x{place}", due_at=NOW)
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


def test_a_cursor_of_another_order_is_refused(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    client = as_(cast.max)
    path = f"/programs/{program.id}/roster?limit=2"
    cursor = client.read(f"{path}&sort=name").json()["next"]
    assert client.read(f"{path}&sort=name&cursor={cursor}").status_code == 200
    assert client.read(f"{path}&sort=progress&cursor={cursor}").status_code == 422
    values = [["str", "x"], ["float", "nan"], ["UUID", str(program.id)]]
    made = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()
    assert client.read(f"{path}&sort=progress&cursor={made}").status_code == 422


def test_another_teams_group_finds_nobody(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    theirs = Group.objects.create(team=cast.fjordline, name="Crew", created_at=NOW)
    assert _names(as_(cast.max), program, f"?group={theirs.id}") == []


def test_odd_moments_do_no_harm(cast: Cast, as_: As, program: Program) -> None:
    far = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    _take(cast, program, "Far", due_at=far)
    _take(cast, program, "Never")
    page = as_(cast.max).read(f"/programs/{program.id}/roster?limit=1").json()
    rest = _names(as_(cast.max), program, f"?limit=1&cursor={page['next']}")
    assert [page["items"][0]["person"]["name"], *rest] == ["Far", "Never"]
