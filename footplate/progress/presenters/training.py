"""One training with its outline. Pure."""

import json
from typing import Any

from footplate.progress.corrections.presenting import present_line
from footplate.progress.errors import NotStarted
from footplate.progress.outline import Item, Lock
from footplate.progress.presenters.standing import (
    edition_note,
    present_closed,
    present_completion,
    present_news,
)
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.requirements import remaining_sentence
from footplate.progress.rules import detail_sentence, rule_of, share_of


def present_training(facts: TrainingFacts) -> dict[str, Any]:
    """Return the training in the shape of `Training`."""
    state, reason = facts.state
    obstacle = facts.gate.obstacle(facts.now)
    if obstacle is not None and not isinstance(obstacle, NotStarted):
        reason = obstacle.detail
    index = facts.resume_index
    statuses = [facts.work(item).status for item in facts.contents]
    return {
        "invitation_id": facts.invitation_id,
        "program": {
            "id": facts.program_id,
            "title": facts.title,
            "description": facts.description,
            "cover_drawing": facts.cover_drawing,
        },
        "team": {
            "slug": facts.team_slug,
            "name": facts.team_name,
            "timezone": facts.timezone,
        },
        "edition_number": facts.edition_number,
        "edition_note": edition_note(facts),
        "news": present_news(facts),
        "status": facts.status,
        "state": state,
        "state_reason": reason,
        "closed": present_closed(facts),
        "due_at": facts.due_at,
        "late_completion": facts.rule("late_completion") is not False,
        "sequential": bool(facts.rule("sequential")),
        "time_limit_minutes": facts.rule("time_limit"),
        "time_limit_ends_at": facts.time_limit_ends_at,
        "started_at": facts.started_at,
        "completed_at": facts.completed_at,
        "score_percent": facts.score_percent,
        "contents_total": len(statuses),
        "contents_completed": statuses.count("completed"),
        "completion": present_completion(facts),
        "time_spent_seconds": facts.time_spent_seconds,
        "sections": _sections(facts),
        "resume_content_id": None if index is None else facts.contents[index]["id"],
        "corrections": [
            present_line(stored, timezone=facts.timezone)
            for stored in json.loads(facts.corrections_json or "[]")
        ],
        "certificate_number": facts.certificate_number,
        "now": facts.now,
        "actions": _actions(facts),
    }


def _actions(facts: TrainingFacts) -> list[str]:
    """Return what the person may do now: start, go on, or only look at what is there."""
    obstacle = facts.gate.obstacle(facts.now)
    if isinstance(obstacle, NotStarted):
        return ["start"]
    actions = []
    if obstacle is None and facts.resume_index is not None:
        actions.append("continue")
    is_over = facts.status == "completed" or obstacle is not None
    if is_over and facts.gate.reading_obstacle(facts.now) is None:
        actions.append("review")
    return actions


def _sections(facts: TrainingFacts) -> list[dict[str, Any]]:
    locks = iter(facts.locks)
    sections = facts.outline["sections"] if facts.outline else []
    return [
        {
            "title": section["title"],
            "contents": [_item(facts, item, next(locks)) for item in section["contents"]],
        }
        for section in sections
    ]


def _item(facts: TrainingFacts, item: Item, lock: Lock | None) -> dict[str, Any]:
    work, rule = facts.work(item), rule_of(item)
    return {
        "id": item["id"],
        "title": item["title"],
        "content_type": item["content_type"],
        "is_required": item["is_required"],
        "estimated_minutes": item["estimated_minutes"] or 0,
        "time_limit": item["time_limit"],
        "ends_at": work.ends_at,
        "status": work.status,
        "mark": facts.mark(item),
        "locked": lock is not None,
        "lock_reason": lock.reason if lock else None,
        "lock_code": lock.code if lock else None,
        "unlocked_by": lock.unlocked_by if lock else None,
        "score_percent": work.score,
        "share": share_of(rule, work),
        "detail": detail_sentence(rule, work),
        "remaining_sentence": remaining_sentence(rule, work),
        "questions_total": item.get("questions_total"),
    }
