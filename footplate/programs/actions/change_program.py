"""Change a program's title, description and rules."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.models import Program
from footplate.programs.versions import demand_version


@transaction.atomic
def change_program(
    *, program_id: UUID, changes: dict[str, Any], expected_version: int | None, now: datetime
) -> Program:
    """Return the program with these fields changed; learners keep their edition.

    `StaleVersion` when it is no longer at the expected version; `WrongState` when archived.
    Statements: 2.
    """
    program = lock_draft(program_id)
    demand_version(program.version, expected_version)
    touch(program, now=now, bump=True, **changes)
    return program
