"""The person who is signed in."""

from django.http import HttpRequest, HttpResponse
from ninja import Status

from footplate.accounts.actions.change_profile import change_profile
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.csrf import set_csrf_cookie
from footplate.teams import queries
from footplate.teams.actions.leave_team import leave_team as leave_team_action
from footplate.teams.api.schemas import Me, MePatch

router = Router(tags=["Me"])


@router.get("/me", response={200: Me})
def read_me(request: HttpRequest, response: HttpResponse) -> queries.Myself:
    """Return who is signed in, their teams, and what they may do there. Sets the CSRF cookie."""
    set_csrf_cookie(request, response)
    return queries.myself(caller=caller_of(request), now=clock.now())


@router.patch("/me", response={200: Me})
def change_me(request: HttpRequest, payload: MePatch) -> queries.Myself:
    """Change the caller's name, language or time zone; what is left out stays."""
    changes = payload.model_dump(exclude_none=True)
    caller = change_profile(caller=caller_of(request), **changes)
    return queries.myself(caller=caller, now=clock.now())


@router.delete("/me/teams/{team}", response={204: None})
def leave_team(request: HttpRequest, team: str) -> Status[None]:
    """Leave a team. What the caller did there stays on record; certificates stay theirs."""
    leave_team_action(slug=team, actor=caller_of(request), now=clock.now())
    return Status(204, None)
