"""Ada at work: drafts written from files, editions published over the years."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.programs.actions.change_content import change_content
from footplate.programs.actions.change_program import change_program
from footplate.programs.actions.create_content import create_content
from footplate.programs.actions.create_program import create_program
from footplate.programs.actions.create_section import create_section
from footplate.programs.models import Content, Program
from footplate.teams.models import Team
from footplate.testing.world.assets import Assets
from footplate.testing.world.files import ContentFile, ProgramFile

_RULES = (
    "passing_percentage",
    "time_limit",
    "sequential",
    "late_completion",
    "completion_timeframe",
    "certificate_validity_months",
    "recertify_lead_days",
    "reminder_days",
)


def write_draft(
    file: ProgramFile, *, team: Team, assets: Assets, author_id: UUID, now: datetime
) -> Program:
    """Return a draft with everything that the files say, except its fixed deadline."""
    facts = file.facts
    program = create_program(
        team=team,
        title=facts["title"],
        description=facts["description"],
        actor_id=author_id,
        now=now,
    )
    set_rules(program.id, rules_of(file) | {"cover_drawing": facts["cover_drawing"]}, now=now)
    for title, contents in file.sections:
        section = create_section(program_id=program.id, title=title, now=now) if title else None
        for content in contents:
            write_content(
                content,
                program_id=program.id,
                section_id=section.id if section else None,
                assets=assets,
                now=now,
            )
    return program


def rules_of(file: ProgramFile) -> dict[str, Any]:
    """Return the program's rules; the deadline is a matter of the day of the seed."""
    return {name: file.facts[name] for name in _RULES}


def set_rules(program_id: UUID, rules: dict[str, Any], *, now: datetime) -> None:
    """Change the program's rules."""
    change_program(
        program_id=program_id, changes=rules, expected_version=None, actor_id=None, now=now
    )


def write_content(
    file: ContentFile,
    *,
    program_id: UUID,
    section_id: UUID | None,
    assets: Assets,
    now: datetime,
) -> Content:
    """Return the content, written as its file has it, at the end of its section."""
    content = create_content(
        program_id=program_id,
        title=file.facts["title"],
        content_type=file.content_type,
        section_id=section_id,
        to_last_section=False,
        now=now,
    )
    names = ("is_required", "time_limit", "estimated_minutes")
    changes = {name: file.facts[name] for name in names}
    changes |= _body(file, assets, now)
    return change_content(
        program_id=program_id,
        content_id=content.id,
        changes=changes,
        expected_version=None,
        now=now,
    )


def _body(file: ContentFile, assets: Assets, now: datetime) -> dict[str, Any]:
    if file.content_type == "quiz":
        return {"body": file.quiz}
    text = assets.with_addresses(file.text, now=now)
    recording = assets.recording(file, now=now)
    if recording is None:
        body = {"markdown": text, "minimum_seconds": file.facts.get("minimum_seconds")}
        return {"body": body}
    asset, captions = recording
    body = {
        "share_percent": file.facts["share_percent"],
        "notes_markdown": text,
        "captions": [{"asset_id": str(captions.id), "language": "en", "label": "English"}],
    }
    return {"asset_id": asset.id, "body": body}
