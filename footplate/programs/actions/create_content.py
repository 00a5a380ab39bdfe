"""Add a content to a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import InvalidInput
from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.actions.place_contents import (
    places_of,
    put_at_end,
    renumber,
    section_order,
)
from footplate.programs.errors import ProgramFull
from footplate.programs.kinds.base import kind_of
from footplate.programs.models import Content

MOST_CONTENTS = 300


@transaction.atomic
def create_content(
    *,
    program_id: UUID,
    title: str,
    content_type: str,
    section_id: UUID | None,
    to_last_section: bool,
    now: datetime,
) -> Content:
    """Return a new, empty content at the end of its section (or of the program's last one).

    A section of another program is refused as missing. Statements: 4, and 1 when others move.
    """
    program = lock_draft(program_id)
    places, order = places_of(program), section_order(program)
    if len(places) >= MOST_CONTENTS:
        raise ProgramFull(f"A program holds at most {MOST_CONTENTS} contents.")
    if section_id not in order:
        raise InvalidInput.at("/body/section_id", "missing", "There is no such section here.")
    content = Content(
        team_id=program.team_id,
        program=program,
        title=title,
        content_type=content_type,
        body=kind_of(content_type).empty_body(),
        position=0,
        created_at=now,
        updated_at=now,
    )
    content.linked_assets = {}
    renumber(put_at_end(places, content, order[-1] if to_last_section else section_id, order))
    content.save(force_insert=True)
    touch(program, now=now)
    return content
