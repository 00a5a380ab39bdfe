"""Add a content to a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import InvalidInput
from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.actions.place_contents import read_arrangement, write_arrangement
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

    A section of another program is refused as missing. Statements: 5.
    """
    program = lock_draft(program_id)
    arrangement = read_arrangement(program)
    if len(arrangement.places) >= MOST_CONTENTS:
        raise ProgramFull(f"A program holds at most {MOST_CONTENTS} contents.")
    if not arrangement.knows(section_id):
        raise InvalidInput.at("/body/section_id", "missing", "There is no such section here.")
    if to_last_section and arrangement.sections:
        section_id = arrangement.sections[-1]
    content = Content(
        team_id=program.team_id,
        program=program,
        section_id=section_id,
        title=title,
        content_type=content_type,
        body=kind_of(content_type).empty_body(),
        created_at=now,
        updated_at=now,
    )
    content.linked_assets = {}
    wanted = arrangement.with_last(content.id, section_id)
    content.position = wanted.position_of(content.id)
    content.save(force_insert=True)
    write_arrangement(wanted)
    touch(program, now=now)
    return content
