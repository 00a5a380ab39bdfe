"""Reads of attempts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, Max, OuterRef

from footplate.programs.models import ContentSnapshot
from footplate.progress.models import Progress
from footplate.quizzes.accommodations.queries import Allowance, allowance_of
from footplate.quizzes.models import Attempt
from footplate.quizzes.standing import attempts_allowed, is_over, standing_of

# The certificate's table is read by name: this app stands below certificates and must not
# import it, while the learner wants the number in the same answer as the result.
_TRAINING = """
select i.status, i.contents_completed, i.contents_total, c.certificate_number
from training_invitations i
left join training_certificates c on c.invitation_id = i.id
where i.id = %s
"""


@dataclass(frozen=True)
class TrainingState:
    """How the training as a whole stands."""

    status: str
    contents_completed: int
    contents_total: int
    certificate_number: str | None


def training_state(invitation_id: UUID) -> TrainingState:
    """Return the state of the training. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_TRAINING, (invitation_id,))
        return TrainingState(*cursor.fetchone())


def snapshot_of(attempt: Attempt) -> ContentSnapshot:
    """Return the quiz as it was when the attempt started. Statements: 1."""
    return ContentSnapshot.objects.get(team_id=attempt.team_id, sha256=attempt.snapshot_sha256)


def attempts_of(invitation_id: UUID, content_id: UUID) -> list[Attempt]:
    """Return the attempts of one person at one quiz that count, oldest first. Statements: 1.

    Those begun before the quiz was set back by hand stay on record and count no more.
    """
    found = Attempt.objects.filter(invitation_id=invitation_id, content_id=content_id)
    return list(found.exclude(begun_before_reset()).order_by("number"))


def begun_before_reset() -> Exists:
    """Return the condition that an attempt was begun before its quiz was set back by hand."""
    return Exists(
        Progress.objects.filter(
            invitation_id=OuterRef("invitation_id"),
            training_content_id=OuterRef("content_id"),
            reset_at__gte=OuterRef("started_at"),
        )
    )


def next_number(counting: list[Attempt], invitation_id: UUID, content_id: UUID) -> int:
    """Return the number after all attempts, also those that count no more. Statements: 0 or 1."""
    if counting:
        return counting[-1].number + 1
    found = Attempt.objects.filter(invitation_id=invitation_id, content_id=content_id)
    return (found.aggregate(last=Max("number"))["last"] or 0) + 1


def item_of(attempt: Attempt) -> dict[str, Any]:
    """Return the quiz's entry in the edition that the learner is on; empty when it left it."""
    edition = attempt.invitation.edition
    sections = edition.outline["sections"] if edition else []
    wanted = str(attempt.content_id)
    found = (c for section in sections for c in section["contents"] if c["id"] == wanted)
    return next(found, {})


def quiz_face(
    body: dict[str, Any], *, invitation_id: UUID | None, content_id: UUID, now: datetime
) -> dict[str, Any]:
    """Return what stands on the quiz's page before an attempt. Statements: 2; none in preview."""
    attempts = attempts_of(invitation_id, content_id) if invitation_id else []
    allowance = allowance_of(invitation_id) if invitation_id else Allowance()
    still_open = next((a for a in attempts if a.submitted_at is None and not is_over(a, now)), None)
    closed = [a for a in attempts if a.submitted_at is not None or is_over(a, now)]
    standing = standing_of(body, closed, extra_attempts=allowance.extra_attempts)
    refusal = standing.refusal(now)
    return {
        **_sizes(body),
        "passing_percentage": body["passing_percentage"],
        "attempts_allowed": attempts_allowed(body, allowance.extra_attempts),
        "accommodation": allowance.told,
        "attempts_used": standing.attempts_used,
        "wait_until": standing.wait_until,
        "time_limit_minutes": body["time_limit_minutes"],
        "feedback": body["feedback"],
        "open_attempt_id": still_open.pk if still_open else None,
        "attempts": [_line(attempt) for attempt in attempts if attempt.submitted_at],
        "can_start": still_open is not None or refusal is None,
        "cannot_start_reason": None if still_open or refusal is None else str(refusal),
    }


def _sizes(body: dict[str, Any]) -> dict[str, Any]:
    """Return how many questions and points an attempt has; points null when that depends.

    A draw whose questions are worth different points gives one person more of them than another.
    """
    questions = body["questions"]
    points: float | None = sum(question["points"] for question in questions)
    total = len(questions)
    for pool in body.get("pools") or []:
        total += pool["count"]
        worth = {question["points"] for question in pool["questions"]}
        points = None if points is None or len(worth) > 1 else points + pool["count"] * worth.pop()
    return {"questions_total": total, "points_total": points}


def _line(attempt: Attempt) -> dict[str, Any]:
    return {
        "id": attempt.pk,
        "number": attempt.number,
        "submitted_at": attempt.submitted_at,
        "score_percent": attempt.score,
        "passed": attempt.passed,
        "grading_state": attempt.grading_state,
    }
