"""Reading, opening and finishing a content."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.invitations.models import Invitation
from footplate.kernel.models import OutboxEvent
from footplate.progress.models import Progress
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import Lesson, invite, make_program, quiz, text, video
from footplate.teams.models import Membership
from footplate.testing.cast import Cast

Learners = Callable[..., Learner]


@pytest.fixture
def lessons() -> list[Lesson]:
    return [text("Why falls happen", minimum=60), video("Ladders"), quiz("Quiz: ladders")]


@pytest.fixture
def leo(cast: Cast, learner: Learners, lessons: list[Lesson]) -> Learner:
    """Leo, who has started a sequential program."""
    program = make_program(cast.northwind, *lessons, sequential=True)
    leo = learner(invite(program, cast.leo))
    assert leo.start().status_code == 200
    return leo


def test_an_open_content_comes_with_its_body(leo: Learner, lessons: list[Lesson]) -> None:
    content = leo.read(lessons[0]).json()
    assert content["title"] == "Why falls happen"
    assert (content["position"], content["status"], content["share"]) == (1, "not_started", 0)
    assert content["completion"] == {
        "rule_sentence": ("Counts as done when you have read to the end and spent 1 min on it."),
        "share_required": None,
        "minimum_seconds": 60,
        "remaining_sentence": "Scroll to the end, and stay 1 min more.",
        "requirements": [
            {
                "kind": "read_to_end",
                "unit": "times",
                "needed": 1,
                "done": 0,
                "remaining": 1,
                "is_met": False,
                "sentence": "Scroll to the end.",
            },
            {
                "kind": "spend_time",
                "unit": "seconds",
                "needed": 60,
                "done": 0,
                "remaining": 60,
                "is_met": False,
                "sentence": "Stay 1 min more.",
            },
        ],
    }
    assert "<em>both</em>" in content["body"]["html"]
    assert content["opening_required"] is False
    assert content["watched"] is None
    assert content["previous"] is None
    assert content["next"] == {
        "id": str(lessons[1].id),
        "title": "Ladders",
        "locked": True,
        "lock_reason": "Opens when “Why falls happen” is done",
    }


def test_a_locked_contents_body_is_never_sent(leo: Learner, lessons: list[Lesson]) -> None:
    for answer in (leo.read(lessons[2]), leo.open(lessons[2]), leo.finish(lessons[2])):
        assert answer.status_code == 403
        problem = answer.json()
        assert problem["type"] == "/problems/content_locked"
        assert problem["reason"] == "Opens when “Ladders” is done"
        assert problem["lock_code"] == "sequential"
        assert problem["unlocked_by"]["title"] == "Ladders"
        assert problem["continue_with"] == {
            "content_id": str(lessons[0].id),
            "title": "Why falls happen",
        }
        assert "questions" not in answer.content.decode()
    assert not Progress.objects.exists()


def test_each_content_opens_when_the_one_before_is_done(
    leo: Learner, lessons: list[Lesson]
) -> None:
    leo.open(lessons[0])
    leo.after(60).beat(lessons[0], 60, scrolled_to_end=True)
    content = leo.read(lessons[1]).json()
    assert content["previous"]["title"] == "Why falls happen"
    assert content["body"]["url"] == "https://films.example/Ladders.mp4"
    assert content["completion"]["rule_sentence"] == "Counts as done at 90 % watched."
    assert content["completion"]["share_required"] == 90
    assert content["watched"] == []
    Progress.objects.filter(training_content_id=lessons[0].id).update(
        status="in_progress", completed_at=None
    )
    assert leo.read(lessons[1]).status_code == 403


def test_optional_contents_lock_nothing(cast: Cast, learner: Learners) -> None:
    extra, needed = text("Extra", is_required=False), text("Needed")
    leo = learner(invite(make_program(cast.northwind, extra, needed, sequential=True), cast.leo))
    leo.start()
    assert leo.read(needed).status_code == 200


def test_where_one_was_is_remembered(leo: Learner, lessons: list[Lesson]) -> None:
    leo.open(lessons[0])
    leo.after(60).beat(lessons[0], 60, scrolled_to_end=True)
    leo.open(lessons[1])
    leo.after(30).beat(lessons[1], 30, interval=[10, 40], position_seconds=40)
    content = leo.read(lessons[1]).json()
    assert (content["position_seconds"], content["watched"]) == (40, [[10, 40]])
    assert content["last_sequence"] == 2
    assert content["time_spent_seconds"] == 30


def test_where_a_reader_stopped_is_remembered(leo: Learner, lessons: list[Lesson]) -> None:
    leo.open(lessons[0])
    assert leo.read(lessons[0]).json()["position_share"] is None
    leo.after(15).beat(lessons[0], 15, position_share=0.625)
    leo.after(15).beat(lessons[0], 15)
    assert leo.read(lessons[0]).json()["position_share"] == 0.625
    assert leo.after(15).beat(lessons[0], 15, position_share=1.01).status_code == 422
    assert leo.read(lessons[0]).json()["position_share"] == 0.625


def test_opening_starts_a_contents_own_clock_once(cast: Cast, learner: Learners) -> None:
    lesson = text(time_limit=10)
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    before = leo.read(lesson).json()
    assert (before["opening_required"], before["body"]) == (True, None)
    assert (before["time_limit_minutes"], before["ends_at"]) == (10, None)
    opened = leo.after(60).open(lesson).json()
    assert opened["ends_at"] == "2026-03-02T09:11:00Z"
    assert opened["body"]["html"]
    assert leo.after(60).open(lesson).json()["ends_at"] == "2026-03-02T09:11:00Z"
    assert leo.after(541).read(lesson).json()["lock_code"] == "time_over"


def test_a_quizs_clock_is_its_attempts(cast: Cast, learner: Learners) -> None:
    lesson = quiz(time_limit=10)
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    assert leo.read(lesson).json()["opening_required"] is False
    content = leo.open(lesson).json()
    assert (content["ends_at"], content["body"]["can_start"]) == (None, True)


def test_marking_as_read_completes_a_text(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson, text("More")), cast.leo))
    leo.start()
    for is_first in (True, False):
        answer = leo.finish(lesson)
        assert answer.status_code == 200
        assert answer.json()["completed_now"] is is_first
        assert answer.json()["content"]["status"] == "completed"
        assert answer.json()["training"]["contents_completed"] == 1


def test_marking_too_early_says_what_is_left(leo: Learner, lessons: list[Lesson]) -> None:
    leo.open(lessons[0])
    leo.after(20).beat(lessons[0], 20)
    answer = leo.finish(lessons[0])
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/not_yet")
    assert answer.json()["remaining_sentence"] == "Stay 40 s more."
    row = Progress.objects.get()
    assert (row.status, row.scrolled_to_end) == ("in_progress", False)
    leo.after(40).beat(lessons[0], 40)
    assert leo.finish(lessons[0]).json()["completed_now"] is True


def test_films_and_quizzes_are_not_done_by_word(cast: Cast, learner: Learners) -> None:
    film, test, unknown = video(), quiz(), video("Live", duration=None)
    leo = learner(invite(make_program(cast.northwind, film, test, unknown), cast.leo))
    leo.start()
    assert leo.finish(film).json()["remaining_sentence"] == "8 min 33 s left to watch."
    assert leo.finish(test).json()["remaining_sentence"] == "Pass the quiz."
    assert leo.finish(unknown).json()["completed_now"] is True


def test_marking_the_last_one_completes_the_training(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    assert leo.finish(lesson).json()["training_completed_now"] is True
    assert leo.finish(lesson).json()["training_completed_now"] is False
    assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == 1


def test_what_was_not_started_is_not_read(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    for answer in (leo.read(lesson), leo.open(lesson), leo.finish(lesson)):
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/not_started")


def test_archived_trainings_are_read_only(leo: Learner, lessons: list[Lesson]) -> None:
    program = leo.invitation.program
    program.state = "archived"
    program.save()
    assert leo.read(lessons[0]).status_code == 200
    assert leo.open(lessons[0]).json()["type"] == "/problems/training_closed"
    assert leo.finish(lessons[0]).json()["type"] == "/problems/training_closed"
    assert leo.training()["actions"] == ["review"]


@pytest.mark.parametrize("status", ["expired", "revoked"])
def test_ended_trainings_are_not_read(leo: Learner, lessons: list[Lesson], status: str) -> None:
    Invitation.objects.update(status=status, status_reason="The time limit ran out.")
    for answer in (leo.read(lessons[0]), leo.open(lessons[0]), leo.finish(lessons[0])):
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/training_closed")


def test_reading_is_personal_and_asked_again_each_time(leo: Learner, lessons: list[Lesson]) -> None:
    answer = leo.read(lessons[0])
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["ETag"]


def test_nobody_else_reads_opens_or_finishes_it(
    leo: Learner, lessons: list[Lesson], cast: Cast, as_: Any
) -> None:
    path = f"{leo.path}/contents/{lessons[0].id}"
    ways = [("GET", path), ("POST", f"{path}/openings"), ("POST", f"{path}/completion")]
    for method, address in ways:
        assert as_(None).send(method, address).status_code == 401
        for other in (cast.nils, cast.max, cast.ada, cast.olga):
            assert as_(other).send(method, address).status_code == 404
    Membership.objects.filter(user=cast.leo).update(state="removed")
    for method, address in ways:
        assert leo.client.send(method, address).status_code == 404


def test_statements_stay_few(
    leo: Learner, lessons: list[Lesson], django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(2):
        leo.read(lessons[0])
    with django_assert_max_num_queries(8):
        leo.open(lessons[0])
    leo.after(60).beat(lessons[0], 60)
    with django_assert_max_num_queries(2):
        leo.finish(lessons[0])
