"""Heartbeats that are refused: they credit nothing and say why."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from footplate.progress.models import Progress
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, invite, make_program, publish, text, video
from footplate.teams.models import Membership
from footplate.testing.cast import Cast

Learners = Callable[..., Learner]


@pytest.fixture
def film() -> Any:
    return video()


@pytest.fixture
def leo(cast: Cast, learner: Learners, film: Any) -> Learner:
    """Leo, who has opened a film of 9:30 at which nothing was watched yet."""
    program = make_program(cast.northwind, film, text())
    leo = learner(invite(program, cast.leo))
    assert leo.start().status_code == 200
    assert leo.open(film).status_code == 200
    return leo


def test_a_content_with_its_own_clock_must_be_opened(cast: Cast, learner: Learners) -> None:
    lesson = text(time_limit=10)
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    answer = leo.after(15).beat(lesson, 15)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/not_opened")
    assert not Progress.objects.exists()


def refused(leo: Learner, lesson: Any, status: int, code: str) -> Any:
    """Check that a heartbeat is refused and changed nothing."""
    before = list(Progress.objects.values_list("time_spent_seconds", "last_accessed_at"))
    answer = leo.after(15).beat(lesson, 15, interval=[0, 15], scrolled_to_end=True)
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{code}")
    assert before == list(Progress.objects.values_list("time_spent_seconds", "last_accessed_at"))
    leo.invitation.refresh_from_db()
    assert leo.invitation.time_spent_seconds == 0
    return answer.json()


def test_unpublished_programs_pause(leo: Learner, film: Any) -> None:
    program = leo.invitation.program
    program.state = "draft"
    program.save()
    assert "paused" in refused(leo, film, 409, "training_paused")["detail"]


def test_archived_programs_take_nothing(leo: Learner, film: Any) -> None:
    program = leo.invitation.program
    program.state = "archived"
    program.save()
    refused(leo, film, 409, "training_closed")


@pytest.mark.parametrize("end", ["time_limit_ends_at", "expires_at"])
def test_a_hard_end_closes_before_any_job_ran(leo: Learner, film: Any, end: str) -> None:
    type(leo.invitation).objects.update(**{end: START + timedelta(seconds=10)})
    refused(leo, film, 409, "training_closed")


@pytest.mark.parametrize("status", ["expired", "revoked"])
def test_ended_trainings_take_nothing(leo: Learner, film: Any, status: str) -> None:
    type(leo.invitation).objects.update(status=status)
    refused(leo, film, 409, "training_closed")


def test_a_contents_own_end_closes_it(cast: Cast, learner: Learners) -> None:
    lesson = text(time_limit=1)
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    leo.open(lesson)
    leo.after(50)
    assert refused(leo, lesson, 403, "content_locked")["lock_code"] == "time_over"


def test_a_locked_content_takes_nothing(cast: Cast, learner: Learners) -> None:
    first, second = text("Ladders"), text("Roofs")
    program = make_program(cast.northwind, first, second, sequential=True)
    leo = learner(invite(program, cast.leo))
    leo.start()
    assert refused(leo, second, 403, "content_locked")["reason"] == "Opens when “Ladders” is done"


def test_what_was_not_started_takes_nothing(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    refused(leo, lesson, 409, "not_started")


def test_a_content_of_another_edition_is_not_found(leo: Learner, film: Any) -> None:
    elsewhere = text("Elsewhere")
    publish(leo.invitation.program, elsewhere)
    refused(leo, elsewhere, 404, "not_found")


def test_nobody_else_sends_heartbeats(leo: Learner, cast: Cast, as_: Any, film: Any) -> None:
    body = {
        "invitation_id": str(leo.invitation.pk),
        "content_id": str(film.id),
        "seconds": 15,
        "sequence": 1,
    }
    assert as_(None).send("POST", "/heartbeats", body).status_code == 401
    for other in (cast.nils, cast.olga, cast.max, cast.ada):
        assert as_(other).send("POST", "/heartbeats", body).status_code == 404
    Membership.objects.filter(user=cast.leo).update(state="removed")
    assert leo.beat(film).status_code == 404


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seconds", -1),
        ("seconds", 61),
        ("seconds", 1.5),
        ("interval", [5, 1]),
        ("interval", [0, 1e9]),
        ("interval", [-1, 5]),
        ("interval", [1]),
        ("position_seconds", -2),
        ("sequence", 0),
        ("sequence", 2**63),
        ("age_seconds", -1),
        ("age_seconds", 31 * 86_400),
        ("content_id", "ladder"),
        ("credited_seconds", 60),
    ],
)
def test_bad_input_is_named(leo: Learner, film: Any, field: str, value: Any) -> None:
    answer = leo.beat(film, **{field: value})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].startswith(f"/body/{field}")
