"""Grading again while people submit: everybody is graded by the mended key, once."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from footplate.kernel.clock import now
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.models import Attempt
from footplate.quizzes.regrading.actions.request_regrading import request_regrading
from footplate.quizzes.regrading.actions.run_regrading import run_regrading
from footplate.quizzes.regrading.models import RegradedAttempt, Regrading
from footplate.quizzes.results.tests.factory import choice, make_course
from footplate.testing.cast import make_cast
from footplate.testing.records import issued_certificates
from footplate.testing.world.company import caller_of

ROUNDS = 8
PEOPLE = 4


def at_once(works: list[Callable[[], Any]]) -> list[Any]:
    barrier, results = threading.Barrier(len(works)), [None] * len(works)

    def run(index: int, work: Callable[[], Any]) -> None:
        barrier.wait()
        try:
            results[index] = work()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


@pytest.mark.django_db(transaction=True)
def test_submitting_while_a_key_is_mended_misses_nobody() -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        course = make_course(cast, [choice("one", "a")], passing_percentage=80)
        people = [course.newcomer() for _ in range(PEOPLE)]
        answers = {"one": {"option_id": "b"}}
        attempts = [course.begin(one, course.invite(one), answers) for one in people]
        course.change(questions=[choice("one", "b")])
        course.publish()

        def ask(course: Any = course) -> Any:
            regrading, _ = request_regrading(
                actor=caller_of(cast.ada),
                program=course.program,
                content_id=course.content.pk,
                edition=2,
                editions=[1],
                reason="The key was wrong.",
                now=now(),
            )
            return run_regrading(regrading_id=regrading.pk, now=now())

        def submit(person: Any, attempt: Attempt) -> Callable[[], Any]:
            return lambda: submit_attempt(actor=caller_of(person), attempt_id=attempt.pk, now=now())

        at_once([ask, *map(submit, people, attempts), ask])

        mine = Attempt.objects.filter(content_id=course.content.pk)
        assert {(one.score, one.passed) for one in mine} == {(100, True)}
        assert len({one.graded_with_sha256 for one in mine} - {None}) == 1
        assert Regrading.objects.filter(content_id=course.content.pk).count() == 1
        trainings = [one.invitation_id for one in mine]
        assert issued_certificates(invitation_id__in=trainings).count() == PEOPLE
        raised = RegradedAttempt.objects.filter(attempt__in=mine)
        assert raised.count() == len({one.attempt_id for one in raised})
