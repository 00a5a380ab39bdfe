"""Questions as files, and what a file cannot say."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from footplate.interop.exporting import export_questions, filename_of
from footplate.interop.formats import FORMATS
from footplate.interop.policies import access_quiz
from footplate.interop.presenters import present_export
from footplate.interop.queries import bank_questions, questions_of
from footplate.interop.schemas import BankExportQuery, ExportQuery, ExportReport
from footplate.interop.writing import Written
from footplate.kernel.http.api import Router, caller_of
from footplate.quizzes.bank.policies import access_bank

router = Router(tags=["Questions in other formats"])
BANK_TITLE = "Question bank"
_FILE = {
    "responses": {
        200: {
            "description": "The file. `Footplate-Questions-Left-Out` counts those not in it, "
            "`Footplate-Questions-With-Losses` those that lose something.",
            "content": {
                kind: {"schema": {"type": "string", "format": "binary"}}
                for kind in sorted({one.media_type.partition(";")[0] for one in FORMATS.values()})
            },
        }
    }
}


@router.get("/contents/{content_id}/question-export", openapi_extra=_FILE)
def export_quiz(request: HttpRequest, content_id: UUID, query: Query[ExportQuery]) -> Any:
    """Return a quiz's questions, with what is right, as a file in this format."""
    content, _ = access_quiz(caller=caller_of(request), pk=content_id)
    wanted = FORMATS[query.format]
    questions = questions_of(content)
    written = export_questions(questions, wanted, title=content.title, team_id=content.team_id)
    return _file(written, filename_of(content.title, wanted), wanted.media_type)


@router.get("/contents/{content_id}/question-export-report", response={200: ExportReport})
def report_quiz_export(request: HttpRequest, content_id: UUID, query: Query[ExportQuery]) -> Any:
    """Return what a quiz's questions would lose in a file of this format."""
    content, _ = access_quiz(caller=caller_of(request), pk=content_id)
    wanted, questions = FORMATS[query.format], questions_of(content)
    written = export_questions(questions, wanted, title=content.title, team_id=content.team_id)
    return present_export(written, questions, wanted, filename_of(content.title, wanted))


@router.get("/teams/{team}/question-export", openapi_extra=_FILE)
def export_bank(request: HttpRequest, team: str, query: Query[BankExportQuery]) -> Any:
    """Return questions of the bank as a file in this format, at most 1000 of them."""
    row = access_bank(caller=caller_of(request), slug=team)
    wanted = FORMATS[query.format]
    questions = bank_questions(team_id=row.id, text=query.q, tags=query.tag)
    written = export_questions(questions, wanted, title=BANK_TITLE, team_id=row.id)
    return _file(written, filename_of(BANK_TITLE, wanted), wanted.media_type)


@router.get("/teams/{team}/question-export-report", response={200: ExportReport})
def report_bank_export(request: HttpRequest, team: str, query: Query[BankExportQuery]) -> Any:
    """Return what questions of the bank would lose in a file of this format."""
    row = access_bank(caller=caller_of(request), slug=team)
    wanted = FORMATS[query.format]
    questions = bank_questions(team_id=row.id, text=query.q, tags=query.tag)
    written = export_questions(questions, wanted, title=BANK_TITLE, team_id=row.id)
    return present_export(written, questions, wanted, filename_of(BANK_TITLE, wanted))


def _file(written: Written, filename: str, media_type: str) -> HttpResponse:
    response = HttpResponse(written.content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    lost = [loss for loss in written.losses if not loss.left_out]
    response["Footplate-Questions-Left-Out"] = str(len(written.losses) - len(lost))
    response["Footplate-Questions-With-Losses"] = str(len(lost))
    return response
