"""Invitations to the caller's own address, answered without a link."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from footplate.invitations.link_schemas import DecisionAnswer, OwnDecision
from footplate.kernel.http.api import Router

router = Router()


@router.post("/me/invitations/{uuid:invitation_id}", response={200: DecisionAnswer})
def answer_own_invitation(request: HttpRequest, invitation_id: UUID, body: OwnDecision) -> Any:
    """Accept or decline an invitation to the caller's own confirmed address.

    404 when it is somebody else's; 403 `address_not_confirmed`.
    """
    raise NotImplementedError
