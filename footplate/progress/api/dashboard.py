"""The learner's dashboard."""

from typing import Any

from django.http import HttpRequest

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Line
from footplate.progress.api.schemas import Dashboard
from footplate.progress.presenters.dashboard import present_dashboard
from footplate.progress.queries.dashboard import find_own_trainings

router = Router()


@router.get("/me/trainings", response={200: Dashboard}, by_alias=True)
def list_own_trainings(request: HttpRequest, team: Line) -> Any:
    """Return everything that the caller learns in one team (its slug), and what to do next."""
    now = clock.now()
    own = find_own_trainings(caller=caller_of(request), slug=team, now=now)
    return present_dashboard(own, now)
