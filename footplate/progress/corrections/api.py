"""Corrections by hand."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.progress.corrections.correct_training import correct_training
from footplate.progress.corrections.presenting import present_correction
from footplate.progress.corrections.schemas import CorrectionLine, MakeCorrection

router = Router(tags=["Invitations"])


@router.post("/invitations/{uuid:invitation_id}/corrections", response={201: CorrectionLine})
def create_correction(request: HttpRequest, invitation_id: UUID, body: MakeCorrection) -> Any:
    """Change a training by hand, with a reason: mark as done, set back, or give more time.

    It is audited, shown to the person, and mailed to them. 409 `training_completed` (what was
    completed stays, and so does its certificate), `invitation_closed`, `not_started`,
    `program_not_published`, `nothing_to_correct`, `already_open`; 422 for an end that is past.
    """
    caller = caller_of(request)
    made = correct_training(
        actor=caller, invitation_id=invitation_id, now=clock.now(), **body.model_dump()
    )
    name = caller.name or caller.email
    return Status(201, present_correction(made, by=name, timezone=made.team.timezone))
