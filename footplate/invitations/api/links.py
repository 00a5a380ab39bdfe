"""What the link in an invitation's mail leads to. Open to strangers who hold the token."""

from typing import Any

from django.http import HttpRequest

from footplate.accounts.authentication import OptionalSession
from footplate.invitations.link_schemas import DecisionAnswer, InvitationLink, LinkDecision
from footplate.kernel.http.api import Router
from footplate.kernel.http.schemas import Token

router = Router(auth=OptionalSession())


@router.get("/invitation-links/{token}", response={200: InvitationLink})
def get_invitation_link(request: HttpRequest, token: Token) -> Any:
    """Return what is offered, and what the caller may do with it. Changes nothing.

    404 for an unknown token; 410 `invitation_expired`, `invitation_revoked`,
    `invitation_declined`, or `invitation_used` unless the caller is who accepted it.
    """
    raise NotImplementedError


@router.post("/invitation-links/{token}", response={200: DecisionAnswer})
def answer_invitation_link(request: HttpRequest, token: Token, body: LinkDecision) -> Any:
    """Accept (signed in) or decline (no account needed).

    409 `other_address` when the caller's address is not the invited one and this is not
    confirmed; `already_taking_part`; `inviter_may_not_invite`; `program_not_published`.
    """
    raise NotImplementedError
