"""Teams and their settings."""

from django.http import HttpRequest, HttpResponse
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.versions import etag, expected_version
from footplate.teams import queries
from footplate.teams.actions.change_team import change_team as change_team_action
from footplate.teams.actions.create_team import create_team as create_team_action
from footplate.teams.api.schemas import Team, TeamInput, TeamPatch
from footplate.teams.policies import abilities_of, access_team, demand_create_team
from footplate.teams.roles import ADMIN

router = Router(tags=["Teams"])


@router.post("/teams", response={201: Team})
def create_team(request: HttpRequest, payload: TeamInput) -> Status[queries.TeamPage]:
    """Make a team; the caller becomes its first admin."""
    caller = caller_of(request)
    demand_create_team(caller=caller)
    team = create_team_action(
        actor=caller, name=payload.name, timezone=payload.timezone, now=clock.now()
    )
    return Status(201, queries.team_page(team=team, abilities=abilities_of([ADMIN])))


@router.get("/teams/{team}", response={200: Team})
def read_team(request: HttpRequest, response: HttpResponse, team: str) -> queries.TeamPage:
    """Return a team that the caller belongs to."""
    row, abilities = access_team(caller=caller_of(request), slug=team)
    response["ETag"] = etag(row.version)
    return queries.team_page(team=row, abilities=abilities)


@router.patch("/teams/{team}", response={200: Team})
def change_team(
    request: HttpRequest,
    response: HttpResponse,
    team: str,
    payload: TeamPatch,
    if_match: str | None = IF_MATCH,
) -> queries.TeamPage:
    """Change the team's settings; what is left out stays, `accent` may be null."""
    caller = caller_of(request)
    row, abilities = access_team(caller=caller, slug=team, ability="settings.write")
    changed = change_team_action(
        team_id=row.id,
        actor=caller,
        changes=payload.model_dump(exclude_unset=True),
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    response["ETag"] = etag(changed.version)
    return queries.team_page(team=changed, abilities=abilities)
