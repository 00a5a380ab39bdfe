"""The journal of saves, and the attempt's answers as what it comes to."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footplate.kernel.caller import Caller
from footplate.kernel.clock import now
from footplate.quizzes.actions.save_answer import save_answer
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.models import Attempt, AttemptAnswer
from footplate.quizzes.receipts import journaled_answers
from footplate.quizzes.tests.factory import make_quiz
from footplate.testing.cast import Cast

Save = tuple[str, int, dict[str, Any] | None, bool | None]


def caller_of(cast: Cast) -> Caller:
    leo = cast.leo
    return Caller(leo.pk, leo.email, leo.name, "en", "UTC", False, True, "")


@pytest.fixture
def attempt(cast: Cast) -> Attempt:
    quiz = make_quiz(cast, cast.leo)
    made, _ = start_attempt(
        actor=caller_of(cast),
        invitation_id=quiz.invitation.pk,
        content_id=quiz.content.pk,
        now=now(),
    )
    return made


def save(cast: Cast, attempt: Attempt, one: Save) -> int:
    question, sequence, answer, flagged = one
    return save_answer(
        actor=caller_of(cast),
        attempt_id=attempt.pk,
        question_id=question,
        answer=answer,
        flagged=flagged,
        sequence=sequence,
        now=now(),
    )


def test_every_save_stands_once_also_what_came_too_late(cast: Cast, attempt: Attempt) -> None:
    last: Save = ("single", 5, {"option_id": "b"}, None)
    late: Save = ("single", 3, {"option_id": "a"}, None)
    for one in (last, last, late, late):
        save(cast, attempt, one)

    rows = AttemptAnswer.objects.filter(attempt=attempt).order_by("sequence")

    assert [(row.sequence, row.answer) for row in rows] == [(3, late[2]), (5, last[2])]
    assert journaled_answers(attempt) == {"single": {"option_id": "b"}}


def test_a_refused_answer_leaves_no_entry(cast: Cast, attempt: Attempt) -> None:
    with pytest.raises(Exception, match="does not fit"):
        save(cast, attempt, ("single", 1, {"option_id": "nowhere"}, None))

    assert not AttemptAnswer.objects.exists()


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_the_journal(
    cast: Cast, attempt: Attempt, change: str
) -> None:
    save(cast, attempt, ("single", 1, {"option_id": "b"}, None))
    rows = AttemptAnswer.objects.filter(attempt=attempt)

    with pytest.raises(Exception, match=r"never change|denied") as caught, transaction.atomic():
        rows.update(answer=None) if change == "update" else rows._raw_delete(using="default")

    assert not isinstance(caught.value, AssertionError)
    assert rows.get().answer == {"option_id": "b"}


ANSWERS: dict[str, list[dict[str, Any] | None]] = {
    "single": [None, {"option_id": "a"}, {"option_id": "b"}],
    "number": [None, {"text": "3"}, {"text": "4"}, {"text": " 3,0 m"}],
}
SAVES = st.sampled_from(["single", "number"]).flatmap(
    lambda question: st.tuples(
        st.just(question),
        st.integers(1, 6),
        st.sampled_from(ANSWERS[question]),
        st.sampled_from([None, True, False]),
    )
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(arriving=st.lists(SAVES, min_size=1, max_size=14))
def test_in_whatever_order_saves_arrive_the_highest_sequence_wins(
    cast: Cast, attempt: Attempt, arriving: list[Save]
) -> None:
    """The journal, read by somebody else, and the attempt come to the same."""
    with transaction.atomic():  # undone at its end, so that the next example begins anew
        first: dict[tuple[str, int], Save] = {}
        top: dict[str, int] = {}
        flagged: set[str] = set()
        for one in arriving:
            question, sequence = one[:2]
            stored = save(cast, attempt, one)
            first.setdefault((question, sequence), one)
            if sequence > top.get(question, 0):
                top[question] = sequence
                flagged = flagged - {question} if one[3] is False else flagged
                flagged = flagged | {question} if one[3] else flagged
            assert stored == top[question]
        expected = {q: first[q, s][2] for q, s in top.items() if first[q, s][2] is not None}
        attempt.refresh_from_db()
        journal = AttemptAnswer.objects.filter(attempt=attempt)
        assert attempt.answers == expected
        assert attempt.sequences == top
        assert set(attempt.flagged) == flagged
        assert (journaled_answers(attempt) or {}) == expected
        assert {(row.question_id, row.sequence) for row in journal} == set(first)
        assert {
            q for q, s in top.items() if journal.get(question_id=q, sequence=s).flagged
        } == flagged
        transaction.set_rollback(True)


def test_one_sequence_of_a_question_stands_once(cast: Cast, attempt: Attempt) -> None:
    save(cast, attempt, ("single", 1, {"option_id": "b"}, None))
    entry = AttemptAnswer.objects.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        AttemptAnswer.objects.create(
            team=attempt.team,
            attempt=attempt,
            question_id=entry.question_id,
            sequence=entry.sequence,
            saved_at=now(),
        )
