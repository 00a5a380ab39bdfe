"""What follows from a mark: another reading, or the attempt's result."""

from collections import defaultdict
from datetime import datetime

from footplate.kernel import events
from footplate.progress.actions.record_outcome import record_outcome
from footplate.quizzes.events import AttemptMarked
from footplate.quizzes.grading import Graded, Grading
from footplate.quizzes.marking.actions.open_marking import open_round
from footplate.quizzes.marking.models import AGREEMENT, FIRST, SECOND, Mark
from footplate.quizzes.marking.reading import Reading
from footplate.quizzes.marking.rules import Given, differ, needs_second, points_of
from footplate.quizzes.models import Attempt, GradingState
from footplate.quizzes.regrading.mended import by_mended_keys, wait_for_regrading

ByQuestion = dict[str, list[Given]]


def follow_up(*, mark: Mark, reading: Reading, now: datetime) -> None:
    """Open the readings that this mark makes necessary; without any, grade the attempt.

    In the transaction that gave the mark, under the lock on the training.
    """
    attempt = mark.attempt
    rows = list(Mark.objects.filter(attempt=attempt))
    given: ByQuestion = defaultdict(list)
    for row in rows:
        if row.points is not None:
            given[row.question_id].append(Given(row.round, row.points))
    if any(row.round == FIRST and row.points is None for row in rows):
        return
    seconds = _seconds(attempt, reading, given)
    agreements = [one for one, marks in given.items() if differ(marks, _worth(attempt, one))]
    opened = {(row.question_id, row.round) for row in rows}
    fresh = [(one, SECOND) for one in seconds] + [(one, AGREEMENT) for one in agreements]
    fresh = [pair for pair in fresh if pair not in opened]
    for question_id, number in fresh:
        open_round(attempt=attempt, question_ids=[question_id], number=number, now=now)
    if not fresh and all(row.points is not None for row in rows):
        _grade(attempt, given, now)


def _seconds(attempt: Attempt, reading: Reading, given: ByQuestion) -> list[str]:
    """Return the questions that somebody else must read too, once all were read first."""
    first = {one: [mark for mark in marks if mark.round == FIRST] for one, marks in given.items()}
    provisional = _grading(attempt, first)
    needed = needs_second(
        reading.second_marker,
        score_percent=provisional.score_percent,
        passing_percentage=attempt.passing_percentage,
    )
    return list(given) if needed else []


def _worth(attempt: Attempt, question_id: str) -> float:
    entries = attempt.feedback or []
    return next(entry["points_total"] for entry in entries if entry["id"] == question_id)


def _grading(attempt: Attempt, given: ByQuestion) -> Grading:
    """Return the attempt's grading: the machine's points, and people's for what they marked."""
    questions = tuple(
        Graded(
            entry["id"],
            min(points_of(given.get(entry["id"], [])) or 0.0, entry["points_total"])
            if entry["id"] in given
            else entry["points"] or 0.0,
            entry["points_total"],
        )
        for entry in attempt.feedback or []
    )
    points = round(sum(one.points for one in questions), 4)
    total = round(sum(one.points_total for one in questions), 4)
    return Grading(questions, points, total, round(100 * points / total, 2) if total else 0.0)


def _grade(attempt: Attempt, given: ByQuestion, now: datetime) -> None:
    """Write the result down and tell progress and the person."""
    wait_for_regrading(attempt.content_id)
    grading = by_mended_keys(attempt, _grading(attempt, given))
    attempt.feedback = [
        entry | {"points": one.points}
        for entry, one in zip(attempt.feedback or [], grading.questions, strict=True)
    ]
    attempt.points, attempt.score = grading.points, grading.score_percent
    attempt.passed = grading.passes(attempt.passing_percentage)
    attempt.grading_state, attempt.graded_at = GradingState.GRADED, now
    attempt.save()
    record_outcome(
        invitation_id=attempt.invitation_id,
        content_id=attempt.content_id,
        score_percent=attempt.score,
        passed=attempt.passed,
        now=now,
        begun_at=attempt.started_at,
    )
    events.publish(
        AttemptMarked(
            team_id=attempt.team_id,
            occurred_at=now,
            attempt_id=attempt.pk,
            invitation_id=attempt.invitation_id,
            content_id=attempt.content_id,
            user_id=attempt.user_id,
            score_percent=attempt.score,
            passed=attempt.passed,
        )
    )
