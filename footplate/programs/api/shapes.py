"""From drafts and editions to the shapes of the API."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from footplate.kernel.caller import Caller
from footplate.media.api.shapes import asset_shape
from footplate.media.usage import usage_of
from footplate.programs.deadline_example import deadline_example
from footplate.programs.drafts import Draft, DraftItem, item_of, load_draft
from footplate.programs.editions import entries_of
from footplate.programs.models import Content, Program, ProgramEdition
from footplate.programs.policies import content_actions, program_actions
from footplate.programs.publication import content_problems
from footplate.programs.queries import ProgramRow
from footplate.teams.policies import Abilities

_PROGRAM = (
    *("id", "title", "description", "state", "cover_drawing", "is_published"),
    *("completion_deadline", "completion_timeframe", "passing_percentage", "time_limit"),
    *("sequential", "late_completion", "certificate_validity_months", "recertify_lead_days"),
    *("reminder_days", "created_at", "updated_at", "version"),
)
_CONTENT = (
    *("id", "title", "content_type", "is_required", "position", "section_id", "time_limit"),
    "estimated_minutes",
)


def program_row_shape(row: ProgramRow, abilities: Abilities) -> dict[str, Any]:
    """Return one program of a list."""
    program, edition = row.program, row.program.latest_edition
    return {
        "id": program.id,
        "title": program.title,
        "description": program.description,
        "state": program.state,
        "cover_drawing": program.cover_drawing,
        "edition_number": edition.number if edition else None,
        "published_at": edition.published_at if edition else None,
        "contents_total": row.contents_total,
        "estimated_minutes": row.estimated_minutes,
        "people_open": row.people.open,
        "people_completed": row.people.completed,
        "has_unpublished_changes": row.has_unpublished_changes,
        "updated_at": program.updated_at,
        "actions": program_actions(program, abilities),
    }


def program_shape(program: Program, abilities: Abilities, *, now: datetime) -> dict[str, Any]:
    """Return a program with its outline. Statements: 2 or 3."""
    draft = load_draft(program)
    return {
        **{name: getattr(program, name) for name in _PROGRAM},
        "is_published": program.state == "published",
        "team": program.team.slug,
        "edition": _latest_edition(program.latest_edition),
        "has_unpublished_changes": draft.has_unpublished_changes,
        "changed_content_ids": [item.content.id for item in draft.items if draft.changed(item)],
        "deadline_example": deadline_example(program, now=now),
        "outline": [
            {"section": section, "contents": [_summary(draft, item) for item in items]}
            for section, items in draft.groups
        ],
        "actions": program_actions(program, abilities),
    }


def _latest_edition(edition: ProgramEdition | None) -> dict[str, Any] | None:
    if edition is None:
        return None
    return {
        "id": edition.id,
        "number": edition.number,
        "published_at": edition.published_at,
        "published_by_name": _publisher(edition),
    }


def _publisher(edition: ProgramEdition) -> str:
    return edition.published_by.name if edition.published_by else ""


def _summary(draft: Draft, item: DraftItem) -> dict[str, Any]:
    content = item.content
    return {
        **{name: getattr(content, name) for name in _CONTENT},
        "problems": [asdict(problem) for problem in content_problems(content)],
        "changed": draft.changed(item),
        "is_new": draft.is_new(item),
    }


def content_shape(
    content: Content, abilities: Abilities, *, caller: Caller, now: datetime
) -> dict[str, Any]:
    """Return a content with its body. Statements: 1 when it has an asset, else none.

    The content must be loaded whole, its program with the latest edition.
    """
    asset = content.asset
    shown = None
    if asset is not None:
        usage = usage_of([asset.id])[asset.id]
        shown = asset_shape(asset, usage, abilities, user_id=caller.user_id, now=now)
    return {
        **_summary(Draft(content.program, [], []), item_of(content)),
        "program_id": content.program_id,
        "body": content.body,
        "asset": shown,
        "media_url": content.media_url,
        "minutes_set_by_author": content.minutes_set_by_author,
        "updated_at": content.updated_at,
        "version": content.version,
        "actions": content_actions(content, abilities),
    }


def edition_shape(
    edition: ProgramEdition, *, published_by_name: str | None = None
) -> dict[str, Any]:
    """Return an edition; the name is read from the edition unless it is in hand."""
    return {
        "id": edition.id,
        "number": edition.number,
        "published_at": edition.published_at,
        "published_by_name": published_by_name or _publisher(edition),
        "note": edition.note,
        "sha256": edition.sha256,
        "contents_total": sum(1 for _ in entries_of(edition.outline)),
    }
