"""Giving more time by hand: for a training as a whole, or for one content of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from footplate.invitations.actions.extend_invitation import demand_reasonable, extend_invitation
from footplate.invitations.errors import AlreadyOpen, InvitationClosed
from footplate.invitations.events import InvitationExtended
from footplate.invitations.models import Invitation
from footplate.invitations.policies import access_invitation
from footplate.invitations.states import end_reason
from footplate.kernel.caller import Caller
from footplate.progress.actions.restart_ended_contents import restart_ended_contents
from footplate.progress.corrections import rows, standing
from footplate.progress.corrections.errors import NothingToCorrect
from footplate.progress.corrections.record import Change, record_correction
from footplate.progress.models import Correction, Progress

_QUIZ = "The time of a quiz runs in each attempt: give more time or another attempt there."
_NO_CLOCK = "No time limit is running for this content."
# Another required content of the training whose own time ran out undone.
_OTHER_ENDED = """
select c.value ->> 'title'
from training_invitations i
join program_editions e on e.id = i.edition_id
cross join lateral jsonb_path_query(
    e.outline, '$.sections[*].contents[*] ? (@.is_required == true)') as c(value)
join training_progress w
  on w.invitation_id = i.id and w.training_content_id = (c.value ->> 'id')::uuid
where i.id = %(invitation)s::uuid and w.training_content_id <> %(content)s::uuid
  and w.status <> 'completed' and w.ends_at < %(now)s::timestamptz
limit 1
"""


@transaction.atomic
def extend_by_hand(
    *,
    actor: Caller,
    invitation_id: UUID,
    due_at: datetime | None,
    time_limit_ends_at: datetime | None,
    reason: str,
    now: datetime,
) -> Correction:
    """Give more time for the whole training; return the correction.

    Raises what `extend_invitation` raises, and does what it does.
    """
    extend_invitation(
        actor=actor,
        invitation_id=invitation_id,
        due_at=due_at,
        time_limit_ends_at=time_limit_ends_at,
        note=reason,
        now=now,
    )
    made = Correction.objects.filter(invitation_id=invitation_id, kind="extended")
    return made.latest("created_at", "id")


def note_extension(event: InvitationExtended) -> None:
    """Write the correction of an extension, and let contents that ran out be opened anew.

    Runs in the extending transaction. Statements: 4.
    """
    assert event.team_id is not None
    ended = Progress.objects.filter(
        invitation_id=event.invitation_id, ends_at__lt=event.occurred_at
    ).exclude(status="completed")
    ids = list(ended.values_list("training_content_id", flat=True))
    before = rows.work_before(event.invitation_id, ids) if ids else []
    restart_ended_contents(invitation_id=event.invitation_id, now=event.occurred_at)
    moments = {
        "due_at": event.due_at,
        "due_before": event.due_before,
        "time_limit_ends_at": event.time_limit_ends_at,
    }
    detail = {name: at.isoformat() for name, at in moments.items() if at is not None}
    record_correction(
        Invitation(pk=event.invitation_id, team_id=event.team_id),
        Change(kind="extended", reason=event.note, contents=before, detail=detail),
        actor_id=event.actor_id,
        now=event.occurred_at,
    )


@transaction.atomic
def extend_content_by_hand(
    *,
    actor: Caller,
    invitation_id: UUID,
    content_id: UUID,
    ends_at: datetime,
    reason: str,
    now: datetime,
) -> Correction:
    """Let a content's own time end at another moment; return the correction.

    A training that expired because of it opens again, unless something else of it has ended as
    well. Raises `InvitationClosed`, `AlreadyOpen`, `NotFound`, `NothingToCorrect` where no clock
    runs, and `InvalidInput` for a moment that is past or ten years away.
    """
    invitation = _access(actor, invitation_id, now=now)
    item = standing.item_of(invitation, content_id)
    demand_reasonable(ends_at, now=now, pointer="/body/ends_at")
    before = rows.work_before(invitation_id, [content_id])
    work = Progress.objects.filter(invitation_id=invitation_id, training_content_id=content_id)
    changed = work.filter(ends_at__isnull=False).exclude(status="completed").update(ends_at=ends_at)
    if not changed:
        raise NothingToCorrect(_QUIZ if item["content_type"] == "quiz" else _NO_CLOCK)
    if invitation.status == "expired":
        _reopen(invitation, content_id, now=now)
    change = Change(
        kind="extended",
        reason=reason,
        content_id=content_id,
        title=item["title"],
        contents=before,
        detail={"ends_at": ends_at.isoformat()},
    )
    return record_correction(invitation, change, actor_id=actor.user_id, now=now)


def _access(actor: Caller, invitation_id: UUID, *, now: datetime) -> Invitation:
    """Return the invitation, locked: open, or expired after its start."""
    standing.lock_training(invitation_id)
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability="invitations.write"
    )
    if invitation.status == "expired" and invitation.started_at is not None:
        if invitation.program.state == "archived":
            raise InvitationClosed("The program is archived.", state="archived", allowed=[])
        return invitation
    invitation = standing.access_correctable(caller=actor, invitation_id=invitation_id, now=now)
    standing.demand_started(invitation)
    return invitation


def _reopen(invitation: Invitation, content_id: UUID, *, now: datetime) -> None:
    other = end_reason(
        expires_at=invitation.expires_at, time_limit_ends_at=invitation.time_limit_ends_at, now=now
    )
    if other is None:
        other = _other_ended(invitation, content_id, now=now)
    if other is not None:
        raise InvitationClosed(
            f"{other} Give more time for the whole training.", state="expired", allowed=["extended"]
        )
    invitation.status, invitation.status_reason = "accepted", ""
    try:
        with transaction.atomic():
            invitation.save(update_fields=["status", "status_reason"])
    except IntegrityError as failure:
        raise AlreadyOpen from failure


def _other_ended(invitation: Invitation, content_id: UUID, *, now: datetime) -> str | None:
    values: dict[str, Any] = {"invitation": invitation.pk, "content": content_id, "now": now}
    with connection.cursor() as cursor:
        cursor.execute(_OTHER_ENDED, values)
        row = cursor.fetchone()
    return f"The time for “{row[0]}” ran out as well." if row else None
