"""Submitting an attempt."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.quizzes.actions.close_attempt import close_attempt
from footplate.quizzes.models import Attempt
from footplate.quizzes.policies import access_attempt


@transaction.atomic
def submit_attempt(*, actor: Caller, attempt_id: UUID, now: datetime) -> Attempt:
    """Close the actor's attempt and return it graded. Submitting again returns the first result."""
    attempt = access_attempt(caller=actor, attempt_id=attempt_id, lock=True)
    if attempt.submitted_at is None:
        close_attempt(attempt=attempt, now=now)
    return attempt
