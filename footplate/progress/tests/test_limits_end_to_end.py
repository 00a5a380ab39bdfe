"""Limits close on the server for those who walk away, by the real jobs; managers open again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from footplate.invitations import jobs as invitation_jobs
from footplate.invitations.models import Invitation, TrainingMoment
from footplate.progress import jobs as progress_jobs
from footplate.progress.models import Correction
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, invite, make_program, text
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
Learners = Callable[..., Learner]
MINUTE = timedelta(minutes=1)


def run_the_clock() -> None:
    """Run what runs every minute, at the travelled moment."""
    invitation_jobs.expire_invitations(timestamp=0)
    progress_jobs.close_ended_trainings(timestamp=0)


def walk_away(clock: Any, until: datetime) -> None:
    clock.move_to(until)
    run_the_clock()


def iso(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def more(client: ApiClient, leo: Learner, **fields: Any) -> Any:
    body = {"kind": "extended", "reason": "The line was down."} | fields
    return client.send("POST", f"/invitations/{leo.invitation.pk}/corrections", body)


def status_of(leo: Learner) -> tuple[str, str]:
    found = Invitation.objects.get(pk=leo.invitation.pk)
    return found.status, found.status_reason


@pytest.fixture
def limited(cast: Cast, learner: Learners) -> Learner:
    """Leo, in a program of an hour."""
    leo = learner(invite(make_program(cast.northwind, text("A"), time_limit=60), cast.leo))
    assert leo.start().status_code == 200
    return leo


def test_the_programs_limit_ends_by_itself_and_opens_again(
    cast: Cast, as_: As, clock: Any, limited: Learner
) -> None:
    leo, end = limited, START + 60 * MINUTE
    walk_away(clock, end)
    assert status_of(leo) == ("accepted", "")
    walk_away(clock, end + MINUTE)
    assert status_of(leo) == ("expired", "The time limit ran out.")
    moment = TrainingMoment.objects.get(kind="expired")
    assert (moment.at, moment.reason) == (end, "The time limit ran out.")
    row = as_(cast.max).read(f"/programs/{leo.invitation.program_id}/roster").json()["items"][0]
    assert (row["state"], row["state_reason"]) == ("expired", "The time limit ran out.")
    assert leo.training()["state_reason"] == "The time limit ran out."

    until = clock_now(end) + 30 * MINUTE
    assert more(as_(cast.max), leo, time_limit_ends_at=iso(until)).status_code == 201
    assert status_of(leo) == ("accepted", "")
    found = Invitation.objects.get(pk=leo.invitation.pk)
    assert (found.time_limit_ends_at, found.due_at) == (until, None)
    assert leo.training()["actions"] == ["continue"]
    told = leo.training()["corrections"][0]
    assert told["reason"] == "The line was down."
    walk_away(clock, until + MINUTE)
    assert status_of(leo)[0] == "expired"
    assert TrainingMoment.objects.filter(kind="expired").count() == 2


def clock_now(end: datetime) -> datetime:
    return end + MINUTE


def test_a_contents_own_limit_ends_by_itself_and_opens_again(
    cast: Cast, as_: As, learner: Learners, clock: Any
) -> None:
    lesson = text("Ladders", time_limit=10)
    leo = learner(invite(make_program(cast.northwind, lesson, text("B")), cast.leo))
    leo.start()
    leo.open(lesson)
    walk_away(clock, START + 11 * MINUTE)
    assert status_of(leo) == ("expired", "The time for “Ladders” ran out.")

    until = START + 20 * MINUTE
    response = more(as_(cast.max), leo, content_id=str(lesson.id), ends_at=iso(until))
    assert response.status_code == 201, response.content
    assert "“Ladders”: until Monday 2 March 2026" in response.json()["sentence"]
    assert status_of(leo) == ("accepted", "")
    assert leo.read(lesson).json()["ends_at"] == iso(until)
    assert leo.finish(lesson).status_code == 200
    walk_away(clock, until + MINUTE)
    assert status_of(leo)[0] == "accepted"


def test_a_new_due_date_gives_contents_their_time_again(
    cast: Cast, as_: As, learner: Learners, clock: Any
) -> None:
    lesson = text("Ladders", time_limit=10)
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    leo.open(lesson)
    walk_away(clock, START + 11 * MINUTE)
    due = START + timedelta(days=3)
    assert more(as_(cast.max), leo, due_at=iso(due)).status_code == 201
    assert status_of(leo)[0] == "accepted"
    assert leo.read(lesson).json()["opening_required"] is True
    [before] = Correction.objects.get().contents
    assert before["opened_at"] is not None


def test_more_time_for_one_content_opens_nothing_that_ended_otherwise(
    cast: Cast, as_: As, learner: Learners, clock: Any
) -> None:
    first, second = text("A", time_limit=10), text("B", time_limit=10)
    leo = learner(invite(make_program(cast.northwind, first, second), cast.leo))
    leo.start()
    leo.open(first)
    leo.open(second)
    walk_away(clock, START + 11 * MINUTE)
    until = iso(START + 60 * MINUTE)
    refused = more(as_(cast.max), leo, content_id=str(first.id), ends_at=until)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/invitation_closed")
    assert "“B” ran out as well" in refused.json()["detail"]
    assert not Correction.objects.exists()


def test_a_limit_alone_does_not_undo_a_passed_deadline(
    cast: Cast, as_: As, learner: Learners, clock: Any
) -> None:
    program = make_program(cast.northwind, text(), time_limit=60, late_completion=False)
    end = START + 30 * MINUTE
    leo = learner(invite(program, cast.leo, due_at=end, expires_at=end))
    leo.start()
    walk_away(clock, end + MINUTE)
    assert status_of(leo)[0] == "expired"
    refused = more(as_(cast.max), leo, time_limit_ends_at=iso(end + 60 * MINUTE))
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/body/due_at"
    assert status_of(leo)[0] == "expired"


def test_what_was_declined_or_taken_back_gets_no_more_time(
    cast: Cast, as_: As, learner: Learners
) -> None:
    for status in ("declined", "revoked", "completed"):
        leo = learner(invite(make_program(cast.northwind, text()), cast.leo, status=status))
        response = more(as_(cast.max), leo, due_at=iso(START + timedelta(days=3)))
        assert response.status_code == 409
