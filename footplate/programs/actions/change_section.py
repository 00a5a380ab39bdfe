"""Rename a section."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import NotFound
from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.models import Section


@transaction.atomic
def change_section(*, program_id: UUID, section_id: UUID, title: str, now: datetime) -> Section:
    """Return the section under its new title. Statements: 4."""
    program = lock_draft(program_id)
    section = Section.objects.filter(program=program, pk=section_id).first()
    if section is None:
        raise NotFound
    section.title = title
    section.save(update_fields=["title"], force_update=True)
    touch(program, now=now, bump=True)
    return section
