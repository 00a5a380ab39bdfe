"""Tell somebody that they are invited to a program, and remind them of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from footplate.invitations.links import invitation_token
from footplate.invitations.models import OPEN, Invitation, InvitationStatus
from footplate.invitations.rules import contents_of
from footplate.invitations.standing import governing_edition
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import compose, one_line, quote
from footplate.notifications.models import Message
from footplate.notifications.wording import counted, moment_words


def announce_invitation(
    *, invitation_id: UUID, occurred_at: datetime, now: datetime
) -> Message | None:
    """Write the letter with the invitation's link, once for each event.

    Nothing is written when the invitation was answered or taken back in the meantime.
    """
    invitation = _open(invitation_id)
    if invitation is None or invitation.status != InvitationStatus.PENDING:
        return None
    letter = compose("notifications/program_invitation", _facts(invitation))
    return _write(invitation, "program_invitation", letter, occurred_at=occurred_at, now=now)


def remind_of_invitation(
    *, invitation_id: UUID, occurred_at: datetime, now: datetime
) -> Message | None:
    """Write a reminder, once for each event: to accept, to start or to finish.

    Nothing is written when the invitation is over in the meantime.
    """
    invitation = _open(invitation_id)
    if invitation is None:
        return None
    letter = compose("notifications/program_reminder", _facts(invitation))
    return _write(invitation, "program_reminder", letter, occurred_at=occurred_at, now=now)


def _open(invitation_id: UUID) -> Invitation | None:
    return (
        Invitation.objects.select_related(
            "team", "inviter", "invitee", "edition", "program__latest_edition"
        )
        .filter(pk=invitation_id, status__in=OPEN)
        .first()
    )


def _facts(invitation: Invitation) -> dict[str, Any]:
    """Return what the letters say; people's own words only on one line or quoted."""
    edition, team = governing_edition(invitation), invitation.team
    contents = contents_of(edition)
    left = max(0, (invitation.contents_total or len(contents)) - invitation.contents_completed)
    due_at, expires_at = invitation.due_at, invitation.expires_at
    pending = invitation.status == InvitationStatus.PENDING
    return {
        "program": one_line(edition.title),
        "team": one_line(team.name),
        "inviter": one_line(invitation.inviter.name) if invitation.inviter else "",
        "message": quote(invitation.message),
        "parts": counted(len(contents), "part", "parts"),
        "minutes": sum(item.get("estimated_minutes") or 0 for item in contents),
        "left": counted(left, "part", "parts"),
        "due": moment_words(due_at, team.timezone) if due_at else "",
        "pending": pending,
        "started": invitation.started_at is not None,
        "expires": moment_words(expires_at, team.timezone) if pending and expires_at else "",
        "link": address_of(invitation),
    }


def address_of(invitation: Invitation) -> str:
    """Return the secret link while the invitation waits, afterwards the training's address."""
    if invitation.status == InvitationStatus.PENDING and invitation.token_nonce is not None:
        token = invitation_token(invitation_id=invitation.id, nonce=bytes(invitation.token_nonce))
        return f"{settings.BASE_URL}/i/{token}"
    return f"{settings.BASE_URL}/learn/{invitation.id}"


def _write(
    invitation: Invitation, kind: str, letter: Any, *, occurred_at: datetime, now: datetime
) -> Message | None:
    person = invitation.invitee
    return write_message(
        to=person.email if person else invitation.email,
        kind=kind,
        letter=letter,
        now=now,
        team_id=invitation.team_id,
        dedupe_key=f"{kind}:{invitation.id}:{occurred_at.isoformat()}",
    )
