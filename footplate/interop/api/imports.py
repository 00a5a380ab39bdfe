"""Questions from files: into the draft of a quiz, or into the bank."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from footplate.interop.actions.import_questions import (
    import_into_bank,
    import_into_quiz,
    room_in,
)
from footplate.interop.api.reading import Opened, open_file
from footplate.interop.policies import access_quiz
from footplate.interop.presenters import present_formats
from footplate.interop.schemas import ImportReport, QuestionFormats, QuestionImport
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.versions import demand_version, etag, expected_version
from footplate.quizzes.bank.policies import WRITE
from footplate.teams.policies import access_team

router = Router(tags=["Questions in other formats"])
_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_TOO_LARGE = {
    "responses": {413: {"description": "The file is larger than allowed.", "content": _PROBLEM}}
}


@router.get("/question-formats", response={200: QuestionFormats})
def list_question_formats(request: HttpRequest) -> Any:
    """Return the formats that questions are read and written in."""
    return present_formats()


@router.post(
    "/contents/{content_id}/question-imports",
    response={200: ImportReport},
    openapi_extra=_TOO_LARGE,
)
def import_questions(
    request: HttpRequest,
    response: HttpResponse,
    content_id: UUID,
    body: QuestionImport,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Add a file's questions at the end of a quiz's draft, or say what would become of each.

    409 `quiz_full`, 412 when the quiz changed, 413 `too_large`, 422 `questions_unreadable`.
    """
    caller, version = caller_of(request), expected_version(if_match)
    content, abilities = access_quiz(caller=caller, pk=content_id, ability=WRITE)
    opened = open_file(body, team=content.program.team, abilities=abilities)
    if body.dry_run:
        demand_version(content.version, version)
        response["ETag"] = etag(content.version)
        return opened.report(room=room_in(content), present=content.body["questions"])
    taking = opened.taking(body, actor=caller, now=clock.now())
    changed, questions = import_into_quiz(taking=taking, content=content, expected_version=version)
    response["ETag"] = etag(changed.version)
    return opened.report(room=room_in(changed), questions=questions, taking=taking)


@router.post(
    "/teams/{team}/question-imports", response={200: ImportReport}, openapi_extra=_TOO_LARGE
)
def import_bank_questions(request: HttpRequest, team: str, body: QuestionImport) -> Any:
    """Put a file's questions into the team's bank, or say what would become of each.

    413 `too_large`, 422 `questions_unreadable`.
    """
    caller = caller_of(request)
    row, abilities = access_team(caller=caller, slug=team, ability=WRITE)
    opened: Opened = open_file(body, team=row, abilities=abilities)
    if body.dry_run:
        return opened.report(room=None)
    taking = opened.taking(body, actor=caller, now=clock.now())
    return opened.report(room=None, questions=import_into_bank(taking=taking), taking=taking)
