"""The link in an e-mail that invites somebody to a team."""

from django.http import HttpRequest, HttpResponse
from ninja import Status

from footplate.accounts.authentication import OptionalSession, optional_caller_of
from footplate.accounts.sign_in import start_session
from footplate.kernel import clock
from footplate.kernel.http.api import Router
from footplate.kernel.http.csrf import set_csrf_cookie
from footplate.kernel.http.guesses import limits_guesses
from footplate.kernel.problems import NotSignedIn
from footplate.teams import limits, queries
from footplate.teams.actions.create_invited_account import create_invited_account
from footplate.teams.actions.join_team import join_team as join_team_action
from footplate.teams.api.schemas import (
    AccountInput,
    JoinedTeam,
    Me,
    MemberLink,
    MemberLinkAnswer,
)

router = Router(tags=["Members"], auth=OptionalSession())


@router.get("/member-links/{token}", response={200: MemberLink})
@limits_guesses(limits.LINK_LOOKUPS, limits.LINK_GUESSES)
def read_member_link(
    request: HttpRequest, response: HttpResponse, token: str
) -> queries.OfferedMembership:
    """Return what the link offers. Looking never uses it up. Public, rate-limited."""
    now = clock.now()
    set_csrf_cookie(request, response)
    return queries.offered_membership(token=token, caller=optional_caller_of(request), now=now)


@router.post("/member-links/{token}", response={200: JoinedTeam})
@limits_guesses(limits.LINK_LOOKUPS, limits.LINK_GUESSES)
def join_team(request: HttpRequest, token: str, payload: MemberLinkAnswer) -> JoinedTeam:
    """Use the link up: the signed-in caller becomes a member."""
    now = clock.now()
    caller = optional_caller_of(request)
    if caller is None:
        raise NotSignedIn
    team = join_team_action(
        token=token, actor=caller, other_address=payload.confirm_other_address, now=now
    )
    return JoinedTeam(team=team.slug)


@router.post("/member-links/{token}/account", response={201: Me})
@limits_guesses(limits.ACCOUNTS, limits.LINK_GUESSES)
def create_member_account(
    request: HttpRequest, response: HttpResponse, token: str, payload: AccountInput
) -> Status[queries.Myself]:
    """Make an account for the invited address and sign it in; the link is not used up by this."""
    now = clock.now()
    user = create_invited_account(
        token=token, name=payload.name, password=payload.password, now=now
    )
    caller = start_session(request, response, user)
    return Status(201, queries.myself(caller=caller, now=now))
