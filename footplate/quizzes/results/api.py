"""Operations on the results of quizzes."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.problems import NotFound
from footplate.quizzes.results.analysis import Analysis, analysis_of
from footplate.quizzes.results.export import analysis_csv
from footplate.quizzes.results.policies import access_results, results_actions
from footplate.quizzes.results.presenters import present_analysis
from footplate.quizzes.results.queries import quizzes_of
from footplate.quizzes.results.schemas import AnalysisOut, AnalysisQuery, ProgramResults

router = Router(tags=["Results"])
_FILE = {
    "responses": {
        200: {
            "description": "One line a question.",
            "content": {"text/csv": {"schema": {"type": "string"}}},
        }
    }
}


@router.get("/programs/{uuid:program_id}/results", response={200: ProgramResults})
def get_results(request: HttpRequest, program_id: UUID) -> Any:
    """Return the program's quizzes with how they go, those of the latest edition first."""
    program, abilities = access_results(caller=caller_of(request), program_id=program_id)
    return {"items": quizzes_of(program), "actions": results_actions(abilities)}


@router.get(
    "/programs/{uuid:program_id}/quizzes/{uuid:content_id}/analysis", response={200: AnalysisOut}
)
def get_analysis(
    request: HttpRequest, program_id: UUID, content_id: UUID, query: Query[AnalysisQuery]
) -> Any:
    """Return the item analysis of a quiz: each question's figures and what they mean."""
    found = _analysis(request, program_id, content_id, query)
    return present_analysis(found, content_id=content_id, **query.model_dump())


@router.get(
    "/programs/{uuid:program_id}/quizzes/{uuid:content_id}/analysis/export", openapi_extra=_FILE
)
def export_analysis(
    request: HttpRequest, program_id: UUID, content_id: UUID, query: Query[AnalysisQuery]
) -> Any:
    """Return the item analysis as CSV; a cell that a spreadsheet would run has an apostrophe."""
    found = _analysis(request, program_id, content_id, query)
    response = HttpResponse(analysis_csv(found), content_type="text/csv; charset=utf-8")
    name = f"analysis-{content_id}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _analysis(
    request: HttpRequest, program_id: UUID, content_id: UUID, query: AnalysisQuery
) -> Analysis:
    program, _ = access_results(caller=caller_of(request), program_id=program_id)
    found = analysis_of(program=program, content_id=content_id, **query.model_dump())
    if found is None:
        raise NotFound
    return found
