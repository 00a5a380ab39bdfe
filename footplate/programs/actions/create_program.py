"""Begin a program."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.programs.models import Program
from footplate.teams.models import Team


@transaction.atomic
def create_program(
    *, team: Team, title: str, description: str = "", actor_id: UUID | None, now: datetime
) -> Program:
    """Return a new, empty draft. Statements: 2."""
    program = Program(
        team=team,
        title=title,
        description=description,
        created_by_id=actor_id,
        created_at=now,
        updated_at=now,
    )
    program.save(force_insert=True)
    audit.record(
        team_id=team.id,
        actor_id=actor_id,
        verb="programs.create",
        subject_type="program",
        subject_id=program.id,
        subject_label=title,
        now=now,
        title=title,
    )
    return program
