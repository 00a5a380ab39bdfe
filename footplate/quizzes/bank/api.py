"""Operations on the bank of questions."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.kernel.versions import etag, expected_version
from footplate.quizzes.bank import queries
from footplate.quizzes.bank.actions import archive_question as archive
from footplate.quizzes.bank.actions.change_question import change_question
from footplate.quizzes.bank.actions.create_questions import create_questions
from footplate.quizzes.bank.policies import access_bank, access_question
from footplate.quizzes.bank.presenters import present_question, present_tags, present_version
from footplate.quizzes.bank.schemas import (
    BankInput,
    BankQuery,
    BankQuestionOut,
    BankTags,
    BankVersionOut,
    TagQuery,
)

router = Router(tags=["Question bank"])


@router.get("/teams/{team}/questions", response={200: Page[BankQuestionOut]})
def list_questions(request: HttpRequest, team: str, query: Query[BankQuery]) -> Any:
    """Return questions of the team's bank, lately changed first, that have all the tags."""
    row = access_bank(caller=caller_of(request), slug=team)
    rows, following = queries.questions_page(
        team_id=row.id,
        state=query.state,
        tags=query.tag,
        ids=query.id,
        text=query.q,
        cursor=query.cursor,
        limit=query.limit,
    )
    return {"items": [present_question(one) for one in rows], "next": following}


@router.post("/teams/{team}/questions", response={201: BankQuestionOut})
def create_question(request: HttpRequest, team: str, body: BankInput) -> Any:
    """Put a question into the bank, complete or not."""
    caller = caller_of(request)
    row = access_bank(caller=caller, slug=team)
    [made] = create_questions(
        team_id=row.id, questions=[body.question], note=body.note, actor=caller, now=clock.now()
    )
    return Status(201, present_question(access_question(caller=caller, pk=made.pk)))


@router.get("/teams/{team}/question-tags", response={200: BankTags})
def list_question_tags(request: HttpRequest, team: str, query: Query[TagQuery]) -> Any:
    """Return how many questions a draw by these tags could take, and which tags those have."""
    row = access_bank(caller=caller_of(request), slug=team)
    return present_tags(queries.tag_counts(team_id=row.id, tags=query.tag))


@router.get("/questions/{uuid:question_id}", response={200: BankQuestionOut})
def get_question(request: HttpRequest, response: HttpResponse, question_id: UUID) -> Any:
    """Return a question of the bank in its newest version, with its key."""
    row = access_question(caller=caller_of(request), pk=question_id)
    response["ETag"] = etag(row.version)
    return present_question(row)


@router.put("/questions/{uuid:question_id}", response={200: BankQuestionOut})
def put_question(
    request: HttpRequest,
    response: HttpResponse,
    question_id: UUID,
    body: BankInput,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Make this the question's next version. Quizzes and editions keep what they have.

    409 `question_archived`. Sending what is there already makes no version.
    """
    caller, expected = caller_of(request), expected_version(if_match)
    change_question(
        question_id=question_id,
        question=body.question,
        note=body.note,
        expected_version=expected,
        actor=caller,
        now=clock.now(),
    )
    return _told(response, caller_of(request), question_id)


@router.post("/questions/{uuid:question_id}/archive", response={200: BankQuestionOut})
def archive_question(request: HttpRequest, response: HttpResponse, question_id: UUID) -> Any:
    """Take the question out of use: drafts draw it no more, copies and editions keep it."""
    caller = caller_of(request)
    archive.archive_question(question_id=question_id, actor=caller, now=clock.now())
    return _told(response, caller, question_id)


@router.delete("/questions/{uuid:question_id}/archive", response={200: BankQuestionOut})
def restore_question(request: HttpRequest, response: HttpResponse, question_id: UUID) -> Any:
    """Bring an archived question back into use."""
    caller = caller_of(request)
    archive.restore_question(question_id=question_id, actor=caller, now=clock.now())
    return _told(response, caller, question_id)


@router.get("/questions/{uuid:question_id}/versions", response={200: Page[BankVersionOut]})
def list_question_versions(request: HttpRequest, question_id: UUID, query: Query[PageQuery]) -> Any:
    """Return what the question was, newest first. To restore one, send its body again."""
    row = access_question(caller=caller_of(request), pk=question_id)
    rows, following = queries.versions_page(
        question_id=row.pk, cursor=query.cursor, limit=query.limit
    )
    return {"items": [present_version(one) for one in rows], "next": following}


def _told(response: HttpResponse, caller: Any, question_id: UUID) -> dict[str, Any]:
    row = access_question(caller=caller, pk=question_id)
    response["ETag"] = etag(row.version)
    return present_question(row)
