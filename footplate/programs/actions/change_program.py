"""Change a program's title, description and rules."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.versions import demand_version
from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.editions import rules_of
from footplate.programs.models import Program


@transaction.atomic
def change_program(
    *,
    program_id: UUID,
    changes: dict[str, Any],
    expected_version: int | None,
    actor_id: UUID | None,
    now: datetime,
) -> Program:
    """Return the program with these fields changed; learners keep their edition.

    `StaleVersion` when it is no longer at the expected version; `WrongState` when archived.
    A new title and new rules are audited; its description is part of what editions keep.
    Statements: 2 or 3.
    """
    program = lock_draft(program_id)
    demand_version(program.version, expected_version)
    before = _audited(program)
    touch(program, now=now, bump=True, **changes)
    _record(program, before=before, actor_id=actor_id, now=now)
    return program


def _audited(program: Program) -> dict[str, Any]:
    return {"title": program.title, **rules_of(program)}


def _record(
    program: Program, *, before: dict[str, Any], actor_id: UUID | None, now: datetime
) -> None:
    after = _audited(program)
    changed = [name for name in after if after[name] != before[name]]
    if not changed:
        return
    audit.record(
        team_id=program.team_id,
        actor_id=actor_id,
        verb="programs.change",
        subject_type="program",
        subject_id=program.id,
        subject_label=program.title,
        now=now,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )
