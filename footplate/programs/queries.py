"""Reads of programs and their editions."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.db.models.query import QuerySet

from footplate.kernel.pagination import page_of
from footplate.programs.affected import People, count_people
from footplate.programs.drafts import load_drafts
from footplate.programs.models import Content, ContentSnapshot, Program, ProgramEdition


@dataclass(frozen=True)
class ProgramRow:
    """One program in a list, with what its contents and people add up to."""

    program: Program
    contents_total: int
    estimated_minutes: int
    people: People
    has_unpublished_changes: bool


def _total(expression: Count | Sum) -> Coalesce:
    """Return an aggregate over a program's contents as a subquery, 0 when it has none."""
    contents = Content.objects.filter(program=OuterRef("pk")).order_by().values("program")
    total = contents.annotate(total=expression).values("total")
    return Coalesce(Subquery(total, output_field=IntegerField()), 0)


def programs_page(
    *, team_id: UUID, state: str | None, text: str, cursor: str | None, limit: int
) -> tuple[list[ProgramRow], str | None]:
    """Return a team's programs, lately changed first. Statements: 2 to 5, whatever the size.

    A draft is compared with its edition only when it was touched since the publication.
    """
    rows: QuerySet[Program] = Program.objects.filter(team_id=team_id)
    if state:
        rows = rows.filter(state=state)
    if text.strip():
        rows = rows.filter(title__icontains=text.strip())
    rows = (
        rows.select_related("latest_edition")
        .defer("latest_edition__outline", "latest_edition__rules")
        .annotate(
            contents_total=_total(Count("id")),
            estimated_minutes=_total(Sum("estimated_minutes")),
        )
    )
    programs, following = page_of(rows, order=("-updated_at", "-id"), cursor=cursor, limit=limit)
    people = count_people([program.id for program in programs])
    changed = _changed_ids(programs)
    found = [
        ProgramRow(
            program=program,
            contents_total=program.contents_total,  # type: ignore[attr-defined]
            estimated_minutes=program.estimated_minutes,  # type: ignore[attr-defined]
            people=people[program.id],
            has_unpublished_changes=program.id in changed,
        )
        for program in programs
    ]
    return found, following


def _changed_ids(programs: Collection[Program]) -> set[UUID]:
    """Return which of the programs differ from their latest edition."""
    touched = [
        program
        for program in programs
        if program.latest_edition is not None
        and program.updated_at > program.latest_edition.published_at
    ]
    drafts = load_drafts(touched) if touched else {}
    return {key for key, draft in drafts.items() if draft.has_unpublished_changes}


def editions_page(
    *, program_id: UUID, cursor: str | None, limit: int
) -> tuple[list[ProgramEdition], str | None]:
    """Return a program's editions, latest first, with who published them. Statements: 1."""
    rows = ProgramEdition.objects.filter(program_id=program_id).select_related("published_by")
    return page_of(rows, order=("-number",), cursor=cursor, limit=limit)


def snapshots_by_hash(*, team_id: UUID, hashes: Collection[str]) -> dict[str, ContentSnapshot]:
    """Return the team's snapshots with these hashes. Statements: 1, or none for no hashes."""
    if not hashes:
        return {}
    rows = ContentSnapshot.objects.filter(team_id=team_id, sha256__in=hashes)
    return {row.sha256: row for row in rows}


def neighbours(content: Content) -> tuple[Content | None, Content | None, int]:
    """Return the contents before and after this one, and how many the program has.

    Only id, title and position are loaded. Statements: 1.
    """
    rows = Content.objects.filter(program_id=content.program_id).order_by("position")
    others = list(rows.only("id", "title", "position"))
    index = next(i for i, other in enumerate(others) if other.id == content.id)
    before = others[index - 1] if index else None
    after = others[index + 1] if index + 1 < len(others) else None
    return before, after, len(others)
