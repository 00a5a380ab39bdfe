"""Operations on grading past attempts again."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.quizzes.regrading.actions.request_regrading import request_regrading
from footplate.quizzes.regrading.plan import plan_of
from footplate.quizzes.regrading.presenters import (
    present_plan,
    present_regrading,
    regradings_page,
)
from footplate.quizzes.regrading.preview import preview_regrading
from footplate.quizzes.regrading.schemas import (
    KeyChanges,
    NewRegrading,
    RegradingAsked,
    RegradingOut,
    RegradingPreview,
)
from footplate.quizzes.results.policies import REGRADE, access_results

router = Router(tags=["Results"])
_QUIZ = "/programs/{uuid:program_id}/quizzes/{uuid:content_id}"


@router.get(f"{_QUIZ}/key-changes", response={200: KeyChanges})
def get_key_changes(request: HttpRequest, program_id: UUID, content_id: UUID) -> Any:
    """Return what the latest edition of a quiz grades differently from earlier ones."""
    program, abilities = access_results(caller=caller_of(request), program_id=program_id)
    plan = plan_of(program=program, content_id=content_id)
    can_regrade = abilities.can(REGRADE)
    return present_plan(program=program, content_id=content_id, plan=plan, can_regrade=can_regrade)


@router.get(f"{_QUIZ}/regradings", response={200: Page[RegradingOut]})
def list_regradings(
    request: HttpRequest, program_id: UUID, content_id: UUID, query: Query[PageQuery]
) -> Any:
    """Return when past attempts at a quiz were graded again, newest first."""
    program, _ = access_results(caller=caller_of(request), program_id=program_id)
    return regradings_page(program=program, content_id=content_id, **query.model_dump())


@router.post(f"{_QUIZ}/regrading-previews", response={200: RegradingPreview})
def preview(
    request: HttpRequest, program_id: UUID, content_id: UUID, payload: RegradingAsked
) -> Any:
    """Return whose result would rise by the latest keys, and change nothing.

    409 `newer_edition` or `nothing_to_regrade`.
    """
    caller = caller_of(request)
    program, _ = access_results(caller=caller, program_id=program_id, ability=REGRADE)
    plan = plan_of(program=program, content_id=content_id, **payload.model_dump())
    return preview_regrading(program=program, content_id=content_id, plan=plan)


@router.post(f"{_QUIZ}/regradings", response={201: RegradingOut, 200: RegradingOut})
def create_regrading(
    request: HttpRequest, program_id: UUID, content_id: UUID, payload: NewRegrading
) -> Any:
    """Grade past attempts again by the latest keys (201); asked before, that one is returned (200).

    No score falls and no pass is lost. 409 `newer_edition` or `nothing_to_regrade`.
    """
    caller = caller_of(request)
    program, _ = access_results(caller=caller, program_id=program_id, ability=REGRADE)
    regrading, is_new = request_regrading(
        actor=caller,
        program=program,
        content_id=content_id,
        now=clock.now(),
        **payload.model_dump(),
    )
    return Status(201 if is_new else 200, present_regrading(regrading))
