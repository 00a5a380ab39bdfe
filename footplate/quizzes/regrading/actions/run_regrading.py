"""Going through everybody whom a regrading concerns."""

from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from footplate.programs.models import ContentSnapshot
from footplate.quizzes.models import Attempt
from footplate.quizzes.queries import begun_before_reset
from footplate.quizzes.regrading.actions.regrade_training import regrade_training
from footplate.quizzes.regrading.keys import mended_quiz
from footplate.quizzes.regrading.models import RegradedAttempt, Regrading


def run_regrading(*, regrading_id: UUID, now: datetime) -> int:
    """Grade every past attempt again and return how many scores rose; then it is finished.

    Each training in a transaction of its own: what is done stays done when this is stopped, and
    running it again goes on with the rest. A finished one is left alone.
    """
    regrading = Regrading.objects.filter(pk=regrading_id, finished_at__isnull=True).first()
    if regrading is None:
        return 0
    quiz = mended_quiz(
        ContentSnapshot.objects.get(team_id=regrading.team_id, sha256=regrading.with_sha256)
    )
    raised = sum(
        regrade_training(regrading=regrading, quiz=quiz, invitation_id=one, now=now)
        for one in trainings_left(regrading)
    )
    _finish(regrading, now)
    return raised


def trainings_left(regrading: Regrading) -> list[UUID]:
    """Return the trainings with attempts that this key has not graded yet. Statements: 1."""
    rows = Attempt.objects.filter(
        team_id=regrading.team_id,
        content_id=regrading.content_id,
        snapshot_sha256__in=regrading.snapshot_sha256s,
        submitted_at__isnull=False,
        score__isnull=False,
    ).exclude(begun_before_reset())
    rows = rows.filter(Q(graded_with_sha256=None) | ~Q(graded_with_sha256=regrading.with_sha256))
    return list(rows.order_by("invitation_id").values_list("invitation_id", flat=True).distinct())


def _finish(regrading: Regrading, now: datetime) -> None:
    """Write the counts down, once. Statements: 2."""
    rows = RegradedAttempt.objects.filter(regrading=regrading)
    passed = Q(passed_after=True, passed_before=False)
    counts = rows.aggregate(
        people_changed=Count("invitation_id", distinct=True),
        people_passed=Count("invitation_id", distinct=True, filter=passed),
        trainings_completed=Count(
            "invitation_id", distinct=True, filter=Q(training_completed=True)
        ),
    )
    Regrading.objects.filter(pk=regrading.pk, finished_at=None).update(finished_at=now, **counts)
