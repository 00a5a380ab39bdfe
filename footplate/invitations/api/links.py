"""What the link in an invitation's mail leads to. Open to strangers who hold the token."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Status

from footplate.accounts.authentication import OptionalSession, optional_caller_of
from footplate.accounts.sign_in import start_session
from footplate.invitations import limits
from footplate.invitations.actions.answer_offer import answer_offer
from footplate.invitations.actions.create_invited_account import create_invited_account
from footplate.invitations.link_page import present_link
from footplate.invitations.link_schemas import (
    DecisionAnswer,
    InvitationLink,
    LinkAccount,
    LinkDecision,
)
from footplate.invitations.policies import find_by_token
from footplate.kernel import clock
from footplate.kernel.http.api import Router
from footplate.kernel.http.csrf import set_csrf_cookie
from footplate.kernel.http.guesses import limits_guesses
from footplate.kernel.http.schemas import Token
from footplate.teams import queries as team_queries
from footplate.teams.api.schemas import Me

router = Router(tags=["Invitations"], auth=OptionalSession())


@router.get("/invitation-links/{token}", response={200: InvitationLink})
@limits_guesses(limits.LINK_LOOKUPS, limits.LINK_GUESSES)
def read_invitation_link(request: HttpRequest, response: HttpResponse, token: Token) -> Any:
    """Return what is offered, and what the caller may do with it. Changes nothing.

    404 for an unknown token; 410 `link_expired`, `link_revoked`, `link_declined`, or `link_used`
    unless the caller is who accepted it.
    """
    now = clock.now()
    set_csrf_cookie(request, response)
    return present_link(find_by_token(token=token), caller=optional_caller_of(request), now=now)


@router.post("/invitation-links/{token}", response={200: DecisionAnswer})
@limits_guesses(limits.LINK_LOOKUPS, limits.LINK_GUESSES)
def answer_invitation_link(request: HttpRequest, token: Token, body: LinkDecision) -> Any:
    """Accept (signed in) or decline (no account needed).

    409 `other_address` when the caller's address is not the invited one and this is not
    confirmed; `already_taking_part`; `program_not_published`. 410 `link_withdrawn` when whoever
    sent it may not invite any more, and as for reading.
    """
    now = clock.now()
    return answer_offer(
        find_by_token(token=token), actor=optional_caller_of(request), now=now, **body.model_dump()
    )


@router.post("/invitation-links/{token}/account", response={201: Me})
@limits_guesses(limits.ACCOUNTS, limits.LINK_GUESSES)
def create_invitation_account(
    request: HttpRequest, response: HttpResponse, token: Token, body: LinkAccount
) -> Any:
    """Make an account for the invited address and sign it in; this does not accept yet.

    409 `account_exists`; 422 for a password that is too weak.
    """
    now = clock.now()
    user = create_invited_account(token=token, now=now, **body.model_dump())
    caller = start_session(request, response, user)
    return Status(201, team_queries.myself(caller=caller, now=now))
