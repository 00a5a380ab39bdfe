"""Add a section to a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.errors import ProgramFull
from footplate.programs.models import Section

MOST_SECTIONS = 100


@transaction.atomic
def create_section(*, program_id: UUID, title: str, now: datetime) -> Section:
    """Return a new section after all others. Statements: 4."""
    program = lock_draft(program_id)
    count = Section.objects.filter(program=program).count()
    if count >= MOST_SECTIONS:
        raise ProgramFull(f"A program holds at most {MOST_SECTIONS} sections.")
    section = Section(
        team_id=program.team_id,
        program=program,
        title=title,
        position=count + 1,
        created_at=now,
    )
    section.save(force_insert=True)
    touch(program, now=now, bump=True)
    return section
