"""Taking a heartbeat."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.progress.actions.open_content import open_content
from footplate.progress.beat import Beat, Noticed
from footplate.progress.completion import (
    TrainingOutcome,
    complete_training_if_done,
    outcome_of,
)
from footplate.progress.errors import NotOpened
from footplate.progress.outline import TIME_OVER
from footplate.progress.policies import access_content
from footplate.progress.queries.heartbeat import beat

_LONGEST = timedelta(seconds=60)


@dataclass(frozen=True)
class Recorded:
    """What was recorded. `completed` is the training that it completed just now, else None."""

    content_id: UUID
    beat: Beat
    completed: TrainingOutcome | None = None


def record_heartbeat(
    *, actor: Caller, invitation_id: UUID, content_id: UUID, noticed: Noticed, now: datetime
) -> Recorded:
    """Credit what the actor's browser noticed, by the server's clock; return how things stand.

    Late and repeated heartbeats change nothing. One that waited in the browser is credited with
    the time before it waited, and completes what it completes now, when the server learns of it.
    Statements: 1; more only for the first heartbeat of a content that was never opened, and for
    the last required content.

    Raises `NotFound`, `NotStarted`, `TrainingPaused`, `TrainingClosed`, `ContentLocked` and
    `NotOpened`, and then credits nothing.
    """

    def take(*, whole: bool = False) -> Beat:
        found = beat(
            user_id=actor.user_id,
            invitation_id=invitation_id,
            content_id=content_id,
            noticed=noticed,
            whole=whole,
            now=now,
        )
        return _demand_open(found, now)

    found = take()
    if found.opened_at is None:
        noticed_at = now - timedelta(seconds=noticed.age_seconds)
        since = max(found.last_heartbeat_at or found.started_at or now, noticed_at - _LONGEST)
        _open_as_it_was_read(actor, invitation_id, content_id, since=min(since, now), now=now)
        found = take()
    if not found.held:
        return Recorded(content_id, found)
    with transaction.atomic():
        found = take(whole=True)
        done = found.completes and complete_training_if_done(invitation_id=invitation_id, now=now)
        return Recorded(content_id, found, outcome_of(invitation_id) if done else None)


def _demand_open(found: Beat | None, now: datetime) -> Beat:
    if found is None:
        raise NotFound
    obstacle = found.gate.obstacle(now)
    if obstacle is not None:
        raise obstacle
    if found.work.is_over(now):
        raise TIME_OVER.refusal()
    return found


def _open_as_it_was_read(
    actor: Caller, invitation_id: UUID, content_id: UUID, *, since: datetime, now: datetime
) -> None:
    """Open a content without a clock of its own that was read without reporting its opening.

    It counts as open since the last heartbeat, at most for the longest time of the one that tells
    of it: that stretch of the server's clock belongs to nothing else yet.
    """
    content = access_content(
        caller=actor, invitation_id=invitation_id, content_id=content_id, now=now
    )
    if content.item["time_limit"] and content.item["content_type"] != "quiz":
        raise NotOpened
    if content.begins_anew:  # What a page from before the reset still has on screen is no work.
        raise NotOpened("This content was set back: open it again.")
    open_content(
        actor=actor,
        invitation_id=invitation_id,
        content_id=content_id,
        now=now,
        opened_at=since,
    )
