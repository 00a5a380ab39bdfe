"""Starting an attempt, or going on with the open one."""

import secrets
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.programs.models import ContentSnapshot
from footplate.progress.policies import OpenContent, access_content
from footplate.quizzes import queries
from footplate.quizzes.actions.close_attempt import close_attempt
from footplate.quizzes.errors import NotAQuiz
from footplate.quizzes.models import Attempt
from footplate.quizzes.questions import shape_of
from footplate.quizzes.standing import is_over, standing_of


@transaction.atomic
def start_attempt(
    *, actor: Caller, invitation_id: UUID, content_id: UUID, now: datetime
) -> tuple[Attempt, bool]:
    """Return the actor's open attempt at this quiz, and whether it was started just now.

    The invitation's row is locked meanwhile, so that two starts at once give one attempt and the
    number of attempts is never exceeded. An open attempt whose time is over is closed first.
    Raises what `access_content` raises, and `NoAttemptsLeft`, `WaitNeeded`, `AlreadyPassed`.
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
    refusal = standing_of(snapshot.body, attempts).refusal(now)
    if refusal:
        raise refusal
    return _open(content, snapshot, number=len(attempts) + 1, actor=actor, now=now), True


def _open(
    content: OpenContent, snapshot: ContentSnapshot, *, number: int, actor: Caller, now: datetime
) -> Attempt:
    invitation = content.invitation
    return Attempt.objects.create(
        team_id=invitation.team_id,
        invitation=invitation,
        user_id=actor.user_id,
        content_id=UUID(content.item["id"]),
        snapshot_sha256=snapshot.sha256,
        shape={question["id"]: shape_of(question) for question in snapshot.body["questions"]},
        passing_percentage=snapshot.body["passing_percentage"],
        number=number,
        seed=secrets.randbits(62),
        started_at=now,
        ends_at=_end(content, snapshot.body, now),
        created_at=now,
    )


def _end(content: OpenContent, body: dict[str, Any], now: datetime) -> datetime | None:
    """Return when the server closes the attempt: the earliest of all limits that apply."""
    limit = body["time_limit_minutes"]
    own = now + timedelta(minutes=limit) if limit else None
    invitation = content.invitation
    ends = [own, invitation.time_limit_ends_at, invitation.expires_at]
    return min((end for end in ends if end), default=None)
