"""Heartbeats."""

from typing import Any

from django.http import HttpRequest

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.progress.actions.record_heartbeat import record_heartbeat
from footplate.progress.api.heartbeat_schemas import Heartbeat, HeartbeatAnswer
from footplate.progress.beat import Noticed
from footplate.progress.presenters.heartbeat import present_heartbeat

router = Router()


@router.post("/heartbeats", response={200: HeartbeatAnswer})
def create_heartbeat(request: HttpRequest, body: Heartbeat) -> Any:
    """Credit active time and played parts, by the server's clock; complete what is done.

    Late and repeated heartbeats change nothing and are answered with how things stand. 409
    `not_started`, `not_opened`, `training_paused`, `training_closed`; 403 `content_locked`.
    """
    values = dict(body)
    recorded = record_heartbeat(
        actor=caller_of(request),
        invitation_id=values.pop("invitation_id"),
        content_id=values.pop("content_id"),
        noticed=Noticed(**values),
        now=clock.now(),
    )
    return present_heartbeat(recorded)
