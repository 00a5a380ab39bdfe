"""Reads of the audit log and of its ledger."""

from typing import Any
from uuid import UUID

from footplate.kernel.audit import ledger
from footplate.kernel.caller import Caller
from footplate.kernel.models import AuditBlock, AuditCheck, AuditEvent, AuditLeaf, AuditPending
from footplate.kernel.pagination import page_of
from footplate.reports.audit.filters import AuditQuery, events_of, shown_events
from footplate.reports.audit.presenters import detail_of, ledger_of, line_of
from footplate.teams.policies import access_record

ORDER = ("-occurred_at", "-id")


def audit_page(*, team_id: UUID, asked: AuditQuery, timezone: str) -> dict[str, Any]:
    """Return a page in the shape of `Page[AuditLine]`, newest first. Statements: 1."""
    rows = events_of(team_id=team_id, asked=asked)
    found, following = page_of(rows, order=ORDER, cursor=asked.cursor, limit=asked.limit)
    items = [line_of(event, timezone=timezone) for event in found]
    return {"items": items, "next": following}


def access_audit_event(*, caller: Caller, event_id: UUID) -> AuditEvent:
    """Return an event of a team whose log the caller may read. Statements: 1."""
    rows: Any = shown_events()
    event, _ = access_record(rows, caller=caller, pk=event_id, see="audit.read")
    return event


def audit_detail(event: AuditEvent, *, timezone: str) -> dict[str, Any]:
    """Return the event in the shape of `AuditEventDetail`. Statements: 1 or 2."""
    leaf = AuditLeaf.objects.filter(pk=event.id).first()
    block = AuditBlock.objects.filter(pk=leaf.block_id).first() if leaf else None
    return detail_of(event, timezone=timezone, leaf=leaf, block=block)


def audit_ledger(*, team_id: UUID) -> dict[str, Any]:
    """Return the state of the team's chain in the shape of `AuditLedger`. Statements: 3."""
    checks = AuditCheck.objects.filter(team_id=team_id).order_by("-checked_at", "-id")
    return ledger_of(
        head=ledger.head_of(team_id=team_id),
        waiting_count=AuditPending.objects.filter(team_id=team_id).count(),
        check=checks.first(),
    )
