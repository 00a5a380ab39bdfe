"""A program's rules as an edition published them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footplate.programs.models import ProgramEdition


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What an edition asks of everybody. Days, months and minutes are whole; None means none."""

    completion_deadline: datetime | None
    completion_timeframe: int | None
    late_completion: bool
    time_limit: int | None
    sequential: bool
    passing_percentage: int
    certificate_design: str
    certificate_validity_months: int | None
    recertify_lead_days: int | None
    reminder_days: tuple[int, ...]


def rules_of(edition: ProgramEdition) -> Rules:
    """Return the rules of this edition."""
    stored: dict[str, Any] = edition.rules
    deadline = stored.get("completion_deadline")
    return Rules(
        completion_deadline=datetime.fromisoformat(deadline) if deadline else None,
        completion_timeframe=stored.get("completion_timeframe"),
        late_completion=stored.get("late_completion", True),
        time_limit=stored.get("time_limit"),
        sequential=stored.get("sequential", False),
        passing_percentage=stored.get("passing_percentage", 0),
        certificate_design=stored.get("certificate_design", ""),
        certificate_validity_months=stored.get("certificate_validity_months"),
        recertify_lead_days=stored.get("recertify_lead_days"),
        reminder_days=tuple(stored.get("reminder_days") or ()),
    )


def contents_of(edition: ProgramEdition) -> list[dict[str, Any]]:
    """Return the outline's entries of all contents, in reading order."""
    sections = edition.outline.get("sections", [])
    return [item for section in sections for item in section["contents"]]
