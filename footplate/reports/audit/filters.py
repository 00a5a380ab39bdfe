"""Which events a reader asks for."""

from typing import Any, Literal
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from ninja import Schema
from pydantic import AwareDatetime, ConfigDict, Field

from footplate.accounts.models import User
from footplate.kernel.http.schemas import PageQuery, Search
from footplate.kernel.models import AuditEvent
from footplate.reports.audit.words import verbs_with


class AuditFilter(Schema):
    """Which of a team's events. `verb` is a whole verb, or its first part for all of an area.

    `from` is included, `to` is not. `q` is found in names, reasons and the words of a verb, and is
    an address or a request id as a whole.
    """

    model_config = ConfigDict(populate_by_name=True)

    actor: UUID | None = None
    verb: str | None = Field(None, max_length=80, pattern=r"^[a-z_]+(\.[a-z_]+)?$")
    subject_type: str | None = Field(None, max_length=40, pattern=r"^[a-z_]+$")
    subject_id: UUID | None = None
    since: AwareDatetime | None = Field(None, alias="from")
    until: AwareDatetime | None = Field(None, alias="to")
    q: Search = ""

    def as_recorded(self) -> dict[str, Any]:
        """Return what was asked for, as the log of readings keeps it."""
        asked = AuditFilter.model_dump(self, mode="json", by_alias=True, exclude_defaults=True)
        return {name: asked[name] for name in FILTERS if name in asked}


FILTERS = ("actor", "verb", "subject_type", "subject_id", "from", "to", "q")


class AuditQuery(AuditFilter, PageQuery):
    """Filter and page."""


class AuditExportQuery(AuditFilter):
    """Filter and format."""

    format: Literal["csv", "jsonl"] = "csv"


def shown_events() -> QuerySet[AuditEvent]:
    """Return events with `actor_name`: as it was then, or as it is now for who was not named."""
    nothing = Value("", output_field=TextField())
    people = User.objects.filter(pk=OuterRef("actor_id"))
    name = Coalesce(NullIf("name", nothing), "email", output_field=TextField())
    return AuditEvent.objects.annotate(
        actor_name=Coalesce(
            NullIf(F("actor_label"), nothing),
            Subquery(people.values(shown=name)[:1]),
            nothing,
            output_field=TextField(),
        )
    )


def events_of(*, team_id: UUID, asked: AuditFilter) -> QuerySet[AuditEvent]:
    """Return the team's events that fit, in no order."""
    rows = shown_events().filter(team_id=team_id)
    exact = {
        "actor_id": asked.actor,
        "subject_type": asked.subject_type,
        "subject_id": asked.subject_id,
        "occurred_at__gte": asked.since,
        "occurred_at__lt": asked.until,
    }
    rows = rows.filter(**{name: value for name, value in exact.items() if value is not None})
    if asked.verb:
        whole = "." in asked.verb
        rows = rows.filter(**{"verb" if whole else "verb__startswith": _verb(asked.verb)})
    return rows.filter(_worded(asked.q)) if asked.q else rows


def _verb(asked: str) -> str:
    return asked if "." in asked else f"{asked}."


def _worded(text: str) -> Q:
    return (
        Q(actor_name__icontains=text)
        | Q(subject_label__icontains=text)
        | Q(reason__icontains=text)
        | Q(verb__in=verbs_with(text))
        | Q(address=text)
        | Q(request_id=text)
    )
