"""An attempt from its start to its result, over HTTP."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.kernel.clock import now as real_now
from footplate.quizzes.actions.close_overdue import close_overdue
from footplate.quizzes.models import Attempt
from footplate.quizzes.tests.factory import CANARY, RIGHT, Quiz, make_quiz
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


@pytest.fixture
def quiz(cast: Cast) -> Quiz:
    return make_quiz(cast, cast.leo, attempts_allowed=2)


def start(client: ApiClient, quiz: Quiz) -> dict[str, Any]:
    response = client.send("POST", quiz.attempts_path)
    assert response.status_code == 201, response.content
    return response.json()


def save(client: ApiClient, attempt: dict[str, Any], question: str, **body: Any) -> Any:
    path = f"/attempts/{attempt['id']}/answers/{question}"
    return client.send("PUT", path, {"sequence": 1, "answer": None} | body)


def answer_all(client: ApiClient, attempt: dict[str, Any]) -> None:
    for question, answer in RIGHT.items():
        assert save(client, attempt, question, answer=answer).status_code == 200


def submit(client: ApiClient, attempt: dict[str, Any]) -> Any:
    return client.send("POST", f"/attempts/{attempt['id']}/submission")


def test_right_answers_pass_and_complete_the_training(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    answer_all(leo, attempt)
    result = submit(leo, attempt).json()["result"]
    assert (result["score_percent"], result["passed"], result["closed_by"]) == (
        100,
        True,
        "learner",
    )
    assert result["training"] == {
        "status": "completed",
        "contents_completed": 1,
        "contents_total": 1,
    }


def test_starting_again_returns_the_open_attempt(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    again = leo.send("POST", quiz.attempts_path)
    assert (again.status_code, again.json()["id"]) == (200, attempt["id"])


def test_reading_shows_saved_answers_and_the_same_order(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    save(leo, attempt, "single", answer=RIGHT["single"], flagged=True)
    read = leo.read(f"/attempts/{attempt['id']}").json()
    assert read["questions"] == attempt["questions"]
    assert (read["answers"], read["flagged"]) == ({"single": RIGHT["single"]}, ["single"])


def test_submitting_twice_returns_the_first_result(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    first = submit(leo, attempt).json()["result"]
    assert save(leo, attempt, "single", answer=RIGHT["single"]).status_code == 409
    assert submit(leo, attempt).json()["result"] == first


def test_attempts_run_out(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    for left in (1, 0):
        assert submit(leo, start(leo, quiz)).json()["result"]["attempts_left"] == left
    refused = leo.send("POST", quiz.attempts_path)
    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/no_attempts_left"


def test_a_pause_between_attempts_is_demanded(as_: As, cast: Cast) -> None:
    quiz, leo = make_quiz(cast, cast.leo, wait_minutes=30), as_(cast.leo)
    submit(leo, start(leo, quiz))
    assert leo.send("POST", quiz.attempts_path).json()["type"] == "/problems/wait_needed"
    with time_machine.travel(real_now() + timedelta(minutes=31)):
        start(leo, quiz)


def test_a_later_sequence_wins_over_a_late_one(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    save(leo, attempt, "single", answer={"option_id": "b"}, sequence=5)
    late = save(leo, attempt, "single", answer={"option_id": "a"}, sequence=4)
    assert late.json()["sequence"] == 5
    assert Attempt.objects.get().answers["single"] == {"option_id": "b"}


def test_null_clears_an_answer(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    save(leo, attempt, "single", answer={"option_id": "b"})
    save(leo, attempt, "single", answer=None, sequence=2)
    assert Attempt.objects.get().answers == {}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("single", {"option_id": "zzz"}),
        ("single", {"text": "b"}),
        ("single", {"option_ids": ["b"]}),
        ("number", {"value": True}),
        ("nowhere", {"text": "3"}),
        ("number", {"text": "3", "extra": 1}),
        ("number", "3"),
        ("number", {}),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(
    as_: As, cast: Cast, quiz: Quiz, question: str, answer: Any
) -> None:
    leo = as_(cast.leo)
    response = save(leo, start(leo, quiz), question, answer=answer)
    assert response.status_code == 422
    assert Attempt.objects.get().answers == {}


def test_nobody_else_sees_an_attempt(as_: As, cast: Cast, quiz: Quiz) -> None:
    attempt = start(as_(cast.leo), quiz)
    path = f"/attempts/{attempt['id']}"
    assert as_(None).read(path).status_code == 401
    for other in (cast.nils, cast.max, cast.ada, cast.olga):
        assert as_(other).read(path).status_code == 404
        assert save(as_(other), attempt, "single", answer=RIGHT["single"]).status_code == 404
        assert as_(other).send("POST", f"{path}/submission").status_code == 404
        assert as_(other).send("POST", quiz.attempts_path).status_code == 404


def test_a_removed_member_loses_the_attempt(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    cast.leo.memberships.update(state="removed")
    assert leo.read(f"/attempts/{attempt['id']}").status_code == 404
    assert save(leo, attempt, "single", answer=RIGHT["single"]).status_code == 404


def test_time_over_is_closed_by_the_server_with_what_was_saved(as_: As, cast: Cast) -> None:
    quiz, leo = make_quiz(cast, cast.leo, time_limit=10), as_(cast.leo)
    attempt = start(leo, quiz)
    answer_all(leo, attempt)
    with time_machine.travel(real_now() + timedelta(minutes=10, seconds=10), tick=False):
        refused = save(leo, attempt, "single", answer={"option_id": "a"}, sequence=9)
        assert refused.json()["type"] == "/problems/attempt_closed"
        assert close_overdue(now=real_now()) == 1
        assert close_overdue(now=real_now()) == 0
    row = Attempt.objects.get()
    assert (row.closed_by, row.submitted_at, row.passed) == ("server", row.ends_at, True)


@pytest.mark.parametrize("feedback", ["never", "after_submission", "after_last_attempt"])
def test_explanations_leave_only_when_released(as_: As, cast: Cast, feedback: str) -> None:
    quiz = make_quiz(cast, cast.leo, attempts_allowed=2, feedback=feedback)
    leo = as_(cast.leo)
    opened = leo.send("POST", quiz.attempts_path)
    assert CANARY not in opened.content.decode()
    assert "correct" not in opened.content.decode()
    first = submit(leo, opened.json())
    assert (CANARY in first.content.decode()) is (feedback == "after_submission")
    last = submit(leo, start(leo, quiz))
    assert (CANARY in last.content.decode()) is (feedback != "never")


def test_statements_stay_few(
    as_: As, cast: Cast, quiz: Quiz, django_assert_max_num_queries: Any
) -> None:
    leo = as_(cast.leo)
    attempt = start(leo, quiz)
    with django_assert_max_num_queries(2):
        save(leo, attempt, "single", answer=RIGHT["single"])
    with django_assert_max_num_queries(3):
        leo.read(f"/attempts/{attempt['id']}")
