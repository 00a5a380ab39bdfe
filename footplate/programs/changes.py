"""What differs between a draft and its latest edition, in words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from footplate.programs.differences import text_lines, value_line
from footplate.programs.drafts import Draft, DraftItem
from footplate.programs.editions import entries_of, rules_of
from footplate.programs.kinds.base import DiffLine, kind_of
from footplate.programs.models import ContentSnapshot, Program, ProgramEdition
from footplate.programs.rules_in_words import rules_in_words
from footplate.programs.wording import minutes, number_of


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that the next edition would do differently."""

    kind: Literal["content", "rules", "order"]
    change: Literal["added", "removed", "edited"]
    title: str
    content_id: str | None = None
    content_type: str | None = None
    lines: tuple[DiffLine, ...] = ()


_RULES_OF_CONTENTS = (
    ("minimum_seconds", "Spend at least", "s"),
    ("passing_percentage", "Pass mark", "%"),
)
Snapshots = Mapping[str, ContentSnapshot]
"""Snapshots by their sha256."""


def wanted_snapshots(draft: Draft) -> set[str]:
    """Return the hashes of the published contents that the draft has otherwise."""
    current = {str(item.content.id): item.sha256 for item in draft.items}
    return {
        entry["sha256"]
        for key, entry in draft.published_entries.items()
        if current.get(key, entry["sha256"]) != entry["sha256"]
    }


def changes_of(draft: Draft, snapshots: Snapshots) -> list[Change]:
    """Return all changes: contents in reading order, removed ones, order, rules.

    Empty for a program that was never published: then everything is new.
    """
    edition = draft.program.latest_edition
    if edition is None:
        return []
    contents = [_content_change(draft, item, snapshots) for item in draft.items]
    return [
        *(change for change in contents if change),
        *_removed(draft),
        *_order_changes(draft, edition),
        *_rule_changes(draft.program, edition),
    ]


def unchanged_count(draft: Draft) -> int:
    """Return how many contents the next edition would keep as they are."""
    entries = draft.published_entries
    return sum(entries.get(str(item.content.id)) == item.entry for item in draft.items)


def _content_change(draft: Draft, item: DraftItem, snapshots: Snapshots) -> Change | None:
    if not draft.changed(item):
        return None
    new = draft.is_new(item)
    return Change(
        kind="content",
        change="added" if new else "edited",
        title=item.content.title,
        content_id=str(item.content.id),
        content_type=item.content.content_type,
        lines=tuple(() if new else _content_lines(draft, item, snapshots)),
    )


def _content_lines(draft: Draft, item: DraftItem, snapshots: Snapshots) -> list[DiffLine]:
    before, after = draft.published_entries[str(item.content.id)], item.entry
    lines = [
        *value_line("Title", before["title"], after["title"]),
        *value_line("Required", _yes(before["is_required"]), _yes(after["is_required"])),
        *_minutes_line("Time limit", before["time_limit"], after["time_limit"]),
        *_minutes_line("Takes", before["estimated_minutes"], after["estimated_minutes"]),
        *_rule_lines(before.get("rule", {}), after.get("rule", {})),
    ]
    snapshot = snapshots.get(before["sha256"])
    if snapshot is None:
        return lines
    kind = kind_of(item.content.content_type)
    lines += kind.diff_lines(snapshot.body, item.frozen.body)
    if snapshot.answer_key != item.frozen.answer_key:
        lines += value_line("Answer key", "As published", "Right answers or explanations changed")
    return lines


def _rule_lines(before: dict[str, Any], after: dict[str, Any]) -> list[DiffLine]:
    """Return what changed in when a content counts as done, where no body tells it."""
    lines = []
    for name, where, unit in _RULES_OF_CONTENTS:
        old, new = number_of(before.get(name), unit), number_of(after.get(name), unit)
        lines += value_line(where, old, new)
    return lines


def _minutes_line(where: str, before: int | None, after: int | None) -> list[DiffLine]:
    return value_line(where, minutes(before), minutes(after))


def _removed(draft: Draft) -> list[Change]:
    current = {str(item.content.id) for item in draft.items}
    return [
        Change(
            kind="content",
            change="removed",
            title=entry["title"],
            content_id=key,
            content_type=entry["content_type"],
        )
        for key, entry in draft.published_entries.items()
        if key not in current
    ]


def _order_changes(draft: Draft, edition: ProgramEdition) -> list[Change]:
    """Return one change when contents that both have stand in another order or section."""
    titles = {str(item.content.id): item.content.title for item in draft.items}
    before = _order_text(edition.outline, titles, draft.published_entries.keys())
    after = _order_text(draft.outline, titles, draft.published_entries.keys())
    if before == after:
        return []
    lines = tuple(text_lines("Outline", before, after))
    return [Change(kind="order", change="edited", title="Order of the contents", lines=lines)]


def _order_text(outline: dict[str, Any], titles: Mapping[str, str], published: Any) -> str:
    lines = []
    for section in outline["sections"]:
        names = [
            titles[entry["id"]]
            for entry in entries_of({"sections": [section]})
            if entry["id"] in titles and entry["id"] in published
        ]
        if names and section["title"] is not None:
            lines.append(section["title"])
        lines += [f"– {name}" for name in names]
    return "\n".join(lines)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _rule_changes(program: Program, edition: ProgramEdition) -> list[Change]:
    lines = [
        *value_line("Title", edition.title, program.title),
        *text_lines("Description", edition.description, program.description),
    ]
    zone = program.team.timezone
    before = rules_in_words(edition.rules, timezone=zone)
    after = rules_in_words(rules_of(program), timezone=zone)
    for where, value in after.items():
        lines += value_line(where, before[where], value)
    if not lines:
        return []
    return [Change(kind="rules", change="edited", title="Rules of the program", lines=tuple(lines))]
