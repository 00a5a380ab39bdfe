"""Races around attempts: what is prepared, who acts at once, and what must hold afterwards.

Run for some rounds by the tests, and for a thousand by bench/attempt_races.py. Each race is a
function of the cast that prepares a round: the acts, and the check of how they ended.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from footplate.kernel import walls
from footplate.kernel.clock import now
from footplate.kernel.models import OutboxEvent
from footplate.kernel.problems import Problem
from footplate.quizzes.accommodations.actions.grant_accommodation import (
    Grant,
    grant_for_training,
    grant_to_member,
)
from footplate.quizzes.actions.close_overdue import close_overdue
from footplate.quizzes.actions.save_answer import save_answer
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.models import Accommodation, Attempt, AttemptAnswer
from footplate.quizzes.receipts import journaled_answers
from footplate.quizzes.tests.factory import Quiz, make_quiz
from footplate.teams.models import Membership
from footplate.testing.cast import Cast
from footplate.testing.world.company import caller_of

Act = Callable[[], object]
Check = Callable[[list[str]], str]
Race = Callable[[Cast], tuple[list[Act], Check]]
RUNNERS = 4
_pool = ThreadPoolExecutor(max_workers=RUNNERS)


def at_once(acts: Sequence[Act]) -> list[str]:
    """Run the acts in threads that start together; return "done" or the problem's code of each."""
    barrier = threading.Barrier(len(acts))

    def run(act: Act) -> str:
        with walls.door("tests"):
            barrier.wait()
            return outcome_of(act)

    return [one.result(timeout=60) for one in [_pool.submit(run, act) for act in acts]]


def outcome_of(act: Act) -> str:
    """Return "done", or the code of the problem that the act met."""
    try:
        act()
    except Problem as problem:
        return problem.code
    return "done"


def hang_up() -> None:
    """Close the connections of the runners."""
    from django.db import connection

    barrier = threading.Barrier(RUNNERS)

    def close() -> None:
        barrier.wait()
        connection.close()

    for one in [_pool.submit(close) for _ in range(RUNNERS)]:
        one.result(timeout=60)


def starting(cast: Cast, quiz: Quiz) -> Act:
    """Return the act of starting an attempt, or going on with the open one."""
    caller = caller_of(cast.leo)
    return lambda: start_attempt(
        actor=caller, invitation_id=quiz.invitation.pk, content_id=quiz.content.pk, now=now()
    )


def submitting(cast: Cast, attempt: Attempt) -> Act:
    """Return the act of submitting."""
    caller = caller_of(cast.leo)
    return lambda: submit_attempt(actor=caller, attempt_id=attempt.pk, now=now())


def attempts_at(quiz: Quiz) -> list[Attempt]:
    """Return all attempts of the round."""
    return list(Attempt.objects.filter(invitation=quiz.invitation).order_by("number"))


def _opened(cast: Cast, quiz: Quiz) -> Attempt:
    starting(cast, quiz)()
    [attempt] = attempts_at(quiz)
    return attempt


def four_starts(cast: Cast) -> tuple[list[Act], Check]:
    """Four tabs start at once: there is one attempt, and it is open."""
    quiz = make_quiz(cast, cast.leo, attempts_allowed=3)

    def check(ends: list[str]) -> str:
        [attempt] = attempts_at(quiz)
        assert (ends, attempt.submitted_at) == (["done"] * 4, None)
        return "one attempt"

    return [starting(cast, quiz)] * 4, check


def limit_with_extra(cast: Cast) -> tuple[list[Act], Check]:
    """One attempt allowed and one granted: four who start and submit make two, none open."""
    quiz = make_quiz(cast, cast.leo, attempts_allowed=1)
    _grant(cast, quiz, Grant(0, 1))()

    def sit_twice() -> None:
        for _ in range(2):
            attempt, _new = start_attempt(
                actor=caller_of(cast.leo),
                invitation_id=quiz.invitation.pk,
                content_id=quiz.content.pk,
                now=now(),
            )
            submitting(cast, attempt)()

    def check(ends: list[str]) -> str:
        made = attempts_at(quiz)
        assert [one.number for one in made] == [1, 2], ends
        assert all(one.submitted_at and one.receipt for one in made)
        return " + ".join(sorted(ends))

    return [sit_twice] * 4, check


def grant_while_starting(cast: Cast) -> tuple[list[Act], Check]:
    """Half as much time more is granted while the attempt starts: it has it, whoever was first."""
    quiz = make_quiz(cast, cast.leo, time_limit=20)
    return [starting(cast, quiz), _grant(cast, quiz, Grant(50, 0))], _thirty_minutes(quiz)


