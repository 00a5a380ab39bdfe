"""Setting somebody's contents back to their beginning by hand."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.models import Invitation
from footplate.kernel import events
from footplate.kernel.caller import Caller
from footplate.progress.corrections import rows, standing
from footplate.progress.corrections.errors import NothingToCorrect
from footplate.progress.corrections.record import Change, record_correction
from footplate.progress.events import ContentsReset
from footplate.progress.models import Correction


@transaction.atomic
def reset_by_hand(
    *, actor: Caller, invitation_id: UUID, content_id: UUID | None, reason: str, now: datetime
) -> Correction:
    """Let a content, or with None the whole training, begin anew; return the correction.

    Time, score and what was watched are gone from the training and kept in the correction.
    Attempts at a quiz stay on record and count no more. A training that is reset waits for its
    start again and then has the latest edition. What is completed is never reset: its certificate
    stands. Raises what `access_correctable` raises, `NotFound` and `NothingToCorrect`.
    """
    invitation = standing.access_correctable(caller=actor, invitation_id=invitation_id, now=now)
    if content_id is None:
        change = _reset_training(invitation, reason=reason, now=now)
    else:
        change = _reset_content(invitation, content_id, reason=reason, now=now)
    return record_correction(invitation, change, actor_id=actor.user_id, now=now)


def _reset_content(
    invitation: Invitation, content_id: UUID, *, reason: str, now: datetime
) -> Change:
    standing.demand_started(invitation)
    item = standing.item_of(invitation, content_id)
    before = rows.work_before(invitation.pk, [content_id])
    reset = rows.reset_rows(invitation.pk, [content_id], now=now)
    # A row that nothing was done with is no work; one of an attempt alone was just added.
    if not reset or (before and before[0]["status"] == "not_started"):
        raise NothingToCorrect("Nothing was done with it yet.")
    _tell(invitation, reset, now)
    return Change(
        kind="reset", reason=reason, content_id=content_id, title=item["title"], contents=before
    )


def _reset_training(invitation: Invitation, *, reason: str, now: datetime) -> Change:
    if invitation.started_at is None:
        raise NothingToCorrect("They have not started yet.")
    before = rows.work_before(invitation.pk, None)
    detail = {
        "started_at": invitation.started_at.isoformat(),
        "edition": invitation.edition.number if invitation.edition else None,
    }
    rows.begin_anew(invitation.pk)
    _tell(invitation, rows.reset_rows(invitation.pk, None, now=now), now)
    return Change(kind="reset", reason=reason, contents=before, detail=detail)


def _tell(invitation: Invitation, content_ids: list[UUID], now: datetime) -> None:
    events.publish(
        ContentsReset(
            team_id=invitation.team_id,
            occurred_at=now,
            invitation_id=invitation.pk,
            content_ids=tuple(content_ids),
        )
    )
