"""A team on one screen."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import TrainingMoment
from footplate.invitations.tests.programs import NOW, invite, published_program, token_of
from footplate.programs.models import Program
from footplate.testing.cast import Cast, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def _overview(client: ApiClient) -> dict:
    response = client.read("/teams/northwind/overview")
    assert response.status_code == 200
    return response.json()


def _taken(program: Program, name: str, **fields: Any) -> Any:
    person = make_person(f"{name.lower()}@example.org", name)
    given = {"invitee": person, "status": "accepted", "accepted_at": NOW - 40 * DAY}
    return invite(program, person.email, created_at=NOW - 50 * DAY, **(given | fields))


def test_an_empty_team_has_an_empty_overview(cast: Cast, as_: As) -> None:
    assert _overview(as_(cast.max)) == {
        "overdue": [],
        "overdue_total": 0,
        "due_this_week_total": 0,
        "in_progress_total": 0,
        "completed_30_days_total": 0,
        "programs": [],
        "activity": [],
    }


def test_who_is_late_and_how_programs_go(cast: Cast, as_: As) -> None:
    heights = published_program(cast.northwind)
    security = published_program(cast.northwind, title="Information security basics")
    started = {"started_at": NOW - 35 * DAY}
    late = _taken(heights, "Amara", due_at=NOW - 4 * DAY, contents_completed=2, **started)
    later = _taken(heights, "Piotr", due_at=NOW - 2 * DAY)
    offered = invite(security, "zoe@example.org", due_at=NOW - DAY, created_at=NOW - 40 * DAY)
    _taken(heights, "Sofia", due_at=NOW + 2 * DAY, **started)
    _taken(heights, "Fatima", status="completed", completed_at=NOW - 29 * DAY)
    _taken(heights, "Mei", status="completed", completed_at=NOW - 31 * DAY)
    _taken(security, "Dora", status="declined")
    told = _overview(as_(cast.max))
    assert told["overdue"] == [
        {
            "invitation_id": str(late.id),
            "program_id": str(heights.id),
            "program_title": "Working safely at heights",
            "person_name": "Amara",
            "due_at": "2026-11-16T09:00:00Z",
            "contents_completed": 2,
            "contents_total": 3,
        },
        {
            "invitation_id": str(later.id),
            "program_id": str(heights.id),
            "program_title": "Working safely at heights",
            "person_name": "Piotr",
            "due_at": "2026-11-18T09:00:00Z",
            "contents_completed": 0,
            "contents_total": 3,
        },
        {
            "invitation_id": str(offered.id),
            "program_id": str(security.id),
            "program_title": "Information security basics",
            "person_name": "zoe@example.org",
            "due_at": "2026-11-19T09:00:00Z",
            "contents_completed": 0,
            "contents_total": 3,
        },
    ]
    assert (told["overdue_total"], told["due_this_week_total"]) == (3, 1)
    assert (told["in_progress_total"], told["completed_30_days_total"]) == (2, 1)
    assert told["programs"] == [
        {
            "id": str(heights.id),
            "title": "Working safely at heights",
            "invited": 5,
            "completed": 2,
            "overdue": 2,
        },
        {
            "id": str(security.id),
            "title": "Information security basics",
            "invited": 1,
            "completed": 0,
            "overdue": 1,
        },
    ]


def test_archived_programs_ask_nothing_of_anybody(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    _taken(program, "Amara", due_at=NOW - DAY)
    Program.objects.update(state="archived")
    told = _overview(as_(cast.max))
    assert (told["overdue"], told["overdue_total"], told["programs"]) == ([], 0, [])


def test_only_the_ten_latest_are_listed(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    for place in range(12):
        _taken(program, f"P{place}", due_at=NOW - (place + 1) * DAY)
    told = _overview(as_(cast.max))
    assert [row["person_name"] for row in told["overdue"]] == [f"P{n}" for n in range(11, 1, -1)]
    assert told["overdue_total"] == 12


def test_what_happened_lately_newest_first(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    hour = timedelta(hours=1)
    old = {"accepted_at": NOW - 90 * DAY}
    _taken(program, "Amara", status="completed", completed_at=NOW - hour, **old)
    _taken(program, "Piotr", started_at=NOW - 2 * hour, **old)
    _taken(program, "Sofia", accepted_at=NOW - 3 * hour)
    declan = _taken(program, "Declan", status="expired", status_reason="Its time ran out.", **old)
    TrainingMoment.objects.create(
        team=cast.northwind,
        invitation=declan,
        kind="expired",
        at=NOW - 4 * hour,
        created_at=NOW,
    )
    for email in ("a@example.org", "b@example.org", "c@example.org"):
        invite(program, email, inviter=cast.max, created_at=NOW - 5 * hour)
    invite(program, cast.leo.email, inviter=cast.max, created_at=NOW - 6 * hour)
    invite(program, cast.ada.email, created_at=NOW - 7 * hour)
    _taken(program, "Old", status="completed", completed_at=NOW - 31 * DAY, **old)
    told = _overview(as_(cast.max))["activity"]
    assert [(line["kind"], line["person_name"], line["sentence"]) for line in told] == [
        ("completed", "Amara", "Amara completed Working safely at heights"),
        ("started", "Piotr", "Piotr started Working safely at heights"),
        ("accepted", "Sofia", "Sofia accepted the invitation to Working safely at heights"),
        (
            "expired",
            "Declan",
            "Declan’s training in Working safely at heights expired: Its time ran out",
        ),
        ("invited", "Max Okafor", "Max Okafor invited 3 people to Working safely at heights"),
        ("invited", "Max Okafor", "Max Okafor invited Leo Brandt to Working safely at heights"),
        (
            "invited",
            "Northwind Logistics",
            "Northwind Logistics invited Ada Lindqvist to Working safely at heights",
        ),
    ]
    assert told[0]["at"] == "2026-11-20T08:00:00Z"


def test_a_refusal_is_told(cast: Cast, as_: As) -> None:
    offer = invite(published_program(cast.northwind), "zoe@example.org", created_at=NOW - 60 * DAY)
    as_(None).send("POST", f"/invitation-links/{token_of(offer.id)}", {"decision": "decline"})
    [line] = _overview(as_(cast.max))["activity"]
    assert line["kind"] == "declined"
    assert line["sentence"] == (
        "zoe@example.org declined the invitation to Working safely at heights"
    )


def test_at_most_twelve_lines(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    for place in range(15):
        invite(program, f"p{place}@example.org", created_at=NOW - place * DAY)
    lines = _overview(as_(cast.max))["activity"]
    assert len(lines) == 12
    assert lines == sorted(lines, key=lambda line: line["at"], reverse=True)


def test_other_teams_are_not_in_it(cast: Cast, as_: As) -> None:
    _taken(published_program(cast.fjordline), "Amara", due_at=NOW - DAY, started_at=NOW - DAY)
    told = _overview(as_(cast.max))
    assert (told["overdue_total"], told["activity"]) == (0, [])


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 403), ("ada", 403), ("olga", 200)]
)
def test_who_may_see_it(cast: Cast, as_: As, who: str | None, status: int) -> None:
    client = as_(getattr(cast, who) if who else None)
    assert client.read("/teams/northwind/overview").status_code == status


def test_it_costs_the_same_for_any_number(
    cast: Cast, as_: As, django_assert_num_queries: Callable
) -> None:
    program = published_program(cast.northwind)
    client = as_(cast.max)
    for size in (3, 30):
        for place in range(size):
            _taken(program, f"P{size}x{place}", due_at=NOW - DAY)
        with django_assert_num_queries(3):  # sign-in, access, the overview
            client.read("/teams/northwind/overview")
