"""Change a content of a draft."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import InvalidInput
from footplate.kernel.versions import demand_version
from footplate.media.models import Asset
from footplate.programs.actions.lock_program import draft_content, lock_draft, touch
from footplate.programs.actions.place_contents import read_arrangement, write_arrangement
from footplate.programs.drafts import link_assets
from footplate.programs.kinds.base import kind_of
from footplate.programs.models import Content, ContentType

_PLAIN = ("title", "is_required", "time_limit", "media_url")
_PLAYED = (ContentType.VIDEO, ContentType.AUDIO)
_SHOWING = {"body", "asset_id"}
_ESTIMATED_FROM = {"body", "asset_id", "media_url", "estimated_minutes"}


@transaction.atomic
def change_content(
    *,
    program_id: UUID,
    content_id: UUID,
    changes: dict[str, Any],
    expected_version: int | None,
    now: datetime,
) -> Content:
    """Return the content with these fields changed, loaded whole.

    `InvalidInput` for a body that its kind refuses, and for a section or an asset that the
    program's team does not have. Statements: 4 to 7.
    """
    program = lock_draft(program_id)
    content = draft_content(program, content_id)
    demand_version(content.version, expected_version)
    for name in _PLAIN:
        if name in changes:
            setattr(content, name, changes[name])
    _set_body(content, changes)
    _set_minutes(content, changes)
    if "section_id" in changes:
        _move(content, changes["section_id"])
    content.version += 1
    content.updated_at = now
    content.save(update_fields=_columns(changes), force_update=True)
    touch(program, now=now)
    return content


def _columns(changes: dict[str, Any]) -> set[str]:
    """Return what to write: no more than was changed, for estimates change behind our back."""
    columns = {"version", "updated_at", *(set(_PLAIN) & changes.keys())}
    if changes.keys() & {*_SHOWING, "media_url"}:
        columns |= {"body", "asset", "asset_ids", "media_url"}
    if changes.keys() & _ESTIMATED_FROM:
        columns |= {"estimated_minutes", "minutes_set_by_author"}
    return columns


def _set_body(content: Content, changes: dict[str, Any]) -> None:
    """Set body and source; every asset named must be the team's. Leaves the assets linked.

    Assets named anew are held, so that they cannot be deleted before the content names them.
    """
    kind = kind_of(content.content_type)
    if "body" in changes:
        content.body = kind.clean_body(changes["body"])
    _set_source(content, changes)
    named = [UUID(text) for text in kind.asset_ids(content.body)]
    own = [content.asset_id] if content.asset_id else []
    content.asset_ids = list(dict.fromkeys([*own, *named]))
    link_assets([content], hold=bool(_SHOWING & changes.keys()))
    if "asset_id" in changes:
        content.asset = _asset(content, changes["asset_id"])
    lost = set(map(str, named)) - content.known_assets.keys()
    if lost and "body" in changes:
        detail = f"There is no such file in this team: {', '.join(sorted(lost))}."
        raise InvalidInput.at("/body/body", "missing", detail)


def _set_source(content: Content, changes: dict[str, Any]) -> None:
    """Let a file take the place of an address, and the other way round."""
    if content.media_url and content.content_type not in _PLAYED:
        raise InvalidInput.at("/body/media_url", "unexpected", "Only videos and audios have one.")
    if "asset_id" in changes:
        content.asset_id = changes["asset_id"]
    elif content.media_url:
        content.asset = None
    if changes.get("asset_id") is not None:
        content.media_url = None


def _asset(content: Content, asset_id: UUID | None) -> Asset | None:
    """Return the linked asset, which must be of the content's own kind."""
    if asset_id is None:
        return None
    asset = content.known_assets.get(str(asset_id))
    if asset is None or asset.kind != content.content_type:
        detail = f"There is no such {content.content_type} in this team."
        raise InvalidInput.at("/body/asset_id", "missing", detail)
    return asset


def _set_minutes(content: Content, changes: dict[str, Any]) -> None:
    if "estimated_minutes" in changes:
        content.minutes_set_by_author = changes["estimated_minutes"] is not None
        content.estimated_minutes = changes["estimated_minutes"] or 0
    if not content.minutes_set_by_author and _ESTIMATED_FROM & changes.keys():
        content.estimated_minutes = kind_of(content.content_type).estimate_minutes(content)


def _move(content: Content, section_id: UUID | None) -> None:
    """Put the content last in the section, whatever section it came from. Statements: 1 or 2."""
    arrangement = read_arrangement(content.program)
    if not arrangement.knows(section_id):
        raise InvalidInput.at("/body/section_id", "missing", "There is no such section here.")
    if section_id == content.section_id:
        return
    wanted = arrangement.with_last(content.id, section_id)
    write_arrangement(wanted)
    content.section_id, content.position = section_id, wanted.position_of(content.id)
