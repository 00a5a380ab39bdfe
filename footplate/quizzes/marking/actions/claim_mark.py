"""Taking an answer to read, and giving it back."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.quizzes.marking.models import Mark
from footplate.quizzes.marking.policies import access_mark, demand_readable, lock_mark

CLAIM = timedelta(minutes=15)


@transaction.atomic
def claim_mark(*, actor: Caller, mark_id: UUID, now: datetime) -> Mark:
    """Return the mark, claimed for the actor for the next quarter of an hour.

    Claiming again renews it. Raises what `demand_readable` raises. Statements: 5.
    """
    mark = lock_mark(access_mark(caller=actor, mark_id=mark_id))
    demand_readable(mark, caller=actor, now=now)
    mark.claimed_by_id, mark.claimed_until = actor.user_id, now + CLAIM
    mark.save(update_fields=["claimed_by", "claimed_until"])
    return mark


@transaction.atomic
def release_mark(*, actor: Caller, mark_id: UUID) -> None:
    """Let others read it; what somebody else has claimed stays theirs. Statements: 2."""
    access_mark(caller=actor, mark_id=mark_id)
    Mark.objects.filter(pk=mark_id, claimed_by_id=actor.user_id).update(
        claimed_by=None, claimed_until=None
    )
