"""An attempt as its learner may see it."""

from datetime import datetime
from typing import Any

from footplate.programs.models import ContentSnapshot
from footplate.quizzes import feedback, queries
from footplate.quizzes.accommodations.queries import Allowance, allowance_from
from footplate.quizzes.drawing import body_of
from footplate.quizzes.marking.presenters import told_to_learner
from footplate.quizzes.models import Attempt, GradingState
from footplate.quizzes.questions import type_of
from footplate.quizzes.receipts import receipt_for
from footplate.quizzes.regrading.mended import mended_keys
from footplate.quizzes.shuffling import questions_in_order
from footplate.quizzes.standing import attempts_allowed, standing_of
from footplate.quizzes.texts import with_signed_images


def present_attempt(attempt: Attempt, *, now: datetime) -> dict[str, Any]:
    """Return the attempt in the shape of `AttemptOut`.

    Statements: 1, and 2 more once closed; 1 more where questions show images.
    Keys and explanations are read from the snapshot only here, and only after the quiz's
    feedback rule has released them.
    """
    snapshot = queries.snapshot_of(attempt)
    body = body_of(snapshot.body, question_ids=attempt.question_ids, shape=attempt.shape)
    questions = questions_in_order(body, seed=attempt.seed)
    allowance = allowance_from(getattr(attempt, "accommodation", None))
    edition = attempt.invitation.edition
    told = {
        "id": attempt.pk,
        "invitation_id": attempt.invitation_id,
        "content_id": attempt.content_id,
        "title": queries.item_of(attempt).get("title", ""),
        "program_title": edition.title if edition else "",
        "number": attempt.number,
        "attempts_allowed": attempts_allowed(body, allowance.extra_attempts),
        "accommodation": allowance.told,
        "extra_seconds": attempt.extra_seconds,
        "passing_percentage": attempt.passing_percentage,
        "started_at": attempt.started_at,
        "ends_at": attempt.ends_at,
        "submitted_at": attempt.submitted_at,
        "now": now,
        "questions": [type_of(question).shown(question) for question in questions],
        "answers": attempt.answers,
        "flagged": attempt.flagged,
        "result": _result(attempt, attempt.submitted_at, snapshot, questions, allowance)
        if attempt.submitted_at
        else None,
    }
    return with_signed_images(told, team_id=attempt.team_id, user_id=attempt.user_id, now=now)


def _result(
    attempt: Attempt,
    submitted_at: datetime,
    snapshot: ContentSnapshot,
    questions: list[dict[str, Any]],
    allowance: Allowance,
) -> dict[str, Any]:
    closed = [
        a
        for a in queries.attempts_of(attempt.invitation_id, attempt.content_id)
        if a.submitted_at is not None
    ]
    standing = standing_of(snapshot.body, closed, extra_attempts=allowance.extra_attempts)
    released = feedback.is_released(
        snapshot.body["feedback"],
        submitted=attempt.grading_state == GradingState.GRADED,
        passed=standing.passed,
        attempts_left=standing.attempts_left,
    )
    training = queries.training_state(attempt.invitation_id)
    return {
        "grading_state": attempt.grading_state,
        "receipt": attempt.receipt or receipt_for(attempt),
        "score_percent": attempt.score,
        "points": attempt.points,
        "points_total": attempt.points_total,
        "passed": attempt.passed,
        "passing_percentage": attempt.passing_percentage,
        "submitted_at": attempt.submitted_at,
        "closed_by": attempt.closed_by,
        "taken_seconds": int((submitted_at - attempt.started_at).total_seconds()),
        "attempts_left": 0 if standing.passed else standing.attempts_left,
        "feedback_released": released,
        "questions": _told(attempt, snapshot, questions) if released else None,
        "training": training,
        "certificate_number": training.certificate_number,
    }


def _told(
    attempt: Attempt, snapshot: ContentSnapshot, questions: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return what a released attempt tells. Statements: 1 for mended keys, 1 for marks, or none."""
    keys = snapshot.answer_key or {}
    rubrics = {
        question["id"]: keys[question["id"]].get("rubric") or []
        for question in questions
        if type_of(question).needs_person
    }
    return feedback.tell(
        questions=questions,
        answer_key=keys,
        answers=attempt.answers,
        graded=attempt.feedback or [],
        mended=mended_keys(attempt, snapshot),
        marking=told_to_learner(attempt.pk, rubrics) if rubrics else None,
    )
