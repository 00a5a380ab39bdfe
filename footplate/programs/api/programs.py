"""Programs: list, create, read, change, delete."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.http.schemas import Page
from footplate.kernel.versions import etag, expected_version
from footplate.programs.actions import change_program as change
from footplate.programs.actions import create_program as create
from footplate.programs.actions import delete_program as delete
from footplate.programs.api.schemas import (
    MarkdownInput,
    MarkdownPreview,
    NewProgram,
    Program,
    ProgramPatch,
    ProgramQuery,
    ProgramSummary,
)
from footplate.programs.api.shapes import program_row_shape, program_shape
from footplate.programs.markdown import render, word_count
from footplate.programs.policies import READ, WRITE, access_program
from footplate.programs.queries import programs_page
from footplate.teams.policies import access_team

router = Router(tags=["Programs"])


@router.get("/teams/{team}/programs", response={200: Page[ProgramSummary]})
def list_programs(request: HttpRequest, team: str, query: Query[ProgramQuery]) -> Any:
    """Return the team's programs, lately changed first."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability=READ)
    rows, following = programs_page(
        team_id=row.id,
        state=query.state,
        text=query.q,
        cursor=query.cursor,
        limit=query.limit,
    )
    return {"items": [program_row_shape(row, abilities) for row in rows], "next": following}


@router.post("/teams/{team}/programs", response={201: Program})
def create_program(request: HttpRequest, team: str, payload: NewProgram) -> Any:
    """Begin a program: an empty draft."""
    caller, now = caller_of(request), clock.now()
    row, abilities = access_team(caller=caller, slug=team, ability=WRITE)
    program = create.create_program(team=row, **payload.dict(), actor_id=caller.user_id, now=now)
    return Status(201, program_shape(program, abilities, now=now))


@router.get("/programs/{program_id}", response={200: Program})
def get_program(request: HttpRequest, response: HttpResponse, program_id: UUID) -> Any:
    """Return a program's draft, its outline and its rules."""
    program, abilities = access_program(caller=caller_of(request), pk=program_id)
    response["ETag"] = etag(program.version)
    return program_shape(program, abilities, now=clock.now())


@router.patch("/programs/{program_id}", response={200: Program})
def change_program(
    request: HttpRequest,
    response: HttpResponse,
    program_id: UUID,
    payload: ProgramPatch,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Change the draft's title, description or rules; learners keep their edition."""
    caller, now = caller_of(request), clock.now()
    _, abilities = access_program(caller=caller, pk=program_id, ability=WRITE)
    program = change.change_program(
        program_id=program_id,
        changes=payload.dict(exclude_unset=True),
        expected_version=expected_version(if_match),
        actor_id=caller.user_id,
        now=now,
    )
    response["ETag"] = etag(program.version)
    return program_shape(program, abilities, now=now)


@router.delete("/programs/{program_id}", response={204: None})
def delete_program(request: HttpRequest, program_id: UUID) -> Any:
    """Delete a draft that was never published."""
    caller = caller_of(request)
    access_program(caller=caller, pk=program_id, ability=WRITE)
    delete.delete_program(program_id=program_id, actor_id=caller.user_id, now=clock.now())
    return Status(204, None)


@router.post("/programs/{program_id}/markdown-previews", response={200: MarkdownPreview})
def preview_markdown(request: HttpRequest, program_id: UUID, payload: MarkdownInput) -> Any:
    """Return Markdown as the safe HTML that learners would read."""
    access_program(caller=caller_of(request), pk=program_id, ability=WRITE)
    return {"html": render(payload.markdown), "word_count": word_count(payload.markdown)}
