"""Programs as they stand in the draft: contents in order, each as an edition would keep it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from footplate.media.models import Asset
from footplate.programs.editions import (
    edition_sha256,
    entries_of,
    rules_of,
    snapshot_sha256,
)
from footplate.programs.kinds.base import Frozen, kind_of
from footplate.programs.models import Content, Program, Section


@dataclass(frozen=True)
class DraftItem:
    """One content of a draft with what an edition would keep of it."""

    content: Content
    frozen: Frozen
    sha256: str

    @property
    def entry(self) -> dict[str, Any]:
        """Return the content's entry in an edition's outline."""
        content = self.content
        return {
            "id": str(content.id),
            "title": content.title,
            "content_type": content.content_type,
            "is_required": content.is_required,
            "time_limit": content.time_limit,
            "estimated_minutes": content.estimated_minutes,
            "sha256": self.sha256,
            **self.frozen.outline,
        }


@dataclass(frozen=True)
class Draft:
    """A whole program as it stands. Sections by position; items in reading order."""

    program: Program
    sections: list[Section]
    items: list[DraftItem]

    @cached_property
    def groups(self) -> list[tuple[Section | None, list[DraftItem]]]:
        """Return the items by section, those without one first if there are any."""
        by_section: dict[UUID | None, list[DraftItem]] = defaultdict(list)
        for item in self.items:
            by_section[item.content.section_id].append(item)
        first: list[tuple[Section | None, list[DraftItem]]]
        first = [(None, by_section[None])] if by_section[None] else []
        return first + [(section, by_section[section.id]) for section in self.sections]

    @cached_property
    def outline(self) -> dict[str, Any]:
        """Return the outline that an edition made now would have; empty sections are left out."""
        return {
            "sections": [
                {
                    "title": section.title if section else None,
                    "contents": [item.entry for item in items],
                }
                for section, items in self.groups
                if items
            ]
        }

    @cached_property
    def sha256(self) -> str:
        """Return the hash that an edition made now would have."""
        return edition_sha256(
            title=self.program.title,
            description=self.program.description,
            outline=self.outline,
            rules=rules_of(self.program),
        )

    @property
    def has_unpublished_changes(self) -> bool:
        """Return whether a published program's draft differs from its latest edition."""
        edition = self.program.latest_edition
        return edition is not None and edition.sha256 != self.sha256

    @cached_property
    def published_entries(self) -> dict[str, dict[str, Any]]:
        """Return the latest edition's entries by content's id, empty without an edition."""
        edition = self.program.latest_edition
        return {entry["id"]: entry for entry in entries_of(edition.outline)} if edition else {}

    def is_new(self, item: DraftItem) -> bool:
        """Return whether the latest edition does not have the content."""
        return (
            self.program.latest_edition is not None
            and str(item.content.id) not in self.published_entries
        )

    def changed(self, item: DraftItem) -> bool:
        """Return whether the content is new or differs from the latest edition's."""
        if self.program.latest_edition is None:
            return False
        return self.published_entries.get(str(item.content.id)) != item.entry


def item_of(content: Content) -> DraftItem:
    """Return the content frozen as it stands. Runs no statements when it was loaded whole."""
    frozen = kind_of(content.content_type).freeze(content)
    return DraftItem(content, frozen, snapshot_sha256(frozen))


def load_contents(rows: QuerySet[Content], programs: Collection[Program] = ()) -> list[Content]:
    """Return the contents with everything that their kinds ask for.

    Statements: 1, and those of `link_assets`. Programs already in hand
    are not fetched again.
    """
    known = {program.id: program for program in programs}
    related = ["asset"] if known else ["asset", "program__latest_edition", "program__team"]
    contents = list(rows.select_related(*related))
    for content in contents:
        if known:
            content.program = known[content.program_id]
    link_assets(contents)
    return contents


def link_assets(contents: Iterable[Content], *, hold: bool = False) -> None:
    """Fetch the assets that the contents name, and what their kinds ask for beside them.

    Statements: 1, or none when they name none; 1 more when a quiz draws from the bank.

    An asset of another team counts as missing. With `hold` none of them can be deleted until the
    transaction ends.
    """
    contents = list(contents)
    # Only what is in hand already: asking a content for its asset would fetch it, one by one.
    loaded = [content._state.fields_cache.get("asset") for content in contents]
    held = {asset.id: asset for asset in loaded if asset is not None}
    wanted = {asset_id for content in contents for asset_id in content.asset_ids} - held.keys()
    if wanted:
        rows = Asset.objects.filter(id__in=wanted).order_by("id")
        rows = rows.select_for_update(no_key=True) if hold else rows
        held |= {asset.id: asset for asset in rows}
    for content in contents:
        content.linked_assets = {
            str(asset_id): held[asset_id]
            for asset_id in content.asset_ids
            if asset_id in held and held[asset_id].team_id == content.team_id
        }
    _load_by_kind(contents)


def _load_by_kind(contents: Iterable[Content]) -> None:
    by_type: dict[str, list[Content]] = defaultdict(list)
    for content in contents:
        by_type[content.content_type].append(content)
    for content_type, alike in by_type.items():
        kind_of(content_type).load(alike)


def load_drafts(programs: Sequence[Program]) -> dict[UUID, Draft]:
    """Return the drafts of these programs by id. Statements: 2 or 3, whatever their number."""
    ids = [program.id for program in programs]
    contents = load_contents(
        Content.objects.filter(program_id__in=ids).order_by("program_id", "position"), programs
    )
    sections: dict[UUID, list[Section]] = defaultdict(list)
    for section in Section.objects.filter(program_id__in=ids).order_by("program_id", "position"):
        sections[section.program_id].append(section)
    items: dict[UUID, list[DraftItem]] = defaultdict(list)
    for content in contents:
        items[content.program_id].append(item_of(content))
    return {
        program.id: Draft(program, sections[program.id], items[program.id]) for program in programs
    }


def load_draft(program: Program) -> Draft:
    """Return one program's draft. Statements: 2 or 3."""
    return load_drafts([program])[program.id]
