"""Teams and their settings."""

from django.http import HttpRequest
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
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
def read_team(request: HttpRequest, team: str) -> queries.TeamPage:
    """Return a team that the caller belongs to."""
    row, abilities = access_team(caller=caller_of(request), slug=team)
    return queries.team_page(team=row, abilities=abilities)


@router.patch("/teams/{team}", response={200: Team})
def change_team(request: HttpRequest, team: str, payload: TeamPatch) -> queries.TeamPage:
    """Change the team's settings; what is left out stays, `accent` may be null."""
    caller = caller_of(request)
    row, abilities = access_team(caller=caller, slug=team, ability="settings.write")
    changes = payload.model_dump(exclude_unset=True)
    changed = change_team_action(team_id=row.id, actor=caller, changes=changes, now=clock.now())
    return queries.team_page(team=changed, abilities=abilities)
