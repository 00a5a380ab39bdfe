"""What managers do with invitations."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from footplate.invitations.schemas import (
    Deadline,
    ExtendInvitation,
    InvitationRow,
    OptionalNote,
    SendInvitations,
    SentInvitations,
)
from footplate.kernel.http.api import Router

router = Router()


@router.post("/programs/{uuid:program_id}/invitations", response={201: SentInvitations})
def send_invitations(request: HttpRequest, program_id: UUID, body: SendInvitations) -> Any:
    """Invite addresses and groups. Whoever cannot be invited is skipped, with the reason.

    409 `program_not_published`. A mail with a personal link follows to each address.
    """
    raise NotImplementedError


@router.get("/invitations/{uuid:invitation_id}", response={200: InvitationRow})
def get_invitation(request: HttpRequest, invitation_id: UUID) -> Any:
    """Return one invitation."""
    raise NotImplementedError


@router.patch("/invitations/{uuid:invitation_id}", response={200: InvitationRow})
def extend_invitation(request: HttpRequest, invitation_id: UUID, body: ExtendInvitation) -> Any:
    """Set another due moment, with a note that is kept in the audit log.

    An invitation that expired opens again. A time limit that ran out moves to the same moment.
    409 `invitation_closed` when it was completed, declined or revoked.
    """
    raise NotImplementedError


@router.delete("/invitations/{uuid:invitation_id}", response={204: None})
def revoke_invitation(request: HttpRequest, invitation_id: UUID, reason: OptionalNote = "") -> Any:
    """Take an open invitation back: its link and its training end at once.

    409 `invitation_closed` when it is not open any more.
    """
    raise NotImplementedError


@router.post("/invitations/{uuid:invitation_id}/reminder", response={200: InvitationRow})
def remind_invitee(request: HttpRequest, invitation_id: UUID) -> Any:
    """Send a mail again to whoever has not finished; a link sent earlier stays valid.

    409 `reminded_recently` within ten minutes of the last one, `invitation_closed` when it is
    not open any more.
    """
    raise NotImplementedError


@router.get("/invitations/{uuid:invitation_id}/deadline", response={200: Deadline})
def explain_deadline(request: HttpRequest, invitation_id: UUID) -> Any:
    """Explain when this is due: which rule, which zone, which moment."""
    raise NotImplementedError
