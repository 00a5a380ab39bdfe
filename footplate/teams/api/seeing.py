"""Seeing a team as somebody else."""

from django.http import HttpRequest
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.caller import SeeingAs
from footplate.kernel.http.api import Router, caller_of
from footplate.teams.actions.see_as import see_as as see_as_action
from footplate.teams.actions.see_as import stop_seeing as stop_seeing_action
from footplate.teams.api.role_schemas import Seeing, SeeingInput

router = Router(tags=["Teams"])


@router.post("/teams/{team}/see-as", response={201: Seeing})
def see_as(request: HttpRequest, team: str, payload: SeeingInput) -> Status[SeeingAs]:
    """See the team as these roles, or as this member, would: for half an hour, writing nothing."""
    seeing = see_as_action(
        slug=team,
        role_keys=payload.roles,
        membership_id=payload.membership_id,
        actor=caller_of(request),
        now=clock.now(),
    )
    return Status(201, seeing)


@router.delete("/see-as", response={204: None})
def stop_seeing(request: HttpRequest) -> Status[None]:
    """See and do again what one's own roles allow."""
    stop_seeing_action(actor=caller_of(request), now=clock.now())
    return Status(204, None)
