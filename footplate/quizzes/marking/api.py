"""Operations on marking."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import PageQuery
from footplate.quizzes.marking.actions.claim_mark import claim_mark, release_mark
from footplate.quizzes.marking.actions.give_mark import give_mark
from footplate.quizzes.marking.presenters import present_mark
from footplate.quizzes.marking.queries import queue_page, waiting_for
from footplate.quizzes.marking.schemas import MarkGiven, MarkingQueue, MarkOut, NewMark
from footplate.quizzes.models import GradingState
from footplate.quizzes.results.policies import MARK
from footplate.teams.policies import access_team

router = Router(tags=["Marking"])


@router.get("/teams/{team}/marking-queue", response={200: MarkingQueue})
def list_marking_queue(request: HttpRequest, team: str, query: Query[PageQuery]) -> Any:
    """Return the answers that wait for the caller to mark, who waits longest first."""
    caller = caller_of(request)
    row, _ = access_team(caller=caller, slug=team, ability=MARK)
    return queue_page(team_id=row.id, caller=caller, now=clock.now(), **query.model_dump())


@router.put("/marks/{uuid:mark_id}/claim", response={200: MarkOut})
def claim(request: HttpRequest, mark_id: UUID) -> Any:
    """Take an answer to read: for a quarter of an hour nobody else can. Again renews it.

    409 `claimed_by_other`, `already_marked` or `other_marker_needed`.
    """
    caller, now = caller_of(request), clock.now()
    mark = claim_mark(actor=caller, mark_id=mark_id, now=now)
    return present_mark(mark, user_id=caller.user_id, now=now)


@router.delete("/marks/{uuid:mark_id}/claim", response={204: None})
def release(request: HttpRequest, mark_id: UUID) -> Any:
    """Let others read it; what somebody else has claimed stays theirs."""
    release_mark(actor=caller_of(request), mark_id=mark_id)
    return Status(204, None)


@router.put("/marks/{uuid:mark_id}", response={200: MarkGiven})
def put_mark(request: HttpRequest, mark_id: UUID, payload: NewMark) -> Any:
    """Mark an answer; with the last one the attempt is graded and the person told.

    409 `claimed_by_other`, `already_marked` or `other_marker_needed`.
    """
    caller = caller_of(request)
    mark = give_mark(actor=caller, mark_id=mark_id, now=clock.now(), **payload.model_dump())
    return {
        "id": mark.pk,
        "points": mark.points,
        "graded": mark.attempt.grading_state == GradingState.GRADED,
        "waiting": waiting_for(team_id=mark.team_id, user_id=caller.user_id).count(),
    }
