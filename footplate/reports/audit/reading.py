"""That the log was read is written into it.

One line for each person and filter within ten minutes, whatever number of pages; opening an event
is part of reading it. An export is always a line of its own.
"""

from datetime import datetime, timedelta
from uuid import UUID

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.reports.audit.filters import AuditExportQuery, AuditFilter
from footplate.teams.models import Team

SESSION = timedelta(minutes=10)


def note_reading(
    *, team_id: UUID, caller: Caller, now: datetime, asked: AuditFilter | None = None
) -> None:
    """Write that the caller reads, unless it was written lately. Statements: 1."""
    filters = asked.as_recorded() if asked else {}
    audit.record_unless_lately(
        team_id=team_id,
        actor_id=caller.user_id,
        verb="audit.read",
        subject_type="audit_log",
        subject_id=None,
        subject_label="the audit log",
        now=now,
        within=SESSION,
        **({"filters": filters} if filters else {}),
    )


def note_export(*, team: Team, caller: Caller, asked: AuditExportQuery, now: datetime) -> None:
    """Write that the caller takes these events away. Statements: 1."""
    audit.record(
        team_id=team.id,
        actor_id=caller.user_id,
        verb="audit.export",
        subject_type="audit_log",
        subject_id=None,
        subject_label="the audit log",
        now=now,
        format=asked.format,
        filters=asked.as_recorded(),
    )
