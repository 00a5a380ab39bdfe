"""Trainings as their learners see them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.progress.actions.put_news_away import put_news_away
from footplate.progress.actions.start_training import start_training as start_training_action
from footplate.progress.api.schemas import Training
from footplate.progress.presenters.training import present_training
from footplate.progress.queries.training import find_training

router = Router()


@router.get("/trainings/{uuid:invitation_id}", response={200: Training})
def get_training(request: HttpRequest, invitation_id: UUID) -> Any:
    """Return one of the caller's trainings with its outline, states and locks."""
    facts = find_training(caller=caller_of(request), invitation_id=invitation_id, now=clock.now())
    return present_training(facts)


@router.post("/trainings/{uuid:invitation_id}/starts", response={200: Training})
def start_training(request: HttpRequest, invitation_id: UUID) -> Any:
    """Start the training: pins the latest edition, starts the program's time limit.

    Starting again changes nothing. 409 `training_paused` or `training_closed`.
    """
    caller, now = caller_of(request), clock.now()
    start_training_action(actor=caller, invitation_id=invitation_id, now=now)
    return present_training(find_training(caller=caller, invitation_id=invitation_id, now=now))


@router.delete("/trainings/{uuid:invitation_id}/news", response={204: None})
def delete_training_news(request: HttpRequest, invitation_id: UUID) -> Any:
    """Put away what a newer edition brought to the training; again changes nothing.

    Marks of single contents stay until those are opened.
    """
    put_news_away(actor=caller_of(request), invitation_id=invitation_id)
    return Status(204, None)
