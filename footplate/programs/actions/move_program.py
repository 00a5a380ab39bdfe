"""Unpublish, archive and restore a program."""

from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.events import publish
from footplate.programs import workflow
from footplate.programs.actions.lock_program import lock_program, touch
from footplate.programs.events import ProgramArchived, ProgramRestored, ProgramUnpublished
from footplate.programs.models import Program

_EVENTS = MappingProxyType(
    {
        workflow.Event.UNPUBLISH: ProgramUnpublished,
        workflow.Event.ARCHIVE: ProgramArchived,
        workflow.Event.RESTORE: ProgramRestored,
    }
)


def unpublish_program(*, program_id: UUID, actor_id: UUID, now: datetime) -> Program:
    """Return the program as a draft: nobody may start it. Certificates stand."""
    return _move(program_id, workflow.Event.UNPUBLISH, actor_id, now)


def archive_program(*, program_id: UUID, actor_id: UUID, now: datetime) -> Program:
    """Return the program archived: pending invitations end, open ones become read-only."""
    return _move(program_id, workflow.Event.ARCHIVE, actor_id, now)


def restore_program(*, program_id: UUID, actor_id: UUID, now: datetime) -> Program:
    """Return the archived program as a draft."""
    return _move(program_id, workflow.Event.RESTORE, actor_id, now)


@transaction.atomic
def _move(program_id: UUID, event: workflow.Event, actor_id: UUID, now: datetime) -> Program:
    """Return the program in its next state; `WrongState` names the state and what may happen.

    Statements: 4 and the listeners'.
    """
    program = lock_program(program_id)
    touch(program, now=now, bump=True, state=workflow.next_state(program.state, event))
    audit.record(
        team_id=program.team_id,
        actor_id=actor_id,
        verb=f"programs.{event}",
        subject_type="program",
        subject_id=program.id,
        subject_label=program.title,
        now=now,
    )
    publish(_EVENTS[event](team_id=program.team_id, occurred_at=now, program_id=program.id))
    return program
