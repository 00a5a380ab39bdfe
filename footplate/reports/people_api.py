"""Operations about one person's training, and about how far people come."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from footplate.invitations.policies import access_invitation
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.reports.funnel.reading import funnel_csv, program_funnel
from footplate.reports.funnel.schemas import Funnel
from footplate.reports.policies import access_roster
from footplate.reports.record.reading import training_record
from footplate.reports.record.schemas import TimelineLine, TrainingRecord
from footplate.reports.timeline.page import timeline_page

router = Router()
_FILE: dict[str, Any] = {
    "responses": {
        200: {
            "description": "The file.",
            "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@router.get("/invitations/{uuid:invitation_id}/record", response={200: TrainingRecord})
def get_training_record(request: HttpRequest, invitation_id: UUID) -> Any:
    """Return one person's training: every content with time and attempts, and corrections."""
    found, abilities = access_invitation(caller=caller_of(request), invitation_id=invitation_id)
    can_write = abilities.can("invitations.write")
    return training_record(invitation=found, can_write=can_write, now=clock.now())


@router.get("/invitations/{uuid:invitation_id}/timeline", response={200: Page[TimelineLine]})
def list_timeline(request: HttpRequest, invitation_id: UUID, query: Query[PageQuery]) -> Any:
    """Return what happened in one person's training, newest first."""
    found, _ = access_invitation(caller=caller_of(request), invitation_id=invitation_id)
    return timeline_page(invitation=found, **query.model_dump())


@router.get("/programs/{uuid:program_id}/funnel", response={200: Funnel})
def get_funnel(request: HttpRequest, program_id: UUID) -> Any:
    """Return for each content how many reached, began and completed it, and how long it took."""
    program, _ = access_roster(caller=caller_of(request), program_id=program_id)
    return program_funnel(program=program, now=clock.now())


@router.get("/programs/{uuid:program_id}/funnel/export", openapi_extra=_FILE)
def export_funnel(request: HttpRequest, program_id: UUID) -> Any:
    """Return the funnel as CSV, one line a content.

    A cell that a spreadsheet would run begins with an apostrophe.
    """
    now = clock.now()
    program, _ = access_roster(caller=caller_of(request), program_id=program_id)
    found = funnel_csv(program_funnel(program=program, now=now))
    response = HttpResponse(found, content_type="text/csv; charset=utf-8")
    name = f"progress-{program.pk}-{now:%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
