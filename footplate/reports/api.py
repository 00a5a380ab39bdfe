"""Operations that read across apps."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from footplate.kernel.http.api import Router
from footplate.kernel.http.schemas import Page
from footplate.reports.schemas import Overview, RosterCounts, RosterFilter, RosterQuery, RosterRow

router = Router(tags=["reports"])


@router.get("/programs/{uuid:program_id}/roster", response={200: Page[RosterRow]})
def list_roster(request: HttpRequest, program_id: UUID, query: Query[RosterQuery]) -> Any:
    """Return who was invited to a program and how they do."""
    raise NotImplementedError


@router.get("/programs/{uuid:program_id}/roster-counts", response={200: RosterCounts})
def count_roster(request: HttpRequest, program_id: UUID, query: Query[RosterFilter]) -> Any:
    """Return how many rows each view of the roster has."""
    raise NotImplementedError


@router.get("/teams/{team}/overview", response={200: Overview})
def get_overview(request: HttpRequest, team: str) -> Any:
    """Return what a manager should know today."""
    raise NotImplementedError
