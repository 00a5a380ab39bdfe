"""What managers do with invitations."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from footplate.invitations.actions.extend_invitation import extend_invitation as extend
from footplate.invitations.actions.remind_invitee import remind_invitee as remind
from footplate.invitations.actions.revoke_invitation import revoke_invitation as revoke
from footplate.invitations.actions.send_invitations import send_invitations as send
from footplate.invitations.explanations import explain_deadline as explain
from footplate.invitations.policies import access_deadline, access_invitation
from footplate.invitations.queries import (
    invitation_row,
    invitation_rows,
    last_extension,
    person_name,
)
from footplate.invitations.schemas import (
    Deadline,
    ExtendInvitation,
    InvitationRow,
    OptionalNote,
    SendInvitations,
    SentInvitations,
)
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of

router = Router(tags=["Invitations"])


@router.post("/programs/{uuid:program_id}/invitations", response={201: SentInvitations})
def send_invitations(request: HttpRequest, program_id: UUID, body: SendInvitations) -> Any:
    """Invite addresses and groups. Whoever cannot be invited is skipped, with the reason.

    409 `program_not_published`. A mail with a personal link follows to each address.
    """
    now = clock.now()
    sent = send(actor=caller_of(request), program_id=program_id, now=now, **body.model_dump())
    created = invitation_rows(sent.invitation_ids, can_write=True, now=now)
    return Status(201, {"created": created, "skipped": sent.skipped})


@router.get("/invitations/{uuid:invitation_id}", response={200: InvitationRow})
def read_invitation(request: HttpRequest, invitation_id: UUID) -> Any:
    """Return one invitation."""
    found, abilities = access_invitation(caller=caller_of(request), invitation_id=invitation_id)
    can_write = abilities.can("invitations.write")
    return invitation_row(found.id, can_write=can_write, now=clock.now())


@router.patch("/invitations/{uuid:invitation_id}", response={200: InvitationRow})
def extend_invitation(request: HttpRequest, invitation_id: UUID, body: ExtendInvitation) -> Any:
    """Set another due moment, with a note that is kept in the audit log.

    An invitation that expired opens again. A time limit that ran out moves to the same moment.
    409 `invitation_closed` when it was completed, declined or revoked.
    """
    now = clock.now()
    extend(actor=caller_of(request), invitation_id=invitation_id, now=now, **body.model_dump())
    return invitation_row(invitation_id, can_write=True, now=now)


@router.delete("/invitations/{uuid:invitation_id}", response={204: None})
def revoke_invitation(request: HttpRequest, invitation_id: UUID, reason: OptionalNote = "") -> Any:
    """Take an open invitation back: its link and its training end at once.

    409 `invitation_closed` when it is not open any more.
    """
    revoke(actor=caller_of(request), invitation_id=invitation_id, reason=reason, now=clock.now())
    return Status(204, None)


@router.post("/invitations/{uuid:invitation_id}/reminder", response={200: InvitationRow})
def remind_invitee(request: HttpRequest, invitation_id: UUID) -> Any:
    """Send a mail again to whoever has not finished; a link sent earlier stays valid.

    409 `reminded_recently` within ten minutes of the last one, `invitation_closed` when it is
    not open any more.
    """
    now = clock.now()
    remind(actor=caller_of(request), invitation_id=invitation_id, now=now)
    return invitation_row(invitation_id, can_write=True, now=now)


@router.get("/invitations/{uuid:invitation_id}/deadline", response={200: Deadline})
def explain_deadline(request: HttpRequest, invitation_id: UUID) -> Any:
    """Explain when this is due: which rule, which zone, which moment.

    For managers, and for the person whose training it is (who is not told managers' notes).
    """
    found, manages = access_deadline(caller=caller_of(request), invitation_id=invitation_id)
    return explain(
        found,
        person_name=person_name(found),
        extension=last_extension(found, with_note=manages),
        now=clock.now(),
    )
