"""Invitations to the caller's own address, answered without a link."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from footplate.invitations.actions.answer_offer import answer_offer
from footplate.invitations.link_schemas import DecisionAnswer, OwnDecision
from footplate.invitations.policies import access_own_offer
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of

router = Router(tags=["Invitations"])


@router.post("/me/invitations/{uuid:invitation_id}", response={200: DecisionAnswer})
def answer_own_invitation(request: HttpRequest, invitation_id: UUID, body: OwnDecision) -> Any:
    """Accept or decline an invitation to the caller's own confirmed address.

    404 when it is somebody else's; 403 `address_not_confirmed`; otherwise as for links.
    """
    caller = caller_of(request)
    offer = access_own_offer(caller=caller, invitation_id=invitation_id)
    return answer_offer(
        offer, actor=caller, to_own_address=True, now=clock.now(), **body.model_dump()
    )
