"""Marking one answer."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.quizzes import queries
from footplate.quizzes.marking.actions.finish_marking import follow_up
from footplate.quizzes.marking.errors import AlreadyMarked, MarkUnfit
from footplate.quizzes.marking.models import AGREEMENT, Mark
from footplate.quizzes.marking.policies import access_mark, demand_readable, lock_mark
from footplate.quizzes.marking.reading import Reading, reading_of
from footplate.quizzes.marking.rules import rubric_points
from footplate.quizzes.models import GradingState


@transaction.atomic
def give_mark(
    *,
    actor: Caller,
    mark_id: UUID,
    levels: Mapping[str, str],
    points: float | None,
    comment: str,
    now: datetime,
) -> Mark:
    """Return the mark as given; the attempt is graded when it was the last that was missing.

    With a rubric the levels decide about the points, without one `points` do. Whoever gave it may
    change it while the attempt waits for others. Raises what `demand_readable` raises, and
    `MarkUnfit`. Statements: 8, and those of what follows.
    """
    mark = lock_mark(access_mark(caller=actor, mark_id=mark_id))
    demand_readable(mark, caller=actor, now=now)
    _demand_changeable(mark)
    snapshot = queries.snapshot_of(mark.attempt)
    reading = reading_of(attempt=mark.attempt, snapshot=snapshot, question_id=mark.question_id)
    mark.points = _points(reading, levels, points)
    if mark.round == AGREEMENT and not comment.strip():
        raise MarkUnfit.at("/body/comment", "missing", "Say why, for both of you to read later.")
    mark.levels, mark.comment = dict(levels), comment.strip()
    mark.marker_id, mark.marked_at = actor.user_id, now
    mark.claimed_by_id = mark.claimed_until = None
    mark.save()
    follow_up(mark=mark, reading=reading, now=now)
    return mark


def _demand_changeable(mark: Mark) -> None:
    if mark.marked_at is None:
        return
    later = Mark.objects.filter(
        attempt_id=mark.attempt_id, question_id=mark.question_id, round__gt=mark.round
    )
    if mark.attempt.grading_state == GradingState.GRADED or later.exists():
        raise AlreadyMarked


def _points(reading: Reading, levels: Mapping[str, str], points: float | None) -> float:
    if reading.rubric:
        found = rubric_points(reading.rubric, levels)
        if found is None or points is not None:
            words = "Choose one level of each criterion; they give the points."
            raise MarkUnfit.at("/body/levels", "levels", words)
        return found
    if points is None or levels or not 0 <= points <= reading.points_total:
        words = f"Give 0 to {reading.points_total:g} points."
        raise MarkUnfit.at("/body/points", "range", words)
    return round(points, 4)
