"""Delete a draft that nobody ever saw."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from footplate.kernel import audit
from footplate.programs.actions.lock_program import lock_program
from footplate.programs.errors import ProgramWasPublished
from footplate.programs.policies import can_delete

# Hand-written: the ORM would first ask every table that may refer to a program.
_DELETE = """
with contents as (delete from training_contents where program_id = %(id)s),
     sections as (delete from training_sections where program_id = %(id)s)
delete from training_programs where id = %(id)s
"""


@transaction.atomic
def delete_program(*, program_id: UUID, actor_id: UUID, now: datetime) -> None:
    """The draft and its contents are gone. `ProgramWasPublished` once it had an edition.

    Statements: 3.
    """
    program = lock_program(program_id)
    if not can_delete(program):
        raise ProgramWasPublished("It is part of people’s records. Archive it instead.")
    with connection.cursor() as cursor:
        cursor.execute(_DELETE, {"id": program.id})
    audit.record(
        team_id=program.team_id,
        actor_id=actor_id,
        verb="programs.delete",
        subject_type="program",
        subject_id=program.id,
        subject_label=program.title,
        now=now,
        title=program.title,
    )
