"""Sections, and the order of everything."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.versions import etag, expected_version
from footplate.programs.actions import arrange_outline as arrange
from footplate.programs.actions import change_section as change
from footplate.programs.actions import create_section as create
from footplate.programs.actions import delete_section as delete
from footplate.programs.api.schemas import OutlineInput, Program, Section, SectionInput
from footplate.programs.api.shapes import program_shape
from footplate.programs.policies import WRITE, access_program, access_section

router = Router(tags=["Programs"])


@router.post("/programs/{program_id}/sections", response={201: Section})
def create_section(request: HttpRequest, program_id: UUID, payload: SectionInput) -> Any:
    """Add a section after all others."""
    access_program(caller=caller_of(request), pk=program_id, ability=WRITE)
    section = create.create_section(program_id=program_id, title=payload.title, now=clock.now())
    return Status(201, section)


@router.patch("/sections/{section_id}", response={200: Section})
def change_section(request: HttpRequest, section_id: UUID, payload: SectionInput) -> Any:
    """Rename a section."""
    section, _ = access_section(caller=caller_of(request), pk=section_id)
    return change.change_section(
        program_id=section.program_id,
        section_id=section_id,
        title=payload.title,
        now=clock.now(),
    )


@router.delete("/sections/{section_id}", response={204: None})
def delete_section(request: HttpRequest, section_id: UUID) -> Any:
    """Delete a section; its contents join the section before it, or none."""
    caller = caller_of(request)
    section, _ = access_section(caller=caller, pk=section_id)
    delete.delete_section(
        program_id=section.program_id,
        section_id=section_id,
        actor_id=caller.user_id,
        now=clock.now(),
    )
    return Status(204, None)


@router.put("/programs/{program_id}/outline", response={200: Program})
def arrange_outline(
    request: HttpRequest,
    response: HttpResponse,
    program_id: UUID,
    payload: OutlineInput,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Put all sections and contents into this order."""
    now = clock.now()
    _, abilities = access_program(caller=caller_of(request), pk=program_id, ability=WRITE)
    program = arrange.arrange_outline(
        program_id=program_id,
        wanted=[arrange.WantedSection(group.id, group.content_ids) for group in payload.sections],
        expected_version=expected_version(if_match),
        now=now,
    )
    response["ETag"] = etag(program.version)
    return program_shape(program, abilities, now=now)
