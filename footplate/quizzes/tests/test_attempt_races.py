"""Two tabs, two devices: one open attempt, one result, no circle of locks."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from footplate.kernel.caller import Caller
from footplate.kernel.clock import now
from footplate.kernel.problems import Problem
from footplate.progress.models import Progress
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.models import Attempt
from footplate.quizzes.tests.factory import Quiz, make_quiz
from footplate.testing.cast import Cast, make_cast

ROUNDS = 10


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Run the works in threads behind a barrier and return what each answered or raised."""
    barrier, results = threading.Barrier(len(works)), [None] * len(works)

    def run(index: int, work: Callable[[], Any]) -> None:
        barrier.wait()
        try:
            results[index] = work()
        except Problem as problem:
            results[index] = problem
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return results


def caller_of(cast: Cast) -> Caller:
    leo = cast.leo
    return Caller(leo.pk, leo.email, leo.name, "en", "UTC", False, True, "")


def start_of(quiz: Quiz, caller: Caller) -> Callable[[], Any]:
    return lambda: start_attempt(
        actor=caller, invitation_id=quiz.invitation.pk, content_id=quiz.content.pk, now=now()
    )


@pytest.mark.django_db(transaction=True)
def test_starts_at_once_give_one_attempt() -> None:
    cast = make_cast()
    caller = caller_of(cast)
    for _ in range(ROUNDS):
        quiz = make_quiz(cast, cast.leo, attempts_allowed=1)
        results = at_once(*[start_of(quiz, caller)] * 4)
        assert len({attempt.pk for attempt, _ in results}) == 1
        assert sorted(is_new for _, is_new in results) == [False, False, False, True]


@pytest.mark.django_db(transaction=True)
def test_submitting_and_starting_at_once_never_exceeds_the_limit() -> None:
    cast = make_cast()
    caller = caller_of(cast)
    for _ in range(ROUNDS):
        quiz = make_quiz(cast, cast.leo, attempts_allowed=1)
        attempt, _new = start_of(quiz, caller)()

        def submit(pk: Any = attempt.pk) -> Any:
            return submit_attempt(actor=caller, attempt_id=pk, now=now())

        results = at_once(submit, submit, start_of(quiz, caller))
        assert results[0].submitted_at == results[1].submitted_at is not None
        assert Attempt.objects.filter(invitation=quiz.invitation).count() == 1
        assert Progress.objects.filter(invitation=quiz.invitation).count() == 1
