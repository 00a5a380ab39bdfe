"""Heartbeats: what is credited, what is refused, and that it costs one statement."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from footplate.kernel.models import OutboxEvent
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import (
    START,
    invite,
    make_program,
    quiz,
    text,
    video,
)
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


def test_time_and_watched_parts_are_credited(leo: Learner, film: Any) -> None:
    answer = leo.after(15).beat(film, 15, interval=[0, 15.2], position_seconds=15.2)
    assert answer.status_code == 200
    assert answer.json() == {
        "content": {
            "id": str(film.id),
            "status": "in_progress",
            "share": round(15 / 570, 4),
            "time_spent_seconds": 15,
            "position_seconds": 15.2,
            "watched": [[0, 15]],
            "remaining_sentence": "8 min 18 s left to watch.",
            "requirements": [
                {
                    "kind": "watch",
                    "unit": "seconds",
                    "needed": 513,
                    "done": 15,
                    "remaining": 498,
                    "is_met": False,
                    "sentence": "8 min 18 s left to watch.",
                }
            ],
        },
        "training": {
            "status": "accepted",
            "contents_completed": 0,
            "contents_total": 2,
            "time_spent_seconds": 15,
            "time_limit_ends_at": None,
        },
        "taken": True,
        "credited_seconds": 15,
        "completed_now": False,
        "training_completed_now": False,
        "certificate_number": None,
        "last_sequence": 1,
    }


def test_a_heartbeat_is_one_statement_beside_the_sign_in(
    leo: Learner, film: Any, django_assert_num_queries: Any
) -> None:
    leo.after(15)
    with django_assert_num_queries(2):
        assert leo.beat(film, 15, interval=[0, 15]).status_code == 200


def test_no_more_than_the_server_saw_pass_is_credited(leo: Learner, film: Any) -> None:
    assert leo.after(7.9).beat(film, 15).json()["credited_seconds"] == 7
    assert leo.beat(film, 60).json()["credited_seconds"] == 0
    assert leo.after(600).beat(film, 60).json()["credited_seconds"] == 60
    assert leo.training()["time_spent_seconds"] == 67


def test_jitter_of_the_network_costs_no_time(leo: Learner, film: Any) -> None:
    total = 0
    for number in range(40):
        leo.after(14.98 if number % 2 else 15.02)
        total += leo.beat(film, 15).json()["credited_seconds"]
    assert 599 <= total <= 600


def test_watched_parts_unite_and_overlap_counts_once(leo: Learner, film: Any) -> None:
    leo.after(15).beat(film, 15, interval=[0, 20])
    leo.after(15).beat(film, 15, interval=[10, 30])
    content = leo.after(15).beat(film, 15, interval=[100, 120]).json()["content"]
    assert content["watched"] == [[0, 30], [100, 120]]


def test_one_heartbeat_grows_by_at_most_twice_its_claim(leo: Learner, film: Any) -> None:
    content = leo.after(600).beat(film, 15, interval=[0, 570]).json()["content"]
    assert content["watched"] == [[0, 32]]
    assert content["status"] == "in_progress"


def test_all_that_is_watched_is_at_most_twice_the_time_since_opening(
    leo: Learner, film: Any
) -> None:
    leo.after(10)
    for start in range(0, 500, 100):
        content = leo.beat(film, 60, interval=[start, start + 60]).json()["content"]
    assert content["watched"] == [[0, 20]]


def test_minutes_offline_are_credited_as_the_minutes_they_were(leo: Learner, film: Any) -> None:
    leo.after(300)
    for number in range(20):
        start, age = number * 15, 285 - number * 15
        answer = leo.beat(film, 15, interval=[start, start + 15], age_seconds=age).json()
        assert (answer["taken"], answer["credited_seconds"]) == (True, 15)
    assert answer["content"]["watched"] == [[0, 300]]
    assert leo.training()["time_spent_seconds"] == 300


def test_time_that_another_device_was_credited_with_is_not_credited_again(
    leo: Learner, film: Any
) -> None:
    for _ in range(4):
        leo.after(15).beat(film, 15)
    answer = leo.beat(film, 60, interval=[0, 60], age_seconds=0.2).json()
    assert (answer["taken"], answer["credited_seconds"]) == (True, 0)
    assert answer["content"]["watched"] == [[0, 60]]
    assert answer["training"]["time_spent_seconds"] == 60


def test_an_older_place_does_not_replace_a_newer_one(leo: Learner, film: Any) -> None:
    leo.after(60).beat(film, 15, position_seconds=200)
    content = leo.after(15).beat(film, 15, position_seconds=40, age_seconds=30).json()["content"]
    assert content["position_seconds"] == 200
    content = leo.after(15).beat(film, 15, position_seconds=50).json()["content"]
    assert content["position_seconds"] == 50


def test_what_waited_completes_when_the_server_learns_of_it(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    leo.open(lesson)
    answer = leo.after(600).beat(lesson, 5, scrolled_to_end=True, age_seconds=590).json()
    assert answer["completed_now"] is True
    leo.invitation.refresh_from_db()
    assert leo.invitation.completed_at == START + timedelta(seconds=600)


def test_repeated_and_late_heartbeats_change_nothing(leo: Learner, film: Any) -> None:
    first = leo.after(15).beat(film, 15, interval=[0, 15], sequence=7).json()
    for sequence in (7, 6, 1):
        again = leo.after(15).beat(film, 15, interval=[300, 315], sequence=sequence)
        assert again.status_code == 200
        assert again.json() == first | {"credited_seconds": 0, "taken": False}
    assert leo.beat(film, 15, sequence=8).json()["credited_seconds"] == 15


def test_the_authors_share_completes_a_film(leo: Learner, film: Any) -> None:
    leo.after(600)
    for start in range(0, 510, 30):
        answer = leo.beat(film, 15, interval=[start, start + 30]).json()
        assert answer["completed_now"] is False
    answer = leo.beat(film, 15, interval=[510, 513]).json()
    assert answer["completed_now"] is True
    assert answer["content"]["status"] == "completed"
    assert answer["content"]["remaining_sentence"] is None
    assert answer["training"]["contents_completed"] == 1
    assert leo.after(15).beat(film, 15).json()["completed_now"] is False


def test_the_end_of_a_film_counts_although_it_is_no_whole_second(
    cast: Cast, learner: Learners
) -> None:
    short = video("Short", duration=9.6, share=100)
    leo = learner(invite(make_program(cast.northwind, short, text()), cast.leo))
    leo.start()
    leo.open(short)
    answer = leo.after(10).beat(short, 10, interval=[0, 9.6]).json()
    assert answer["content"]["watched"] == [[0, 10]]
    assert answer["completed_now"] is True


def test_a_text_is_done_at_its_end(cast: Cast, learner: Learners) -> None:
    lesson = text()
    leo = learner(invite(make_program(cast.northwind, lesson, text("More")), cast.leo))
    leo.start()
    leo.open(lesson)
    answer = leo.after(5).beat(lesson, 5).json()
    assert answer["content"]["remaining_sentence"] == "Scroll to the end."
    answer = leo.after(5).beat(lesson, 5, scrolled_to_end=True).json()
    assert answer["completed_now"] is True


def test_a_text_may_ask_for_time_as_well(cast: Cast, learner: Learners) -> None:
    lesson = text(minimum=30)
    leo = learner(invite(make_program(cast.northwind, lesson, text("More")), cast.leo))
    leo.start()
    leo.open(lesson)
    answer = leo.after(20).beat(lesson, 20, scrolled_to_end=True).json()
    assert answer["completed_now"] is False
    assert answer["content"]["remaining_sentence"] == "Stay 10 s more."
    assert leo.after(10).beat(lesson, 10).json()["completed_now"] is True


def test_a_quiz_is_never_completed_by_time(cast: Cast, learner: Learners) -> None:
    lesson = quiz()
    leo = learner(invite(make_program(cast.northwind, lesson), cast.leo))
    leo.start()
    leo.open(lesson)
    answer = leo.after(60).beat(lesson, 60, scrolled_to_end=True).json()
    assert (answer["credited_seconds"], answer["completed_now"]) == (60, False)
    assert answer["content"]["remaining_sentence"] == "Pass the quiz."


def test_the_last_required_content_completes_the_training_once(
    leo: Learner, cast: Cast, film: Any
) -> None:
    other = text("Optional", is_required=False)
    first = text("First")
    program = make_program(cast.northwind, first, other, title="Two")
    learner = Learner(leo.client, invite(program, cast.leo), leo.clock)
    learner.start()
    answer = learner.after(5).beat(first, 5, scrolled_to_end=True).json()
    assert answer["training_completed_now"] is True
    assert answer["training"]["status"] == "completed"
    assert answer["training"]["contents_completed"] == 1
    assert answer["training"]["contents_total"] == 2
    assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == 1
    invitation = learner.invitation
    invitation.refresh_from_db()
    assert invitation.completed_at == START + timedelta(seconds=5)
    answer = learner.after(5).beat(other, 5, scrolled_to_end=True).json()
    assert answer["completed_now"] is True
    assert answer["training_completed_now"] is False
    assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == 1


def test_a_content_read_without_opening_is_opened_by_its_first_heartbeat(
    cast: Cast, learner: Learners, film: Any
) -> None:
    leo = learner(invite(make_program(cast.northwind, film), cast.leo))
    leo.start()
    answer = leo.after(15).beat(film, 15, interval=[0, 15]).json()
    assert answer["credited_seconds"] == 15
    assert answer["content"]["watched"] == [[0, 15]]
