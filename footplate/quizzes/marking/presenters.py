"""An answer as whoever marks it reads it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.quizzes import queries
from footplate.quizzes.marking.models import AGREEMENT, FIRST, Mark
from footplate.quizzes.marking.reading import reading_of
from footplate.quizzes.questions import type_of
from footplate.quizzes.texts import with_signed_images


def present_mark(mark: Mark, *, user_id: UUID, now: datetime) -> dict[str, Any]:
    """Return the answer, its question and its rubric in the shape of `MarkOut`.

    A second reading is blind to the first; only an agreement shows both. Statements: 1, for an
    agreement 2; 1 more where the question shows images.
    """
    attempt = mark.attempt
    snapshot = queries.snapshot_of(attempt)
    reading = reading_of(attempt=attempt, snapshot=snapshot, question_id=mark.question_id)
    public, key = reading.public, reading.key
    text = type_of(public).answer_text(
        public, attempt.answers.get(mark.question_id) or {"text": ""}
    )
    told = {
        "id": mark.pk,
        "round": mark.round,
        "program_id": mark.program_id,
        "program_title": mark.program.title,
        "quiz_title": queries.item_of(attempt).get("title", ""),
        "question_number": reading.number,
        "stem_html": public["stem_html"],
        "answer_text": text,
        "words": len(text.split()),
        "words_min": public.get("words_min"),
        "words_max": public.get("words_max"),
        "points_total": reading.points_total,
        "rubric": reading.rubric,
        "model_answer_html": key.get("model_answer_html") or None,
        "person_name": None if reading.anonymous else attempt.user.name,
        "attempt_number": attempt.number,
        "submitted_at": attempt.submitted_at,
        "claimed_until": mark.claimed_until,
        "earlier": _earlier(mark) if mark.round == AGREEMENT else [],
        "given": _given(mark) if mark.marked_at else None,
    }
    return with_signed_images(told, team_id=mark.team_id, user_id=user_id, now=now)


def _earlier(mark: Mark) -> list[dict[str, Any]]:
    rows = Mark.objects.filter(attempt_id=mark.attempt_id, question_id=mark.question_id)
    read = rows.filter(round__lt=mark.round).select_related("marker").order_by("round")
    return [_given(row) | {"marker_name": row.marker.name if row.marker else ""} for row in read]


def _given(mark: Mark) -> dict[str, Any]:
    return {"levels": mark.levels, "points": mark.points, "comment": mark.comment}


def told_to_learner(attempt_id: UUID, rubrics: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Return {question id: what its marks say}, for released attempts alone. Statements: 1.

    The agreement's words, else those of everybody who read it; the levels where one mark or two
    alike decided. Who marked is nobody's business but the team's.
    """
    rows = Mark.objects.filter(attempt_id=attempt_id, marked_at__isnull=False)
    found: dict[str, list[Mark]] = {}
    for row in rows.order_by("question_id", "round"):
        found.setdefault(row.question_id, []).append(row)
    return {
        question_id: _told(marks, rubrics.get(question_id, []))
        for question_id, marks in found.items()
    }


def _told(marks: list[Mark], rubric: list[dict[str, Any]]) -> dict[str, Any]:
    last = [mark for mark in marks if mark.round == AGREEMENT]
    counting = last or [mark for mark in marks if mark.round >= FIRST]
    same = all(mark.levels == counting[0].levels for mark in counting)
    return {
        "comments": [mark.comment for mark in counting if mark.comment],
        "criteria": _criteria(rubric, counting[0].levels) if same else [],
    }


def _criteria(rubric: list[dict[str, Any]], levels: dict[str, str]) -> list[dict[str, Any]]:
    chosen = (
        (criterion, next((one for one in criterion["levels"] if one["id"] == level_id), None))
        for criterion in rubric
        if (level_id := levels.get(criterion["id"]))
    )
    return [
        {"title": criterion["title"], "level": level["title"], "points": level["points"]}
        for criterion, level in chosen
        if level
    ]
