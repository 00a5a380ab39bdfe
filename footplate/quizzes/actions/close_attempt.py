"""Closing an attempt: grading it and telling progress the outcome."""

from dataclasses import asdict
from datetime import datetime

from footplate.kernel import events
from footplate.progress.actions.record_outcome import record_outcome
from footplate.quizzes import queries
from footplate.quizzes.drawing import body_of
from footplate.quizzes.events import AttemptSubmitted
from footplate.quizzes.grading import grade
from footplate.quizzes.marking.actions.open_marking import open_marking, questions_to_mark
from footplate.quizzes.models import Attempt, GradingState
from footplate.quizzes.receipts import receipt_for
from footplate.quizzes.regrading.mended import by_mended_keys, wait_for_regrading
from footplate.quizzes.standing import is_over


def close_attempt(*, attempt: Attempt, now: datetime) -> Attempt:
    """Grade the attempt with what was saved and record the outcome, in the caller's transaction.

    The caller holds the lock on the row and has seen that it is open. Past its end the server
    closed it, at that end; before, the learner did, now. Both ways the best score counts, and
    there is a receipt. When a person has to read an answer it waits: without score, without
    outcome; what a machine can grade already stands in `feedback`. Keys that were mended since the
    attempt began count as well, for the better.
    """
    wait_for_regrading(attempt.content_id)
    snapshot = queries.snapshot_of(attempt)
    body = body_of(snapshot.body, question_ids=attempt.question_ids, shape=attempt.shape)
    grading = grade(body=body, answer_key=snapshot.answer_key or {}, answers=attempt.answers)
    grading = by_mended_keys(attempt, grading)
    by_server = is_over(attempt, now)
    attempt.submitted_at = attempt.ends_at if by_server else now
    attempt.closed_by = "server" if by_server else "learner"
    attempt.points_total = grading.points_total
    attempt.feedback = [asdict(question) for question in grading.questions]
    to_mark = questions_to_mark(body, attempt.answers)
    if to_mark:
        attempt.grading_state = GradingState.WAITING
    else:
        attempt.points, attempt.score = grading.points, grading.score_percent
        attempt.passed = grading.passes(attempt.passing_percentage)
        attempt.graded_at = now
    attempt.receipt = receipt_for(attempt)
    attempt.save()
    if to_mark:
        open_marking(attempt=attempt, question_ids=to_mark, now=now)
    _tell(attempt, now)
    return attempt


def _tell(attempt: Attempt, now: datetime) -> None:
    if attempt.score is not None:
        record_outcome(
            invitation_id=attempt.invitation_id,
            content_id=attempt.content_id,
            score_percent=attempt.score,
            passed=bool(attempt.passed),
            now=now,
            begun_at=attempt.started_at,
        )
    events.publish(_submitted(attempt, now))


def _submitted(attempt: Attempt, now: datetime) -> AttemptSubmitted:
    return AttemptSubmitted(
        team_id=attempt.team_id,
        occurred_at=now,
        attempt_id=attempt.pk,
        invitation_id=attempt.invitation_id,
        content_id=attempt.content_id,
        user_id=attempt.user_id,
        score_percent=attempt.score,
        passed=attempt.passed,
    )
