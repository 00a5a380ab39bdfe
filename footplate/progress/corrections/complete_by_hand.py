"""Marking somebody's contents as done by hand."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.invitations.models import Invitation
from footplate.invitations.rules import contents_of
from footplate.kernel.caller import Caller
from footplate.progress.actions.start_training import begin_training, share_program
from footplate.progress.completion import complete_training_if_done
from footplate.progress.corrections import rows, standing
from footplate.progress.corrections.errors import NothingToCorrect
from footplate.progress.corrections.record import Before, Change, record_correction
from footplate.progress.models import Correction

Items = Sequence[dict[str, Any]]


@transaction.atomic
def complete_by_hand(
    *, actor: Caller, invitation_id: UUID, content_id: UUID | None, reason: str, now: datetime
) -> Correction:
    """Mark a content, or with None everything required, as done; return the correction.

    What was done already stays as it was. The training completes when that was the last of it, in
    the one place where trainings complete, with its one certificate. Marking everything starts a
    training that waits for its start; marking one content raises `NotStarted` then. Raises what
    `access_correctable` raises, `ProgramNotPublished` and `NothingToCorrect`.
    """
    if content_id is None:
        share_program(invitation_id)
    invitation = standing.access_correctable(caller=actor, invitation_id=invitation_id, now=now)
    items = _items(invitation, content_id, now=now)
    before = {row["content_id"]: row for row in rows.work_before(invitation_id, _ids(items))}
    missing = [item for item in items if not _is_done(before.get(item["id"]))]
    if not missing:
        raise NothingToCorrect("It is done already.")
    types = {UUID(item["id"]): item["content_type"] for item in missing}
    rows.complete_rows(invitation_id, types, now=now)
    change = Change(
        kind="completed",
        reason=reason,
        content_id=content_id,
        title=missing[0]["title"] if content_id else None,
        contents=[before.get(item["id"]) or untouched(item) for item in missing],
    )
    correction = record_correction(invitation, change, actor_id=actor.user_id, now=now)
    complete_training_if_done(invitation_id=invitation_id, now=now)
    return correction


def _items(invitation: Invitation, content_id: UUID | None, *, now: datetime) -> Items:
    """Return the entries to mark, in reading order; starts a training that is marked whole."""
    if content_id is not None:
        standing.demand_started(invitation)
        return [standing.item_of(invitation, content_id)]
    if invitation.started_at is None:
        standing.demand_published(invitation)
        begin_training(invitation, now=now)
        invitation.refresh_from_db(fields=["edition", "started_at"])
    assert invitation.edition is not None
    return [item for item in contents_of(invitation.edition) if item["is_required"]]


def _ids(items: Items) -> list[UUID]:
    return [UUID(item["id"]) for item in items]


def _is_done(before: Before | None) -> bool:
    return before is not None and before["status"] == "completed"


def untouched(item: dict[str, Any]) -> Before:
    """Return how a content stands that nobody has opened."""
    return {
        "content_id": item["id"],
        "title": item["title"],
        "status": "not_started",
        "score": None,
        "time_spent_seconds": 0,
        "opened_at": None,
        "completed_at": None,
    }
