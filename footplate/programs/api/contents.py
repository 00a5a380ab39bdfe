"""Contents of drafts."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.versions import etag, expected_version
from footplate.programs.actions import change_content as change
from footplate.programs.actions import create_content as create
from footplate.programs.actions import delete_content as delete
from footplate.programs.api.publication_schemas import ContentPreview
from footplate.programs.api.publication_shapes import preview_shape
from footplate.programs.api.schemas import Content, ContentPatch, NewContent
from footplate.programs.api.shapes import content_shape
from footplate.programs.drafts import link_assets
from footplate.programs.kinds.base import LearnerContext
from footplate.programs.policies import WRITE, access_content, access_program

router = Router(tags=["Programs"])


@router.post("/programs/{program_id}/contents", response={201: Content})
def create_content(request: HttpRequest, program_id: UUID, payload: NewContent) -> Any:
    """Add an empty content."""
    caller, now = caller_of(request), clock.now()
    _, abilities = access_program(caller=caller, pk=program_id, ability=WRITE)
    content = create.create_content(
        program_id=program_id,
        **payload.dict(),
        to_last_section="section_id" not in payload.model_fields_set,
        now=now,
    )
    return Status(201, content_shape(content, abilities, caller=caller, now=now))


@router.get("/contents/{content_id}", response={200: Content})
def get_content(request: HttpRequest, response: HttpResponse, content_id: UUID) -> Any:
    """Return a content of a draft with its body, for its author."""
    caller = caller_of(request)
    content, abilities = access_content(caller=caller, pk=content_id)
    link_assets([content])
    response["ETag"] = etag(content.version)
    return content_shape(content, abilities, caller=caller, now=clock.now())


@router.patch("/contents/{content_id}", response={200: Content})
def change_content(
    request: HttpRequest,
    response: HttpResponse,
    content_id: UUID,
    payload: ContentPatch,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Change a content of a draft; learners keep their edition."""
    caller, now = caller_of(request), clock.now()
    found, abilities = access_content(caller=caller, pk=content_id, ability=WRITE)
    content = change.change_content(
        program_id=found.program_id,
        content_id=content_id,
        changes=payload.dict(exclude_unset=True),
        expected_version=expected_version(if_match),
        now=now,
    )
    response["ETag"] = etag(content.version)
    return content_shape(content, abilities, caller=caller, now=now)


@router.delete("/contents/{content_id}", response={204: None})
def delete_content(
    request: HttpRequest,
    content_id: UUID,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Delete a content of a draft; editions keep theirs."""
    caller = caller_of(request)
    content, _ = access_content(caller=caller, pk=content_id, ability=WRITE)
    delete.delete_content(
        program_id=content.program_id,
        content_id=content_id,
        expected_version=expected_version(if_match),
        actor_id=caller.user_id,
        now=clock.now(),
    )
    return Status(204, None)


@router.get("/contents/{content_id}/preview", response={200: ContentPreview})
def preview_content(request: HttpRequest, content_id: UUID) -> Any:
    """Return the draft's content as a learner would first meet it; nothing is recorded."""
    caller = caller_of(request)
    content, _ = access_content(caller=caller, pk=content_id)
    link_assets([content])
    context = LearnerContext(
        user_id=caller.user_id, invitation_id=None, content_id=content_id, now=clock.now()
    )
    return preview_shape(content, context)
