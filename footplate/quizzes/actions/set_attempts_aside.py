"""Closing open attempts at quizzes that were set back by hand."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from footplate.quizzes.actions.close_attempt import close_attempt
from footplate.quizzes.models import Attempt


def set_attempts_aside(*, invitation_id: UUID, content_ids: Collection[UUID], now: datetime) -> int:
    """Close the open attempts at these quizzes with what was saved; return how many.

    They keep their score and their receipt and count no more: progress was set back first. Runs
    in the resetting transaction, which holds the invitation's row, as everybody does who writes
    attempts. Statements: 1, and those of closing and 1 for each open attempt.
    """
    attempts = Attempt.objects.select_for_update().filter(
        invitation_id=invitation_id, content_id__in=content_ids, submitted_at__isnull=True
    )
    closed = list(attempts)
    for attempt in closed:
        close_attempt(attempt=attempt, now=now)
        attempt.closed_by = "server"
        attempt.save(update_fields=["closed_by"])
    return len(closed)
