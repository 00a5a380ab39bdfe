"""Contents as their learners read, open and finish them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.progress.actions.complete_content import complete_content
from footplate.progress.actions.open_content import open_content
from footplate.progress.api.heartbeat_schemas import HeartbeatAnswer
from footplate.progress.api.schemas import LearnerContent
from footplate.progress.presenters.content import present_content
from footplate.progress.presenters.heartbeat import present_heartbeat
from footplate.progress.queries.training import find_content

router = Router()
_PATH = "/trainings/{uuid:invitation_id}/contents/{uuid:content_id}"


@router.get(_PATH, response={200: LearnerContent})
def get_training_content(request: HttpRequest, invitation_id: UUID, content_id: UUID) -> Any:
    """Return one content to its learner. A locked one's body is never sent.

    403 `content_locked` (reason, lock_code, unlocked_by, continue_with); 409 `not_started`,
    `training_paused` or `training_closed`.
    """
    caller, now = caller_of(request), clock.now()
    facts = find_content(caller=caller, invitation_id=invitation_id, content_id=content_id, now=now)
    return present_content(facts, caller=caller)


@router.post(f"{_PATH}/openings", response={200: LearnerContent})
def open_training_content(request: HttpRequest, invitation_id: UUID, content_id: UUID) -> Any:
    """Open a content, which starts its own time limit, and return it. Again changes nothing.

    403 and 409 as for reading it.
    """
    caller, now = caller_of(request), clock.now()
    open_content(actor=caller, invitation_id=invitation_id, content_id=content_id, now=now)
    facts = find_content(caller=caller, invitation_id=invitation_id, content_id=content_id, now=now)
    return present_content(facts, caller=caller)


@router.post(f"{_PATH}/completion", response={200: HeartbeatAnswer})
def complete_training_content(request: HttpRequest, invitation_id: UUID, content_id: UUID) -> Any:
    """Mark a text as read (or a film of unknown length as seen).

    409 `not_yet` (remaining_sentence) when more is asked for; else 403 and 409 as for heartbeats.
    """
    recorded = complete_content(
        actor=caller_of(request),
        invitation_id=invitation_id,
        content_id=content_id,
        now=clock.now(),
    )
    return present_heartbeat(recorded)