def default_while_starting(cast: Cast) -> tuple[list[Act], Check]:
    """The same for what the person has by default in all trainings."""
    quiz = make_quiz(cast, cast.leo, time_limit=20)
    member = Membership.objects.get(team=cast.northwind, user=cast.leo)
    Accommodation.objects.filter(membership=member, ended_at__isnull=True).update(ended_at=now())
    actor = caller_of(cast.max)

    def grant() -> None:
        grant_to_member(
            membership_id=member.pk, grant=Grant(50, 0), reason="Slow.", actor=actor, now=now()
        )

    check = _thirty_minutes(quiz)

    def check_and_end(ends: list[str]) -> str:
        said = check(ends)
        held = Accommodation.objects.filter(membership=member, ended_at__isnull=True)
        assert held.update(ended_at=now()) == 1
        Attempt.objects.filter(invitation=quiz.invitation).update(submitted_at=now())
        return said

    return [starting(cast, quiz), grant], check_and_end


def _grant(cast: Cast, quiz: Quiz, grant: Grant) -> Act:
    actor = caller_of(cast.max)
    return lambda: grant_for_training(
        invitation_id=quiz.invitation.pk, grant=grant, reason="Slow.", actor=actor, now=now()
    )


def _thirty_minutes(quiz: Quiz) -> Check:
    def check(ends: list[str]) -> str:
        [attempt] = attempts_at(quiz)
        assert ends == ["done", "done"]
        assert attempt.ends_at == attempt.started_at + timedelta(minutes=30), attempt.extra_seconds
        return "30 minutes"

    return check


def wait_after_submitting(cast: Cast) -> tuple[list[Act], Check]:
    """A pause is asked for: whoever starts while the attempt is submitted gets no second one."""
    quiz = make_quiz(cast, cast.leo, wait_minutes=30)
    attempt = _opened(cast, quiz)
    start = starting(cast, quiz)

    def check(ends: list[str]) -> str:
        [closed] = attempts_at(quiz)
        assert closed.submitted_at is not None
        assert ends[0] == "done"
        assert set(ends[1:]) <= {"done", "wait_needed"}
        return " + ".join(sorted(ends))

    return [submitting(cast, attempt), start, start], check


def submits_and_the_clock(cast: Cast) -> tuple[list[Act], Check]:
    """Two submit while the server closes it at its end: one outcome, one receipt, one event."""
    quiz = make_quiz(cast, cast.leo, time_limit=10)
    attempt = _opened(cast, quiz)
    ended = now() - timedelta(seconds=30)
    Attempt.objects.filter(pk=attempt.pk).update(ends_at=ended)
    submit = submitting(cast, attempt)

    def check(ends: list[str]) -> str:
        [closed] = attempts_at(quiz)
        told = OutboxEvent.objects.filter(
            type="AttemptSubmitted", payload__attempt_id=str(attempt.pk)
        )
        assert ends == ["done"] * 3
        assert (closed.submitted_at, closed.closed_by) == (ended, "server")
        assert told.count() == 1
        return "one outcome"

    return [submit, submit, lambda: close_overdue(now=now())], check


def four_devices_save(cast: Cast) -> tuple[list[Act], Check]:
    """Four devices save answers of one question: all are in the journal, the highest counts."""
    quiz = make_quiz(cast, cast.leo)
    attempt = _opened(cast, quiz)
    caller = caller_of(cast.leo)

    def saving(device: int) -> Act:
        def save() -> None:
            for step in range(3):
                sequence = 1 + device + 4 * step
                save_answer(
                    actor=caller,
                    attempt_id=attempt.pk,
                    question_id="number",
                    answer={"text": str(sequence)},
                    flagged=None,
                    sequence=sequence,
                    now=now(),
                )

        return save

    def check(ends: list[str]) -> str:
        attempt.refresh_from_db()
        journal = AttemptAnswer.objects.filter(attempt=attempt).order_by("sequence")
        assert ends == ["done"] * 4
        assert [row.sequence for row in journal] == list(range(1, 13))
        assert attempt.answers == journaled_answers(attempt) == {"number": {"text": "12"}}
        return "12 of 12 kept"

    return [saving(device) for device in range(4)], check


RACES: dict[str, Race] = {
    "four starts": four_starts,
    "limit with an extra attempt": limit_with_extra,
    "grant while starting": grant_while_starting,
    "default while starting": default_while_starting,
    "pause after submitting": wait_after_submitting,
    "two submit, the server closes": submits_and_the_clock,
    "four devices save": four_devices_save,
}


def sit(cast: Cast, quiz: Quiz) -> Any:
    """Start and submit, as a process of its own does in the bench."""
    attempt, _ = start_attempt(
        actor=caller_of(cast.leo),
        invitation_id=quiz.invitation.pk,
        content_id=quiz.content.pk,
        now=now(),
    )
    return submit_attempt(actor=caller_of(cast.leo), attempt_id=attempt.pk, now=now())
