"""The audit log: who did what to whom, and why."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.kernel.models import AuditEvent


def record(
    *,
    team_id: UUID | None,
    actor_id: UUID | None,
    verb: str,
    subject_type: str,
    subject_id: UUID | None,
    now: datetime,
    reason: str = "",
    **detail: Any,
) -> None:
    """Add one line to the log, in the caller's transaction. Statements: 1.

    `verb` is resource.verb as in roles ("invitations.extend"); `detail` must be JSON-ready and
    holds no secrets.
    """
    AuditEvent.objects.create(
        team_id=team_id,
        actor_id=actor_id,
        verb=verb,
        subject_type=subject_type,
        subject_id=subject_id,
        detail=detail,
        reason=reason,
        occurred_at=now,
    )
