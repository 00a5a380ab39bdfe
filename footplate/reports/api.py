"""Operations that read across apps."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page
from footplate.reports.audit.api import router as audit_router
from footplate.reports.overview import team_overview
from footplate.reports.people_api import router as people_router
from footplate.reports.policies import access_roster
from footplate.reports.roster import roster_counts, roster_page
from footplate.reports.schemas import Overview, RosterCounts, RosterFilter, RosterQuery, RosterRow
from footplate.teams.policies import access_team

router = Router(tags=["Reports"])
router.add_router("", audit_router)
router.add_router("", people_router)


@router.get("/programs/{uuid:program_id}/roster", response={200: Page[RosterRow]})
def list_roster(request: HttpRequest, program_id: UUID, query: Query[RosterQuery]) -> Any:
    """Return who was invited to a program and how they do.

    The views `overdue` and `due_soon` look across the others: somebody in progress who is late is
    shown in both. Sorted by `urgency`, who is late comes first.
    """
    program, abilities = access_roster(caller=caller_of(request), program_id=program_id)
    return roster_page(
        program=program,
        can_write=abilities.can("invitations.write"),
        now=clock.now(),
        **query.model_dump(),
    )


@router.get("/programs/{uuid:program_id}/roster-counts", response={200: RosterCounts})
def count_roster(request: HttpRequest, program_id: UUID, query: Query[RosterFilter]) -> Any:
    """Return how many rows each view of the roster has, under the same filter."""
    program, _ = access_roster(caller=caller_of(request), program_id=program_id)
    return roster_counts(program=program, now=clock.now(), **query.model_dump())


@router.get("/teams/{team}/overview", response={200: Overview})
def read_overview(request: HttpRequest, team: str) -> Any:
    """Return what a manager should know today."""
    row, _ = access_team(caller=caller_of(request), slug=team, ability="reports.read")
    return team_overview(team=row, now=clock.now())
