"""The learner's dashboard."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from footplate.invitations.models import Invitation
from footplate.progress.queries.dashboard import find_own_trainings
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import (
    START,
    caller_for,
    invite,
    make_program,
    quiz,
    text,
    video,
)
from footplate.teams.models import Membership
from footplate.testing.cast import Cast, join

Learners = Callable[..., Learner]
PATH = "/me/trainings?team=northwind"
DAY = timedelta(days=1)


@pytest.fixture
def board(cast: Cast, clock: Any, as_: Any) -> Callable[[], dict[str, Any]]:
    """Return Leo's dashboard as it is now."""

    def read() -> dict[str, Any]:
        response = as_(cast.leo).read(PATH)
        assert response.status_code == 200, response.content
        return response.json()

    return read


def test_an_empty_dashboard_says_so(board: Any) -> None:
    assert board() == {
        "now": "2026-03-02T09:00:00Z",
        "team": {
            "slug": "northwind",
            "name": "Northwind Logistics",
            "timezone": "Europe/Berlin",
        },
        "continue": None,
        "due": [],
        "trainings": [],
        "pending": [],
    }


def test_going_on_begins_with_what_was_worked_on_last(
    cast: Cast, learner: Learners, board: Any
) -> None:
    done, film, last = text("Why"), video("Ladders", estimated_minutes=9), quiz()
    heights = make_program(cast.northwind, done, film, last, sequential=True, time_limit=60)
    leo = learner(invite(heights, cast.leo, due_at=START + 4 * DAY))
    other = make_program(cast.northwind, text("A", estimated_minutes=40), title="Forklift")
    invite(other, cast.leo, due_at=START + DAY)
    leo.start()
    leo.finish(done)
    leo.open(film)
    leo.after(252).beat(film, 60, interval=[130, 252], position_seconds=252.4)
    shown = board()["continue"]
    assert shown["title"] == "Heights"
    assert shown["state"] == "due_soon"
    assert shown["contents"] == ["completed", "in_progress", "not_started"]
    assert (shown["contents_total"], shown["contents_completed"]) == (3, 1)
    assert shown["current_share"] == round(122 / 570, 4)
    assert shown["content_types"] == ["text", "video", "quiz"]
    assert shown["estimated_minutes_left"] == 12
    assert (shown["time_limit_minutes"], shown["time_limit_ends_at"]) == (
        60,
        "2026-03-02T10:00:00Z",
    )
    assert shown["content"] == {
        "id": str(film.id),
        "title": "Ladders",
        "content_type": "video",
        "estimated_minutes": 9,
        "position_seconds": 252.4,
        "resume_sentence": "Video, 9 minutes. You stopped at 4:12.",
        "remaining_sentence": "6 min 31 s left to watch.",
        "time_limit_minutes": None,
        "ends_at": None,
    }


def test_going_on_begins_with_what_is_due_first_when_nothing_was_begun(
    cast: Cast, board: Any
) -> None:
    later = make_program(cast.northwind, text("A"), title="Later")
    sooner = make_program(cast.northwind, quiz("Final"), title="Sooner")
    invite(make_program(cast.northwind, text("B"), title="Any time"), cast.leo)
    invite(later, cast.leo, due_at=START + 9 * DAY)
    invite(sooner, cast.leo, due_at=START + 2 * DAY)
    shown = board()["continue"]
    assert (shown["title"], shown["content"]["title"]) == ("Sooner", "Final")
    assert shown["content"]["resume_sentence"] == "Quiz, 1 question. Pass mark 80 %."


LATE = "You can still finish it."


@pytest.mark.parametrize(
    ("due", "has_started", "shown"),
    [
        (timedelta(days=-2), True, ("overdue", f"2 days late. {LATE}")),
        (timedelta(hours=-1), False, ("overdue", f"Was due earlier today. {LATE}")),
        (timedelta(hours=3), True, ("due_soon", "Today. 2 contents to go.")),
        (timedelta(days=1), True, ("due_soon", "Tomorrow. 2 contents to go.")),
        (timedelta(days=5), False, ("due_soon", "In 5 days. Not started, about 8 min.")),
        (timedelta(days=20), False, ("not_started", "Not started, about 8 min.")),
        (timedelta(days=20), True, ("in_progress", "2 contents to go.")),
    ],
)
def test_what_is_due_says_how_it_stands(
    cast: Cast, board: Any, due: timedelta, has_started: bool, shown: tuple[str, str]
) -> None:
    program = make_program(cast.northwind, text("A"), text("B"), text("C", is_required=False))
    fields = {"started_at": START, "edition": program.latest_edition} if has_started else {}
    invitation = invite(program, cast.leo, due_at=START + due, **fields)
    assert board()["due"] == [
        {
            "invitation_id": str(invitation.pk),
            "title": "Heights",
            "due_at": (START + due).isoformat().replace("+00:00", "Z"),
            "state": shown[0],
            "contents_left": 2,
            "sentence": shown[1],
        }
    ]


def test_days_are_counted_in_the_teams_zone(cast: Cast, board: Any, clock: Any) -> None:
    clock.move_to(START.replace(hour=23, minute=30))  # 00:30 on the third in Berlin
    invite(make_program(cast.northwind, text()), cast.leo, due_at=START.replace(day=3, hour=22))
    assert board()["due"][0]["sentence"].startswith("Today.")


