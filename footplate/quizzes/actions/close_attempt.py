"""Closing an attempt: grading it and telling progress the outcome."""

from dataclasses import asdict
from datetime import datetime

from footplate.kernel import events
from footplate.progress.actions.record_outcome import record_outcome
from footplate.quizzes import queries
from footplate.quizzes.events import AttemptSubmitted
from footplate.quizzes.grading import grade
from footplate.quizzes.models import Attempt
from footplate.quizzes.standing import is_over


def close_attempt(*, attempt: Attempt, now: datetime) -> Attempt:
    """Grade the attempt with what was saved and record the outcome, in the caller's transaction.

    The caller holds the lock on the row and has seen that it is open. Past its end the server
    closed it, at that end; before, the learner did, now. Both ways the best score counts.
    """
    snapshot = queries.snapshot_of(attempt)
    grading = grade(
        body=snapshot.body, answer_key=snapshot.answer_key or {}, answers=attempt.answers
    )
    by_server = is_over(attempt, now)
    attempt.submitted_at = attempt.ends_at if by_server else now
    attempt.closed_by = "server" if by_server else "learner"
    attempt.points, attempt.points_total = grading.points, grading.points_total
    attempt.score = grading.score_percent
    attempt.passed = grading.passes(attempt.passing_percentage)
    attempt.feedback = [asdict(question) for question in grading.questions]
    attempt.save()
    record_outcome(
        invitation_id=attempt.invitation_id,
        content_id=attempt.content_id,
        score_percent=attempt.score,
        passed=attempt.passed,
        now=now,
    )
    events.publish(_submitted(attempt, now))
    return attempt


def _submitted(attempt: Attempt, now: datetime) -> AttemptSubmitted:
    return AttemptSubmitted(
        team_id=attempt.team_id,
        occurred_at=now,
        attempt_id=attempt.pk,
        invitation_id=attempt.invitation_id,
        content_id=attempt.content_id,
        user_id=attempt.user_id,
        score_percent=attempt.score or 0.0,
        passed=bool(attempt.passed),
    )
