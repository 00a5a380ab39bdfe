"""Publishing, and what goes before it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.kernel.versions import expected_version
from footplate.programs.actions import move_program as move
from footplate.programs.actions import publish_program as publishing
from footplate.programs.api.publication_schemas import Edition, NewEdition, Publication
from footplate.programs.api.publication_shapes import publication_shape
from footplate.programs.api.schemas import Program
from footplate.programs.api.shapes import edition_shape, program_shape
from footplate.programs.policies import PUBLISH, access_program
from footplate.programs.queries import editions_page

router = Router(tags=["Publishing"])


@router.get("/programs/{program_id}/publication", response={200: Publication})
def get_publication(request: HttpRequest, program_id: UUID) -> Any:
    """Return every problem, every change and everybody whom the next edition would meet."""
    program, _ = access_program(caller=caller_of(request), pk=program_id, ability=PUBLISH)
    return publication_shape(program, now=clock.now())


@router.post("/programs/{program_id}/editions", response={201: Edition})
def publish_program(
    request: HttpRequest,
    program_id: UUID,
    payload: NewEdition,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Publish the draft as the next edition."""
    caller = caller_of(request)
    access_program(caller=caller, pk=program_id, ability=PUBLISH)
    edition = publishing.publish_program(
        program_id=program_id,
        **payload.dict(),
        expected_version=expected_version(if_match),
        actor_id=caller.user_id,
        now=clock.now(),
    )
    return Status(201, edition_shape(edition, published_by_name=caller.name))


@router.get("/programs/{program_id}/editions", response={200: Page[Edition]})
def list_editions(request: HttpRequest, program_id: UUID, query: Query[PageQuery]) -> Any:
    """Return the program's editions, latest first."""
    access_program(caller=caller_of(request), pk=program_id)
    rows, following = editions_page(program_id=program_id, cursor=query.cursor, limit=query.limit)
    return {"items": [edition_shape(row) for row in rows], "next": following}


@router.delete("/programs/{program_id}/publication", response={200: Program})
def unpublish_program(request: HttpRequest, program_id: UUID) -> Any:
    """Take the program back to draft: nobody may start it, people in progress pause."""
    caller, now = caller_of(request), clock.now()
    _, abilities = access_program(caller=caller, pk=program_id, ability=PUBLISH)
    program = move.unpublish_program(program_id=program_id, actor_id=caller.user_id, now=now)
    return program_shape(program, abilities, now=now)


@router.post("/programs/{program_id}/archive", response={200: Program})
def archive_program(request: HttpRequest, program_id: UUID) -> Any:
    """Archive the program: pending invitations end, open ones become read-only."""
    caller, now = caller_of(request), clock.now()
    _, abilities = access_program(caller=caller, pk=program_id, ability=PUBLISH)
    program = move.archive_program(program_id=program_id, actor_id=caller.user_id, now=now)
    return program_shape(program, abilities, now=now)


@router.delete("/programs/{program_id}/archive", response={200: Program})
def restore_program(request: HttpRequest, program_id: UUID) -> Any:
    """Bring an archived program back as a draft."""
    caller, now = caller_of(request), clock.now()
    _, abilities = access_program(caller=caller, pk=program_id, ability=PUBLISH)
    program = move.restore_program(program_id=program_id, actor_id=caller.user_id, now=now)
    return program_shape(program, abilities, now=now)
