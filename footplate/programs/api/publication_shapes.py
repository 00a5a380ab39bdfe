"""From a draft to what its author reads before publishing, and to a learner's view of it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from footplate.programs.affected import count_affected
from footplate.programs.changes import changes_of, unchanged_count, wanted_snapshots
from footplate.programs.completion import rule_sentence
from footplate.programs.drafts import Draft, item_of, load_draft
from footplate.programs.editions import hashes_of
from footplate.programs.kinds.base import LearnerContext, kind_of
from footplate.programs.models import Content, Program, ProgramState
from footplate.programs.publication import must_fix, problems_of
from footplate.programs.queries import neighbours, snapshots_by_hash
from footplate.programs.workflow import Event, allowed


def publication_shape(program: Program, *, now: datetime) -> dict[str, Any]:
    """Return what hinders and what a next edition would change. Statements: 3 to 5."""
    draft = load_draft(program)
    problems = problems_of(draft, now=now)
    snapshots = snapshots_by_hash(team_id=program.team_id, hashes=wanted_snapshots(draft))
    edition = program.latest_edition
    unchanged = program.state == ProgramState.PUBLISHED and not draft.has_unpublished_changes
    return {
        "next_number": edition.number + 1 if edition else 1,
        "can_publish": Event.PUBLISH in allowed(program.state)
        and not must_fix(problems)
        and not unchanged,
        "problems": [problem.as_dict() for problem in problems],
        "changes": [asdict(change) for change in changes_of(draft, snapshots)],
        "unchanged_count": unchanged_count(draft),
        "affected": asdict(count_affected(program.id, hashes_of(draft.outline))),
        "required": _required(draft),
    }


def _required(draft: Draft) -> dict[str, int]:
    required = [item.content for item in draft.items if item.content.is_required]
    return {
        "count": len(required),
        "total": len(draft.items),
        "minutes": sum(content.estimated_minutes for content in required),
    }


def preview_shape(content: Content, context: LearnerContext) -> dict[str, Any]:
    """Return the content as a learner would first meet it. Statements: 1."""
    item, kind = item_of(content), kind_of(content.content_type)
    before, after, _ = neighbours(content)
    rule = item.frozen.outline["rule"]
    share = rule.get("share_percent")
    return {
        "id": content.id,
        "title": content.title,
        "content_type": content.content_type,
        "is_required": content.is_required,
        "position": content.position,
        "estimated_minutes": content.estimated_minutes,
        "status": "not_started",
        "share": 0,
        "time_spent_seconds": 0,
        "position_seconds": None,
        "watched": [] if rule["kind"] == "media" else None,
        "completion": {
            "rule_sentence": rule_sentence(rule, content.content_type),
            "share_required": share,
            "minimum_seconds": rule.get("minimum_seconds"),
            "remaining_sentence": None,
        },
        "time_limit_minutes": content.time_limit,
        "ends_at": None,
        "opening_required": False,
        "body": kind.learner_body(item.frozen.body, context),
        "previous": {"id": before.id, "title": before.title} if before else None,
        "next": {"id": after.id, "title": after.title, "locked": False, "lock_reason": None}
        if after
        else None,
    }
