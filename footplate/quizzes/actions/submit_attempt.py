"""Submitting an attempt."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.quizzes.actions.close_attempt import close_attempt
from footplate.quizzes.models import Attempt
from footplate.quizzes.policies import access_attempt, lock_open_attempt


@transaction.atomic
def submit_attempt(*, actor: Caller, attempt_id: UUID, now: datetime) -> Attempt:
    """Close the actor's attempt and return it graded. Submitting again returns the first result."""
    attempt = access_attempt(caller=actor, attempt_id=attempt_id)
    still_open = lock_open_attempt(attempt)
    if still_open is not None:
        close_attempt(attempt=still_open, now=now)
    return access_attempt(caller=actor, attempt_id=attempt_id)
