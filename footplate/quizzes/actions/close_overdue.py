"""Closing the attempts of those who walked away."""

from datetime import datetime, timedelta

from django.db import transaction

from footplate.quizzes.actions.close_attempt import close_attempt
from footplate.quizzes.models import Attempt
from footplate.quizzes.policies import lock_open_attempt
from footplate.quizzes.standing import GRACE_SECONDS

_BATCH = 200


def close_overdue(*, now: datetime) -> int:
    """Close attempts whose end has passed, oldest first, and return how many.

    Each in a transaction of its own, skipping rows that somebody holds: one that cannot be
    closed keeps nobody else waiting.
    """
    before = now - timedelta(seconds=GRACE_SECONDS)
    overdue = Attempt.objects.filter(submitted_at__isnull=True, ends_at__lt=before)
    closed = 0
    for candidate in overdue.order_by("ends_at")[:_BATCH]:
        with transaction.atomic():
            attempt = lock_open_attempt(candidate, skip_locked=True)
            if attempt is not None:
                close_attempt(attempt=attempt, now=now)
                closed += 1
    return closed
