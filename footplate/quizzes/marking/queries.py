"""The queue of answers that wait to be marked."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from footplate.kernel.caller import Caller
from footplate.kernel.pagination import page_of
from footplate.quizzes import queries
from footplate.quizzes.marking.models import Mark
from footplate.quizzes.marking.policies import is_claimed_by_other, marks, open_to
from footplate.quizzes.marking.reading import reading_of, snapshots_for

OLDEST_FIRST = ("waiting_since", "id")


def waiting_for(*, team_id: UUID, user_id: UUID) -> QuerySet[Mark]:
    """Return the marks that wait in the team and that this person may give."""
    return marks().filter(open_to(user_id), team_id=team_id, marked_at__isnull=True)


def queue_page(
    *, team_id: UUID, caller: Caller, cursor: str | None, limit: int, now: datetime
) -> dict[str, Any]:
    """Return the queue, who waits longest first, in the shape of `MarkingQueue`. Statements: 3."""
    waiting = waiting_for(team_id=team_id, user_id=caller.user_id)
    found, following = page_of(waiting, order=OLDEST_FIRST, cursor=cursor, limit=limit)
    snapshots = snapshots_for(found)
    items = [
        _line(mark, snapshots[mark.attempt.snapshot_sha256], caller=caller, now=now)
        for mark in found
    ]
    return {"items": items, "next": following, "waiting": waiting.count()}


def _line(mark: Mark, snapshot: Any, *, caller: Caller, now: datetime) -> dict[str, Any]:
    reading = reading_of(attempt=mark.attempt, snapshot=snapshot, question_id=mark.question_id)
    claimed = is_claimed_by_other(mark, user_id=caller.user_id, now=now)
    return {
        "id": mark.pk,
        "round": mark.round,
        "program_id": mark.program_id,
        "program_title": mark.program.title,
        "quiz_title": queries.item_of(mark.attempt).get("title", ""),
        "question_number": reading.number,
        "stem_text": reading.public["stem_text"],
        "person_name": None if reading.anonymous else mark.attempt.user.name,
        "waiting_since": mark.waiting_since,
        "claimed_by_name": mark.claimed_by.name if claimed and mark.claimed_by else None,
    }
