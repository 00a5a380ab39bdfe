"""Grading one person's past attempts at a quiz again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.models import Invitation, InvitationStatus
from footplate.kernel import events
from footplate.progress.actions.record_outcome import record_outcome
from footplate.quizzes.events import ResultCorrected
from footplate.quizzes.models import Attempt
from footplate.quizzes.queries import begun_before_reset
from footplate.quizzes.regrading.grading import MendedQuiz, regrade
from footplate.quizzes.regrading.models import RegradedAttempt, Regrading


@transaction.atomic
def regrade_training(
    *, regrading: Regrading, quiz: MendedQuiz, invitation_id: UUID, now: datetime
) -> int:
    """Grade the training's attempts by the mended key and return how many scores rose.

    None falls. A score that rises is told to progress, which completes the content, and the
    training with its certificate when that was the last; the person hears of it once. Attempts
    that have been graded with this key are left alone, so doing it again changes nothing.
    Statements: 4, one a changed attempt, and those of the outcome.
    """
    # The invitation before its attempts, as everywhere where both are written.
    training = Invitation.objects.select_for_update().get(pk=invitation_id)
    attempts = _attempts(regrading, invitation_id)
    before = _best(attempts)
    meant = [attempt for attempt in attempts if _is_meant(regrading, attempt)]
    raised = [one for attempt in meant if (one := _raise(regrading, quiz, attempt, now))]
    if not raised:
        return 0
    outcome = record_outcome(
        invitation_id=invitation_id,
        content_id=regrading.content_id,
        score_percent=max(one.score_after for one in raised),
        passed=any(one.passed_after for one in raised),
        now=now,
    )
    completed = outcome.status == InvitationStatus.COMPLETED != training.status
    for one in raised:
        one.training_completed = completed
    RegradedAttempt.objects.bulk_create(raised)
    event = _corrected(regrading, training, before=before, after=_best(attempts), now=now)
    events.publish(replace(event, training_completed=completed))
    return len(raised)


def _attempts(regrading: Regrading, invitation_id: UUID) -> list[Attempt]:
    rows = Attempt.objects.select_for_update().filter(
        invitation_id=invitation_id,
        content_id=regrading.content_id,
        submitted_at__isnull=False,
        score__isnull=False,
    )
    return list(rows.exclude(begun_before_reset()).order_by("number"))


def _is_meant(regrading: Regrading, attempt: Attempt) -> bool:
    if attempt.graded_with_sha256 == regrading.with_sha256:
        return False
    return attempt.snapshot_sha256 in regrading.snapshot_sha256s


def _raise(
    regrading: Regrading, quiz: MendedQuiz, attempt: Attempt, now: datetime
) -> RegradedAttempt | None:
    """Grade the attempt with the mended key; return what rose, or None when nothing did."""
    assert attempt.score is not None
    assert attempt.points_total is not None
    score, passed = attempt.score, bool(attempt.passed)
    after = regrade(
        quiz=quiz,
        entries=attempt.feedback or [],
        answers=attempt.answers,
        points_total=attempt.points_total,
    )
    attempt.graded_with_sha256 = quiz.sha256
    if after.score_percent > score:
        attempt.feedback, attempt.points = after.entries, after.points
        attempt.score = after.score_percent
        attempt.passed = passed or after.score_percent >= attempt.passing_percentage
        attempt.graded_at = now
    attempt.save()
    if attempt.score == score:
        return None
    return RegradedAttempt(
        team_id=regrading.team_id,
        regrading=regrading,
        attempt=attempt,
        invitation_id=attempt.invitation_id,
        score_before=score,
        score_after=attempt.score,
        passed_before=passed,
        passed_after=bool(attempt.passed),
        created_at=now,
    )


def _best(attempts: Sequence[Attempt]) -> tuple[float, bool]:
    score = max((attempt.score or 0.0 for attempt in attempts), default=0.0)
    return score, any(attempt.passed for attempt in attempts)


def _corrected(
    regrading: Regrading,
    training: Invitation,
    *,
    before: tuple[float, bool],
    after: tuple[float, bool],
    now: datetime,
) -> ResultCorrected:
    assert training.invitee_id is not None, "whoever sat a quiz has claimed the invitation"
    return ResultCorrected(
        team_id=regrading.team_id,
        occurred_at=now,
        regrading_id=regrading.pk,
        invitation_id=training.pk,
        content_id=regrading.content_id,
        user_id=training.invitee_id,
        score_before_percent=before[0],
        score_percent=after[0],
        passed_before=before[1],
        passed=after[1],
        training_completed=False,
    )
