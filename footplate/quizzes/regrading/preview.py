"""Who would change if past attempts were graded again, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from footplate.programs.models import Program
from footplate.quizzes.regrading.candidates import (
    PastAttempt,
    past_attempts,
    trainings_lacking_only,
)
from footplate.quizzes.regrading.grading import MendedQuiz, regrade
from footplate.quizzes.regrading.keys import mended_quiz
from footplate.quizzes.regrading.plan import Plan

PEOPLE_SHOWN = 200


@dataclass(frozen=True)
class ChangedPerson:
    """One training's best score before and after. `ended` trainings do not complete any more."""

    invitation_id: UUID
    name: str
    attempts: int
    score_before: float
    score_after: float
    passed_before: bool
    passed_after: bool
    completes: bool
    ended: bool


def preview_regrading(*, program: Program, content_id: UUID, plan: Plan) -> dict[str, Any]:
    """Return who would change, in the shape of `RegradingPreview`. Statements: 1 or 2.

    Newly passed come first, then who gains most; at most `PEOPLE_SHOWN` are named.
    """
    quiz = mended_quiz(plan.snapshot)
    trainings = past_attempts(
        team_id=program.team_id,
        content_id=content_id,
        hashes=plan.hashes,
        with_sha256=quiz.sha256,
    )
    changed = [found for mine in trainings.values() if (found := _changed(quiz, mine))]
    changed = _completing(content_id, changed)
    changed.sort(key=_by_weight)
    return {
        "edition": plan.latest.number,
        "editions": [one.edition.number for one in plan.older],
        "keys": plan.changes,
        "attempts_total": sum(one.is_meant for mine in trainings.values() for one in mine),
        "people_total": len(trainings),
        "people_changed": len(changed),
        "people_passed": sum(_newly_passed(one) for one in changed),
        "trainings_completed": sum(one.completes for one in changed),
        "items": changed[:PEOPLE_SHOWN],
    }


def _changed(quiz: MendedQuiz, mine: Sequence[PastAttempt]) -> ChangedPerson | None:
    """Return the training's best before and after, or None when no attempt of it changes."""
    before, after, passed, touched = 0.0, 0.0, False, 0
    for attempt in mine:
        now = _score_after(quiz, attempt)
        touched += now > attempt.score
        before, after = max(before, attempt.score), max(after, now, attempt.score)
        passed = passed or attempt.passed or now >= attempt.passing_percentage
    if not touched:
        return None
    first = mine[0]
    return ChangedPerson(
        invitation_id=first.invitation_id,
        name=first.name,
        attempts=touched,
        score_before=before,
        score_after=after,
        passed_before=any(attempt.passed for attempt in mine),
        passed_after=passed,
        completes=False,
        ended=first.status not in ("accepted", "completed"),
    )


def _score_after(quiz: MendedQuiz, attempt: PastAttempt) -> float:
    if not attempt.is_meant:
        return attempt.score
    return regrade(
        quiz=quiz,
        entries=attempt.entries,
        answers=attempt.answers,
        points_total=attempt.points_total,
    ).score_percent


def _completing(content_id: UUID, changed: list[ChangedPerson]) -> list[ChangedPerson]:
    passing = [one.invitation_id for one in changed if _newly_passed(one)]
    last = trainings_lacking_only(content_id=content_id, invitation_ids=passing)
    return [
        ChangedPerson(**{**vars(one), "completes": one.invitation_id in last}) for one in changed
    ]


def _newly_passed(one: ChangedPerson) -> bool:
    return one.passed_after and not one.passed_before


def _by_weight(one: ChangedPerson) -> tuple[bool, float, str, str]:
    gain = one.score_after - one.score_before
    return (not _newly_passed(one), -gain, one.name.casefold(), str(one.invitation_id))
