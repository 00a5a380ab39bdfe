"""Starting an attempt, or going on with the open one."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.programs.models import ContentSnapshot
from footplate.progress.policies import OpenContent, access_content
from footplate.quizzes import queries
from footplate.quizzes.accommodations.queries import Allowance, allowance_of
from footplate.quizzes.actions.close_attempt import close_attempt
from footplate.quizzes.drawing import questions_for
from footplate.quizzes.errors import NotAQuiz
from footplate.quizzes.models import Attempt
from footplate.quizzes.questions import shape_of
from footplate.quizzes.standing import is_over, standing_of


@dataclass(frozen=True)
class Seat:
    """Which of the person's attempts it is, and what they have more than others."""

    number: int
    allowance: Allowance


@transaction.atomic
def start_attempt(
    *, actor: Caller, invitation_id: UUID, content_id: UUID, now: datetime
) -> tuple[Attempt, bool]:
    """Return the actor's open attempt at this quiz, and whether it was started just now.

    The invitation's row is locked meanwhile, so that two starts at once give one attempt and the
    number of attempts is never exceeded; what the person was granted is held as well. An open
    attempt whose time is over is closed first. Its seed draws and orders the questions.
    Raises what `access_content` raises, and `NoAttemptsLeft`, `WaitNeeded`, `AlreadyPassed`,
    `AttemptWaiting`.
    """
    content = access_content(
        caller=actor, invitation_id=invitation_id, content_id=content_id, now=now, lock=True
    )
    if content.item["content_type"] != "quiz":
        raise NotAQuiz
    attempts = queries.attempts_of(invitation_id, content_id)
    if attempts and attempts[-1].submitted_at is None:
        if not is_over(attempts[-1], now):
            return attempts[-1], False
        close_attempt(attempt=attempts[-1], now=now)
    snapshot = ContentSnapshot.objects.get(
        team_id=content.invitation.team_id, sha256=content.snapshot_sha256
    )
    allowance = allowance_of(invitation_id, hold=True)
    standing = standing_of(snapshot.body, attempts, extra_attempts=allowance.extra_attempts)
    if refusal := standing.refusal(now):
        raise refusal
    seat = Seat(
        number=queries.next_number(attempts, invitation_id, content_id), allowance=allowance
    )
    return _open(content, snapshot, seat, actor=actor, now=now), True


def _open(
    content: OpenContent, snapshot: ContentSnapshot, seat: Seat, *, actor: Caller, now: datetime
) -> Attempt:
    invitation = content.invitation
    seed = secrets.randbits(62)
    questions = questions_for(snapshot.body, seed=seed)
    limit_minutes = snapshot.body["time_limit_minutes"]
    extra_seconds = seat.allowance.extra_seconds(limit_minutes)
    return Attempt.objects.create(
        team_id=invitation.team_id,
        invitation=invitation,
        user_id=actor.user_id,
        content_id=UUID(content.item["id"]),
        snapshot_sha256=snapshot.sha256,
        question_ids=[question["id"] for question in questions],
        shape={one["id"]: shape_of(one) | {"points": one["points"]} for one in questions},
        passing_percentage=snapshot.body["passing_percentage"],
        number=seat.number,
        seed=seed,
        started_at=now,
        extra_seconds=extra_seconds,
        ends_at=_end(content, limit_minutes, extra_seconds, now),
        created_at=now,
    )


def _end(
    content: OpenContent, limit_minutes: int | None, extra_seconds: int, now: datetime
) -> datetime | None:
    """Return when the server closes the attempt: the earliest of all limits that apply.

    Extra time prolongs the quiz's own limit; it moves neither the training's end nor its limit.
    """
    own = now + timedelta(minutes=limit_minutes, seconds=extra_seconds) if limit_minutes else None
    invitation = content.invitation
    ends = [own, invitation.time_limit_ends_at, invitation.expires_at]
    return min((end for end in ends if end), default=None)
