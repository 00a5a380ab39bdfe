"""The overview of a training, and starting it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from footplate.invitations.models import Invitation
from footplate.kernel.models import OutboxEvent
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import (
    START,
    Lesson,
    invite,
    make_program,
    publish,
    quiz,
    text,
    video,
)
from footplate.teams.models import Membership
from footplate.testing.cast import Cast

Learners = Callable[..., Learner]


def items(training: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for section in training["sections"] for item in section["contents"]]


@pytest.fixture
def lessons() -> list[Lesson]:
    return [text("Why falls happen"), video("Ladders"), quiz("Quiz: ladders"), text("Roofs")]


@pytest.fixture
def leo(cast: Cast, learner: Learners, lessons: list[Lesson]) -> Learner:
    """Leo, who accepted a sequential program and has not started it."""
    program = make_program(cast.northwind, *lessons, sequential=True, time_limit=90)
    return learner(invite(program, cast.leo, due_at=START + timedelta(days=30)))


def test_a_training_that_waits_to_be_started(leo: Learner, lessons: list[Lesson]) -> None:
    training = leo.training()
    outline = items(training)
    assert training["program"]["title"] == "Heights"
    assert training["team"]["slug"] == "northwind"
    assert (training["status"], training["state"]) == ("accepted", "not_started")
    assert training["actions"] == ["start"]
    assert (training["contents_total"], training["contents_completed"]) == (4, 0)
    assert (training["time_limit_minutes"], training["time_limit_ends_at"]) == (90, None)
    assert training["edition_number"] == 1
    assert training["resume_content_id"] == str(lessons[0].id)
    assert [item["locked"] for item in outline] == [False, True, True, True]
    assert [item["lock_reason"] for item in outline] == [
        None,
        "Opens when “Why falls happen” is done",
        "Opens when “Ladders” is done",
        "Opens when “Quiz: ladders” is done",
    ]
    assert [item["questions_total"] for item in outline] == [None, None, 1, None]


def test_starting_pins_the_edition_and_starts_the_clock(leo: Learner) -> None:
    started = leo.start()
    assert started.status_code == 200
    assert started.json() == leo.training()
    assert started.json()["started_at"] == "2026-03-02T09:00:00Z"
    assert started.json()["time_limit_ends_at"] == "2026-03-02T10:30:00Z"
    assert started.json()["actions"] == ["continue"]
    publish(leo.invitation.program, text("Other"))
    again = leo.after(60).start()
    assert again.json() | {"now": ""} == started.json() | {"now": ""}
    assert OutboxEvent.objects.filter(type="TrainingStarted").count() == 1


def test_who_has_not_started_sees_and_starts_the_latest_edition(leo: Learner) -> None:
    edition = publish(leo.invitation.program, text("Other"))
    assert [item["title"] for item in items(leo.training())] == ["Other"]
    assert leo.start().json()["edition_number"] == 2
    leo.invitation.refresh_from_db()
    assert (leo.invitation.edition_id, leo.invitation.contents_total) == (edition.pk, 1)


def test_the_outline_tells_how_far_each_content_is(leo: Learner, lessons: list[Lesson]) -> None:
    leo.start()
    assert leo.finish(lessons[0]).status_code == 200
    leo.open(lessons[1])
    leo.after(251).beat(lessons[1], 60, interval=[0, 122])
    leo.after(1).beat(lessons[1], 60, interval=[122, 244])
    first, second, third, _ = items(leo.training())
    assert (first["status"], first["share"]) == ("completed", 1)
    assert (second["status"], second["share"]) == ("in_progress", round(244 / 570, 4))
    assert second["detail"] == "4 min 4 s of 9 min 30 s watched"
    assert third["lock_reason"] == "Opens when “Ladders” is done"
    assert leo.training()["resume_content_id"] == str(lessons[1].id)


def test_the_page_is_one_statement_beside_the_sign_in(
    cast: Cast, learner: Learners, django_assert_num_queries: Any
) -> None:
    for size in (3, 30):
        lessons = [text(f"Text {number}") for number in range(size)]
        program = make_program(cast.northwind, *lessons, title=f"Of {size}")
        leo = learner(invite(program, cast.leo))
        leo.start()
        for lesson in lessons[:-1]:
            leo.finish(lesson)
        with django_assert_num_queries(2):
            assert leo.training()["contents_completed"] == size - 1


def test_a_start_takes_few_statements(leo: Learner, django_assert_max_num_queries: Any) -> None:
    # Two of them are savepoints, one asks whether a webhook listens.
    with django_assert_max_num_queries(9):
        leo.start()
    with django_assert_max_num_queries(5):
        leo.start()


@pytest.mark.parametrize(
    ("state", "code", "words"),
    [("draft", "training_paused", "paused"), ("archived", "training_closed", "archived")],
)
def test_no_start_while_the_program_is_not_published(
    leo: Learner, state: str, code: str, words: str
) -> None:
    program = leo.invitation.program
    program.state = state
    program.save()
    answer = leo.start()
    assert (answer.status_code, answer.json()["type"]) == (409, f"/problems/{code}")
    training = leo.training()
    assert words in training["state_reason"]
    assert training["actions"] == []


def test_paused_trainings_go_on_where_they_were(leo: Learner, lessons: list[Lesson]) -> None:
    leo.start()
    program = leo.invitation.program
    program.state = "draft"
    program.save()
    assert leo.training()["actions"] == []
    assert leo.start().json()["type"] == "/problems/training_paused"
    assert leo.read(lessons[0]).json()["type"] == "/problems/training_paused"
    program.state = "published"
    program.save()
    assert leo.training()["actions"] == ["continue"]
    assert leo.read(lessons[0]).status_code == 200


@pytest.mark.parametrize(
    ("status", "shown"), [("revoked", 200), ("expired", 200), ("pending", 404)]
)
def test_what_may_be_looked_at(leo: Learner, status: str, shown: int) -> None:
    Invitation.objects.update(status=status, status_reason="")
    assert leo.client.read(leo.path).status_code == shown
    assert leo.start().status_code == (409 if shown == 200 else 404)


def test_a_completed_training_can_be_looked_at_again(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    assert leo.finish(lesson).json()["training_completed_now"] is True
    training = leo.after(86400).training()
    assert (training["status"], training["state"]) == ("completed", "completed")
    assert training["completed_at"] == "2026-03-02T09:00:00Z"
    assert training["actions"] == ["review"]
    assert leo.read(lesson).status_code == 200


def test_nobody_else_sees_or_starts_it(leo: Learner, cast: Cast, as_: Any) -> None:
    assert as_(None).read(leo.path).status_code == 401
    assert as_(None).send("POST", f"{leo.path}/starts").status_code == 401
    for other in (cast.nils, cast.max, cast.ada, cast.olga):
        assert as_(other).read(leo.path).status_code == 404
        assert as_(other).send("POST", f"{leo.path}/starts").status_code == 404
    Membership.objects.filter(user=cast.leo).update(state="removed")
    assert leo.client.read(leo.path).status_code == 404
    assert leo.start().status_code == 404


def test_an_address_that_is_none_is_not_found(cast: Cast, as_: Any) -> None:
    leo = as_(cast.leo)
    missing = "01900000-0000-7000-8000-000000000000"
    assert leo.read(f"/trainings/{missing}").status_code == 404
    assert leo.read(f"/trainings/{missing}/contents/{missing}").status_code == 404
