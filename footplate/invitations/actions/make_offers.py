"""Write invitations down and let the mails follow."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.invitations.addresses import Candidate
from footplate.invitations.events import InvitationSent
from footplate.invitations.links import fresh_secret
from footplate.invitations.models import Invitation
from footplate.invitations.rules import contents_of, rules_of
from footplate.invitations.terms import Offer
from footplate.kernel.events import publish_all
from footplate.kernel.ids import new_id
from footplate.programs.models import Program


def make_offers(
    *,
    program: Program,
    people: Sequence[Candidate],
    inviter_id: UUID | None,
    message: str,
    now: datetime,
) -> list[Invitation]:
    """Return a pending invitation to the program's latest edition for each of these people.

    The program must be locked, with team and latest edition loaded, so that nobody else invites
    the same people meanwhile. Statements: 3, whatever the number (up to some 1 800 people).
    """
    edition = program.latest_edition
    assert edition is not None
    offer = Offer(
        rules=rules_of(edition),
        invited_at=now,
        timezone=program.team.timezone,
        invitation_days=program.team.invitation_days,
    )
    due_at = offer.due.due_at
    shared: dict[str, Any] = {
        "team_id": program.team_id,
        "program_id": program.id,
        "inviter_id": inviter_id,
        "message": message,
        "due_at": due_at,
        "due_edition_id": edition.id,
        "expires_at": offer.offer_ends_at(due_at),
        "contents_total": len(contents_of(edition)),
        "created_at": now,
    }
    invitations = Invitation.objects.bulk_create(_offer(person, shared) for person in people)
    publish_all(
        [
            InvitationSent(team_id=program.team_id, occurred_at=now, invitation_id=row.id)
            for row in invitations
        ]
    )
    return invitations


def _offer(person: Candidate, shared: dict[str, Any]) -> Invitation:
    invitation_id = new_id()
    nonce, sha256 = fresh_secret(invitation_id)
    return Invitation(
        id=invitation_id,
        email=person.email,
        cycle=person.cycle,
        previous_id=person.previous_id,
        token_nonce=nonce,
        token_sha256=sha256,
        **shared,
    )
