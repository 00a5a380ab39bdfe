"""Laying out what people have to mark."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from footplate.quizzes.marking.models import FIRST, Mark
from footplate.quizzes.models import Attempt
from footplate.quizzes.questions import type_of


def questions_to_mark(body: dict[str, Any], answers: dict[str, dict[str, Any]]) -> list[str]:
    """Return the ids of questions whose answers a person has to read; empty ones earn nothing."""
    return [
        question["id"]
        for question in body["questions"]
        if type_of(question).needs_person
        and (answer := answers.get(question["id"]))
        and type_of(question).answer_text(question, answer).strip()
    ]


def open_marking(*, attempt: Attempt, question_ids: Iterable[str], now: datetime) -> None:
    """Put these answers into the queue, for a first reading. Statements: 1."""
    open_round(attempt=attempt, question_ids=question_ids, number=FIRST, now=now)


def open_round(
    *, attempt: Attempt, question_ids: Iterable[str], number: int, now: datetime
) -> None:
    """Put these answers into the queue for this round, once. Statements: 2."""
    Mark.objects.bulk_create(
        [
            Mark(
                team_id=attempt.team_id,
                attempt=attempt,
                program_id=attempt.invitation.program_id,
                content_id=attempt.content_id,
                question_id=question_id,
                round=number,
                waiting_since=now,
                created_at=now,
            )
            for question_id in question_ids
        ],
        ignore_conflicts=True,
    )