def test_the_order_is_open_by_due_then_completed_then_ended(cast: Cast, board: Any) -> None:
    def add(title: str, **fields: Any) -> None:
        invite(make_program(cast.northwind, text(), title=title), cast.leo, **fields)

    add("Ended", status="expired", status_reason="The time limit ran out.")
    add("Done first", status="completed", completed_at=START - 9 * DAY)
    add("Done last", status="completed", completed_at=START - DAY)
    add("No hurry")
    add("Second", due_at=START + 8 * DAY)
    add("First", due_at=START - 2 * DAY)
    add("Out of time", started_at=START, time_limit_ends_at=START - DAY)
    add("Withdrawn", status="revoked", created_at=START - 2 * DAY)
    add("No thanks", status="declined", created_at=START - DAY)
    shown = board()
    assert [row["title"] for row in shown["trainings"]] == [
        "First",
        "Second",
        "No hurry",
        "Done last",
        "Done first",
        "Out of time",
        "Ended",
        "No thanks",
        "Withdrawn",
    ]
    assert [row["title"] for row in shown["due"]] == ["First", "Second"]
    assert [row["closed"] and row["closed"]["code"] for row in shown["trainings"][-4:]] == [
        "expired",
        "expired",
        "declined",
        "revoked",
    ]
    assert shown["trainings"][-3]["state_reason"] == "The time limit ran out."


@pytest.mark.parametrize(
    ("status", "fields"),
    [
        ("accepted", {}),
        ("completed", {"completed_at": START}),
        ("pending", {"accepted_at": None, "expires_at": START + 9 * DAY}),
    ],
)
def test_how_an_earlier_way_ended_is_left_out_once_there_is_a_later_one(
    cast: Cast, board: Any, status: str, fields: dict[str, Any]
) -> None:
    program = make_program(cast.northwind, text())
    for days, ended in ((9, "declined"), (8, "expired")):
        invite(program, cast.leo, status=ended, created_at=START - days * DAY)
    assert [row["status"] for row in board()["trainings"]] == ["expired"]
    invite(program, cast.leo, status=status, **fields)
    shown = board()
    told = [row["status"] for row in shown["trainings"]] + ["pending"] * len(shown["pending"])
    assert told == [status]


def test_a_paused_program_is_not_the_next_step(cast: Cast, board: Any) -> None:
    program = make_program(cast.northwind, text())
    invite(program, cast.leo, due_at=START + DAY)
    program.state = "draft"
    program.save()
    shown = board()
    assert shown["continue"] is None
    assert shown["due"][0]["sentence"] == "Paused while the program is being revised."


def test_offers_wait_for_an_answer(cast: Cast, board: Any) -> None:
    def offer(title: str, state: str = "published", **fields: Any) -> Invitation:
        program = make_program(cast.northwind, text(estimated_minutes=45), title=title)
        program.state = state
        program.save()
        values = {"status": "pending", "accepted_at": None, "invitee": None}
        return invite(program, cast.leo, **(values | fields))

    waiting = offer("Lone working", inviter=cast.max, due_at=START + 30 * DAY)
    offer("Over", expires_at=START - DAY)
    offer("Being revised", state="draft")
    offer("Somebody else's", email="mara@footplate.test")
    assert board()["pending"] == [
        {
            "invitation_id": str(waiting.pk),
            "title": "Lone working",
            "inviter_name": "Max Okafor",
            "estimated_minutes": 45,
            "due_at": "2026-04-01T09:00:00Z",
        }
    ]


def test_offers_to_an_unconfirmed_address_are_not_shown(cast: Cast, clock: Any) -> None:
    program = make_program(cast.northwind, text())
    invite(program, cast.leo, status="pending", accepted_at=None, invitee=None)
    caller = caller_for(cast.leo)
    assert len(find_own_trainings(caller=caller, slug="northwind", now=START).trainings) == 1
    unconfirmed = type(caller)(
        **{n: getattr(caller, n) for n in caller.__slots__} | {"email_verified": False}
    )
    assert find_own_trainings(caller=unconfirmed, slug="northwind", now=START).trainings == []


def test_the_dashboard_is_one_statement_beside_the_sign_in(
    cast: Cast, as_: Any, clock: Any, django_assert_num_queries: Any
) -> None:
    client = as_(cast.leo)
    for number in range(30):
        program = make_program(cast.northwind, text(), quiz(), title=f"Program {number}")
        invite(program, cast.leo, due_at=START + number * DAY)
        if number in (2, 29):
            with django_assert_num_queries(2):
                assert len(client.read(PATH).json()["trainings"]) == number + 1


def test_each_team_has_its_own(cast: Cast, as_: Any, clock: Any) -> None:
    invite(make_program(cast.northwind, text()), cast.leo)
    join(cast.leo, cast.fjordline, "learner")
    shown = as_(cast.leo).read("/me/trainings?team=fjordline").json()
    assert (shown["team"]["slug"], shown["trainings"]) == ("fjordline", [])


def test_only_members_have_one(cast: Cast, as_: Any, clock: Any) -> None:
    assert as_(None).read(PATH).status_code == 401
    assert as_(cast.nils).read(PATH).status_code == 404
    assert as_(cast.leo).read("/me/trainings?team=nowhere").status_code == 404
    assert as_(cast.leo).read("/me/trainings").status_code == 422
    assert as_(cast.max).read(PATH).json()["trainings"] == []
    Membership.objects.filter(user=cast.leo).update(state="removed")
    assert as_(cast.leo).read(PATH).status_code == 404
