"""How far people come: the funnel equals a recount, for whoever may see it."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from statistics import median
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.progress.models import Progress
from footplate.progress.tests import factory
from footplate.progress.tests.factory import START, Lesson, make_program, text
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)
NOW = START + 40 * DAY


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def somebody(cast: Cast, program: Any, number: int, **fields: Any) -> Invitation:
    person = make_person(f"p{number}@example.org", f"P{number}")
    join(person, cast.northwind, "learner")
    values = {"started_at": START, "edition": program.latest_edition}
    return factory.invite(program, person, **(values | fields))


def did(invitation: Invitation, lesson: Lesson, *, done: bool, seconds: int, at: datetime) -> None:
    Progress.objects.create(
        team_id=invitation.team_id,
        invitation=invitation,
        user_id=invitation.invitee_id,
        training_program_id=invitation.program_id,
        training_content_id=lesson.id,
        status="completed" if done else "in_progress",
        completed_at=at if done else None,
        time_spent_seconds=seconds,
        opened_at=at,
        last_accessed_at=at,
        content_type="text",
    )


def test_the_funnel_is_what_a_recount_gives(cast: Cast, as_: As) -> None:
    dice = random.Random(7)
    lessons = [text(f"T{place}") for place in range(4)]
    program = make_program(cast.northwind, *lessons)
    somebody(cast, program, 900, started_at=None, edition=None)
    somebody(cast, program, 901, status="revoked")
    people = []
    for number in range(25):
        finished = number % 6 == 0
        ended = {"status": "completed", "completed_at": NOW} if finished else {}
        invitation = somebody(cast, program, number, **ended)
        work = {}
        for place, lesson in enumerate(lessons):
            if finished or dice.random() < 0.6:
                done = finished or dice.random() < 0.5
                seconds = dice.choice([0, 30, 60, 90, 240])
                at = START + timedelta(days=place + dice.randrange(30), seconds=10 * number + place)
                did(invitation, lesson, done=done, seconds=seconds, at=at)
                work[place] = (done, seconds, at)
        people.append((finished, work))

    funnel = as_(cast.max).read(f"/programs/{program.id}/funnel").json()

    assert (funnel["people_started"], funnel["people_completed"]) == (25, 5)
    assert [content["title"] for content in funnel["contents"]] == ["T0", "T1", "T2", "T3"]
    for place, content in enumerate(funnel["contents"]):
        times = sorted(w[place][1] for _, w in people if place in w and w[place][0] and w[place][1])
        last = [(max(w, key=lambda p: w[p][2]), w) for done, w in people if w and not done]
        here = [w for latest, w in last if latest == place]
        assert content["people"] == 25
        assert content["reached"] == sum(any(p >= place for p in w) for _, w in people)
        assert content["started"] == sum(place in w for _, w in people)
        assert content["completed"] == sum(place in w and w[place][0] for _, w in people)
        assert content["timed"] == len(times)
        assert content["median_seconds"] == (median(times) if times else None)
        assert content["p90_seconds"] == pytest.approx(_percentile(times, 0.9))
        assert content["here"] == len(here)
        assert content["stopped"] == sum(w[place][2] < NOW - 14 * DAY for w in here)


def _percentile(values: list[int], share: float) -> float:
    """Return it as PostgreSQL's percentile_cont does: linear between the two nearest."""
    at = share * (len(values) - 1)
    low = int(at)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (at - low)


def test_contents_of_older_editions_stand_behind(cast: Cast, as_: As) -> None:
    kept, dropped = text("Kept"), text("Dropped")
    program = make_program(cast.northwind, dropped, kept)
    leo = somebody(cast, program, 1)
    did(leo, dropped, done=True, seconds=10, at=START)
    factory.publish(program, text("New"), kept)
    rows = as_(cast.max).read(f"/programs/{program.id}/funnel").json()["contents"]
    told = [(row["title"], row["is_current"], row["people"], row["completed"]) for row in rows]
    assert told == [("New", True, 0, 0), ("Kept", True, 1, 0), ("Dropped", False, 1, 1)]


def test_a_file_no_spreadsheet_runs(cast: Cast, as_: As) -> None:
    program = make_program(cast.northwind, text("=cmd()"))
    response = as_(cast.max).read(f"/programs/{program.id}/funnel/export")
    assert response["Content-Type"].startswith("text/csv")
    assert "'=cmd()" in response.content.decode("utf-8-sig")


def test_it_costs_the_same_for_any_number(
    cast: Cast, as_: As, django_assert_num_queries: Callable
) -> None:
    lesson = text()
    program = make_program(cast.northwind, lesson)
    client = as_(cast.max)
    for start, size in ((0, 3), (100, 30)):
        for number in range(size):
            did(somebody(cast, program, start + number), lesson, done=True, seconds=9, at=START)
        with django_assert_num_queries(3):  # sign-in, access, the funnel
            assert client.read(f"/programs/{program.id}/funnel").status_code == 200


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 403), ("olga", 200)]
)
@pytest.mark.parametrize("path", ["funnel", "funnel/export"])
def test_who_may_see_it(cast: Cast, as_: As, path: str, *, who: str | None, status: int) -> None:
    program = make_program(cast.northwind, text())
    client = as_(getattr(cast, who) if who else None)
    assert client.read(f"/programs/{program.id}/{path}").status_code == status
