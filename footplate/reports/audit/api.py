"""The audit log: who did what to whom, and whether it is as it was written."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page
from footplate.reports.actions.request_verification import request_verification
from footplate.reports.audit import queries, reading
from footplate.reports.audit.export import MEDIA_TYPES, audit_export
from footplate.reports.audit.filters import AuditExportQuery, AuditQuery
from footplate.reports.audit.schemas import AuditEventDetail, AuditLedger, AuditLine, AuditVerbs
from footplate.reports.audit.words import WORDS, area_of
from footplate.teams.policies import access_team

router = Router(tags=["Audit"])
READ = "audit.read"
_FILE = {
    "responses": {
        200: {
            "description": "The events, oldest first.",
            "content": {
                kind.partition(";")[0]: {"schema": {"type": "string"}}
                for kind in MEDIA_TYPES.values()
            },
        }
    }
}


@router.get("/teams/{team}/audit-events", response={200: Page[AuditLine]})
def list_audit_events(request: HttpRequest, team: str, query: Query[AuditQuery]) -> Any:
    """Return who did what in the team, newest first. Reading is itself written down.

    `q` looks in names, reasons and words; an address or a request id is found as a whole.
    """
    caller = caller_of(request)
    row, _ = access_team(caller=caller, slug=team, ability=READ)
    page = queries.audit_page(team_id=row.id, asked=query, timezone=caller.timezone)
    reading.note_reading(team_id=row.id, caller=caller, asked=query, now=clock.now())
    return page


@router.get("/teams/{team}/audit-events/export", openapi_extra=_FILE)
def export_audit_events(request: HttpRequest, team: str, query: Query[AuditExportQuery]) -> Any:
    """Return the events as CSV or JSON lines, oldest first; the export is written down first.

    In CSV a cell that a spreadsheet would run begins with an apostrophe.
    """
    caller = caller_of(request)
    row, _ = access_team(caller=caller, slug=team, ability=READ)
    reading.note_export(team=row, caller=caller, asked=query, now=clock.now())
    lines = audit_export(team_id=row.id, asked=query, timezone=caller.timezone)
    response = StreamingHttpResponse(lines, content_type=MEDIA_TYPES[query.format])
    name = f"audit-{row.slug}-{clock.now():%Y-%m-%d}.{query.format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@router.get("/audit-events/{uuid:event_id}", response={200: AuditEventDetail})
def get_audit_event(request: HttpRequest, event_id: UUID) -> Any:
    """Return one event with everything that was written down, and the block that seals it."""
    caller = caller_of(request)
    event = queries.access_audit_event(caller=caller, event_id=event_id)
    assert event.team_id is not None
    reading.note_reading(team_id=event.team_id, caller=caller, now=clock.now())
    return queries.audit_detail(event, timezone=caller.timezone)


@router.get("/audit-verbs", response={200: AuditVerbs})
def list_audit_verbs(request: HttpRequest) -> Any:
    """Return what the log may tell of, with the words it uses."""
    items = [{"verb": verb, "area": area_of(verb), "title": one.title} for verb, one in _sorted()]
    return {"items": items}


@router.get("/teams/{team}/audit-ledger", response={200: AuditLedger})
def get_audit_ledger(request: HttpRequest, team: str) -> Any:
    """Return how far the log is sealed, and what the last verification found."""
    row, _ = access_team(caller=caller_of(request), slug=team, ability=READ)
    return queries.audit_ledger(team_id=row.id)


@router.post("/teams/{team}/audit-ledger/verifications", response={202: AuditLedger})
def verify_audit_ledger(request: HttpRequest, team: str) -> Any:
    """Have the whole chain verified now; `check` of the ledger is newer when it is done."""
    caller = caller_of(request)
    row, _ = access_team(caller=caller, slug=team, ability=READ)
    request_verification(team=row, actor=caller, now=clock.now())
    return Status(202, queries.audit_ledger(team_id=row.id))


def _sorted() -> list[tuple[str, Any]]:
    return sorted(WORDS.items(), key=lambda item: (area_of(item[0]), item[1].title))
