"""The funnel of one program, as data and as a file."""

import csv
import io
from datetime import datetime
from typing import Any

from footplate.invitations.queries import fetch_all
from footplate.programs.models import Program
from footplate.reports.audit.export import guarded
from footplate.reports.funnel.statement import FUNNEL, IDLE_DAYS

COLUMNS = (
    "title",
    "content_type",
    "is_required",
    "is_current",
    "people",
    "reached",
    "started",
    "completed",
    "here",
    "stopped",
    "timed",
    "median_seconds",
    "p90_seconds",
    "id",
)


def program_funnel(*, program: Program, now: datetime) -> dict[str, Any]:
    """Return the shape of `Funnel`. Statements: 1, whatever the number of people."""
    rows = fetch_all(FUNNEL, {"program": program.pk, "now": now})
    first = rows[0] if rows else {"people_started": 0, "people_completed": 0}
    return {
        "as_of": now,
        "idle_days": IDLE_DAYS,
        "people_started": first["people_started"],
        "people_completed": first["people_completed"],
        "contents": rows,
    }


def funnel_csv(funnel: dict[str, Any]) -> bytes:
    """Return the funnel as a file for spreadsheets, one line a content. Pure."""
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(COLUMNS)
    for content in funnel["contents"]:
        lines.writerow([guarded(content[name]) for name in COLUMNS])
    # Spreadsheets take a file without this mark for one in their own old alphabet.
    return b"\xef\xbb\xbf" + out.getvalue().encode()
