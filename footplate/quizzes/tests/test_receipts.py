"""What a learner holds in hand after submitting: when, of which answers, with which result."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from procrastinate.contrib.django import app

from footplate.kernel.clock import now as real_now
from footplate.quizzes.actions.close_overdue import close_overdue
from footplate.quizzes.models import Attempt
from footplate.quizzes.tests.factory import CANARY, QUESTIONS, RIGHT, make_quiz
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
ESSAY: dict[str, Any] = {
    "id": "essay",
    "type": "essay",
    "stem": "Why?",
    "explanation": CANARY,
    "points": 4,
    "rubric": [],
}


def begin(leo: ApiClient, quiz: Any) -> dict[str, Any]:
    begun: dict[str, Any] = leo.send("POST", quiz.attempts_path).json()
    return begun


def answer(leo: ApiClient, attempt: dict[str, Any], question: str, given: Any) -> None:
    path = f"/attempts/{attempt['id']}/answers/{question}"
    assert leo.send("PUT", path, {"answer": given, "sequence": 1}).status_code == 200


def submit(leo: ApiClient, attempt: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = leo.send("POST", f"/attempts/{attempt['id']}/submission").json()
    return result["result"]


def test_the_hash_is_that_of_the_answers_in_canonical_json(as_: As, cast: Cast) -> None:
    leo, quiz = as_(cast.leo), make_quiz(cast, cast.leo)
    attempt = begin(leo, quiz)
    answer(leo, attempt, "single", RIGHT["single"])

    receipt = submit(leo, attempt)["receipt"]

    # All keys and texts here are ASCII, for which sorting and compactness make it canonical.
    given = {"single": RIGHT["single"], "number": None}
    text = json.dumps(given, sort_keys=True, separators=(",", ":"))
    assert receipt["answers_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert (receipt["questions"], receipt["score_percent"]) == (2, 50)
    checked = leo.read(f"/attempts/{attempt['id']}/receipt").json()
    assert checked == receipt | {
        "answers": given,
        "answers_match": True,
        "journal_matches": True,
    }


def test_submitting_again_gives_the_same_receipt(as_: As, cast: Cast) -> None:
    leo, quiz = as_(cast.leo), make_quiz(cast, cast.leo)
    attempt = begin(leo, quiz)
    first = submit(leo, attempt)["receipt"]

    with time_machine.travel(real_now() + timedelta(minutes=3)):
        again = submit(leo, attempt)["receipt"]

    assert again == first


def test_a_changed_answer_shows(as_: As, cast: Cast) -> None:
    leo, quiz = as_(cast.leo), make_quiz(cast, cast.leo)
    attempt = begin(leo, quiz)
    answer(leo, attempt, "single", {"option_id": "a"})
    submit(leo, attempt)

    Attempt.objects.filter(pk=attempt["id"]).update(answers=RIGHT)

    checked = leo.read(f"/attempts/{attempt['id']}/receipt").json()
    assert (checked["answers_match"], checked["journal_matches"]) == (False, True)


def test_an_open_attempt_has_no_receipt(as_: As, cast: Cast) -> None:
    leo, quiz = as_(cast.leo), make_quiz(cast, cast.leo)

    refused = leo.read(f"/attempts/{begin(leo, quiz)['id']}/receipt")

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/not_submitted")


def test_who_walks_away_has_a_receipt_of_what_was_saved(as_: As, cast: Cast) -> None:
    leo, quiz = as_(cast.leo), make_quiz(cast, cast.leo, time_limit=10)
    attempt = begin(leo, quiz)
    answer(leo, attempt, "single", RIGHT["single"])
    ends_at = Attempt.objects.get().ends_at
    assert ends_at is not None

    assert close_overdue(now=ends_at + timedelta(seconds=5)) == 0
    assert close_overdue(now=ends_at + timedelta(seconds=5, microseconds=1)) == 1

    row = Attempt.objects.get()
    assert (row.submitted_at, row.closed_by, row.score) == (ends_at, "server", 50)
    assert row.receipt["submitted_at"] == ends_at.isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(("written", "waits"), [("Because it is steep.", True), ("  ", False)])
def test_an_answer_that_a_person_reads_waits(
    as_: As, cast: Cast, written: str, waits: bool
) -> None:
    leo = as_(cast.leo)
    quiz = make_quiz(cast, cast.leo, questions=[*QUESTIONS, ESSAY], attempts_allowed=3)
    attempt = begin(leo, quiz)
    answer(leo, attempt, "single", RIGHT["single"])
    answer(leo, attempt, "essay", {"text": written})

    told = leo.send("POST", f"/attempts/{attempt['id']}/submission")

    result = told.json()["result"]
    assert result["grading_state"] == ("waiting" if waits else "graded")
    assert (result["score_percent"] is None, result["passed"] is None) == (waits, waits)
    assert result["feedback_released"] is not waits
    assert (CANARY in told.content.decode()) is not waits
    next_one = leo.send("POST", quiz.attempts_path)
    assert next_one.status_code == (409 if waits else 201)
    if waits:
        assert next_one.json()["type"] == "/problems/attempt_waiting"
        face = leo.read(f"/trainings/{quiz.invitation.pk}/contents/{quiz.content.pk}").json()
        assert face["body"]["attempts"][0]["grading_state"] == "waiting"
        assert face["body"]["can_start"] is False


def test_a_job_closes_every_minute_what_was_left_open(as_: As, cast: Cast) -> None:
    begin(as_(cast.leo), make_quiz(cast, cast.leo, time_limit=10))
    ends_at = Attempt.objects.get().ends_at
    assert ends_at is not None
    (periodic,) = (
        one
        for (name, _), one in app.periodic_registry.periodic_tasks.items()
        if name == "quizzes.close_overdue"
    )

    with time_machine.travel(ends_at + timedelta(minutes=1), tick=False):
        periodic.task(timestamp=0)

    assert periodic.cron == "* * * * *"
    assert (Attempt.objects.get().submitted_at, Attempt.objects.get().closed_by) == (
        ends_at,
        "server",
    )
