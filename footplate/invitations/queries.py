"""Reads of invitations."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, Subquery

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.invitations.row_sql import PERSON_JOINS, ROW_COLUMNS
from footplate.invitations.rows import present_row
from footplate.kernel.models import AuditEvent

_ROWS = f"""
select {ROW_COLUMNS}, p.state as program_state
from unnest(%(ids)s::uuid[]) with ordinality as asked(id, position)
join training_invitations i on i.id = asked.id
join training_programs p on p.id = i.program_id
{PERSON_JOINS}
order by asked.position
"""  # noqa: S608

_PEOPLE = """
select program_id, count(*) filter (where status in ('pending', 'accepted')),
       count(*) filter (where status = 'completed')
from training_invitations where program_id = any(%s::uuid[]) group by program_id
"""


def fetch_all(statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a hand-written statement as dictionaries. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def invitation_rows(
    ids: Collection[UUID], *, can_write: bool, now: datetime
) -> list[dict[str, Any]]:
    """Return these invitations as rows, in the order asked for. Statements: 1."""
    rows = fetch_all(_ROWS, {"ids": list(ids)})
    return [
        present_row(raw, program_state=raw["program_state"], can_write=can_write, now=now)
        for raw in rows
    ]


def invitation_row(invitation_id: UUID, *, can_write: bool, now: datetime) -> dict[str, Any]:
    """Return one existing invitation as a row. Statements: 1."""
    return invitation_rows([invitation_id], can_write=can_write, now=now)[0]


def count_people(program_ids: Collection[UUID]) -> dict[UUID, tuple[int, int]]:
    """Return how many invitations of each program are open and completed. Statements: 1.

    Programs that nobody was invited to are left out.
    """
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, [list(program_ids)])
        return {program_id: (open_, completed) for program_id, open_, completed in cursor}


@dataclass(frozen=True, kw_only=True)
class Extension:
    """A due moment that a manager set. `note` is empty for readers whom it does not concern."""

    by: str
    due_at: datetime
    note: str


def last_extension(invitation: Invitation, *, with_note: bool) -> Extension | None:
    """Return who set the due moment by hand, None when nobody did. Statements: 0 or 1."""
    if not invitation.due_extended:
        return None
    actor = User.objects.filter(pk=OuterRef("actor_id")).values("name")
    found = (
        AuditEvent.objects.filter(subject_id=invitation.id, verb="invitations.extend")
        .annotate(by=Subquery(actor))
        .order_by("-occurred_at", "-id")
        .first()
    )
    if found is None or invitation.due_at is None:
        return None
    return Extension(
        by=found.by or "A manager",
        due_at=invitation.due_at,
        note=found.reason if with_note else "",
    )


def person_name(invitation: Invitation) -> str:
    """Return what to call the invited person: the name once they accepted, else the address.

    Statements: 0 when the invitee is loaded.
    """
    return (invitation.invitee.name if invitation.invitee else "") or invitation.email
