"""The lock that every change of a program takes first."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from footplate.kernel.problems import NotFound
from footplate.programs.errors import ContentGone
from footplate.programs.models import Content, Program
from footplate.programs.workflow import demand_editable

# Contents and sections are changed only under their program's lock, and nothing is locked before
# it, so two changes can wait for each other but never in a circle.
_TICK = timedelta(microseconds=1)


def lock_program(program_id: UUID) -> Program:
    """Return the program, locked until the transaction ends. Statements: 1.

    Its key is never changed, so rows that refer to it may be added meanwhile: a learner who opens
    a content would else wait for a publication that waits for the learner.
    """
    rows = Program.objects.select_for_update(of=("self",), no_key=True).select_related(
        "team", "latest_edition__published_by"
    )
    program = rows.filter(pk=program_id).first()
    if program is None:
        raise NotFound
    return program


def lock_draft(program_id: UUID) -> Program:
    """Return the program locked for a change of its draft; `WrongState` when archived."""
    program = lock_program(program_id)
    demand_editable(program.state)
    return program


def touch(program: Program, *, now: datetime, bump: bool = False, **changes: Any) -> None:
    """Write these changes and that the program changed. Statements: 1.

    `updated_at` always grows, even when two clocks disagree, so that "later than its publication"
    can be trusted. `bump` raises the version that `If-Match` is compared with.
    """
    program.updated_at = max(now, program.updated_at + _TICK)
    program.version += 1 if bump else 0
    for name, value in changes.items():
        setattr(program, name, value)
    program.save(update_fields=["updated_at", "version", *changes], force_update=True)


def draft_content(program: Program, content_id: UUID) -> Content:
    """Return a content of a locked program as it is now. Statements: 1."""
    rows = Content.objects.filter(program_id=program.id, pk=content_id)
    content = rows.select_related("asset").first()
    if content is None:
        raise ContentGone
    content.program = program
    return content
