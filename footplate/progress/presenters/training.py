"""One training with its outline, and one content of it. Pure, but for what a kind of content asks
of the database to shape its body."""

from typing import Any
from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.programs.completion import rule_sentence
from footplate.programs.kinds.base import LearnerContext, kind_of
from footplate.progress.errors import NotStarted
from footplate.progress.outline import Item, Lock
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.queries.training import ContentFacts
from footplate.progress.rules import (
    detail_sentence,
    remaining_sentence,
    rule_of,
    share_of,
)


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
        "status": facts.status,
        "state": state,
        "state_reason": reason,
        "due_at": facts.due_at,
        "late_completion": facts.rule("late_completion") is not False,
        "time_limit_minutes": facts.rule("time_limit"),
        "time_limit_ends_at": facts.time_limit_ends_at,
        "started_at": facts.started_at,
        "completed_at": facts.completed_at,
        "score_percent": facts.score_percent,
        "contents_total": len(statuses),
        "contents_completed": statuses.count("completed"),
        "time_spent_seconds": facts.time_spent_seconds,
        "sections": _sections(facts),
        "resume_content_id": None if index is None else facts.contents[index]["id"],
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
        "status": work.status,
        "locked": lock is not None,
        "lock_reason": lock.reason if lock else None,
        "lock_code": lock.code if lock else None,
        "score_percent": work.score,
        "share": share_of(rule, work),
        "detail": detail_sentence(rule, work),
        "questions_total": item.get("questions_total"),
    }


def present_content(facts: ContentFacts, *, caller: Caller) -> dict[str, Any]:
    """Return the content in the shape of `LearnerContent`. Statements: the kind's, at most 1.

    Raises `TrainingPaused`, `TrainingClosed`, `NotStarted` and `ContentLocked` when the person
    may not read it now; its body is not shaped then.
    """
    training, item = facts.training, facts.item
    obstacle = training.gate.reading_obstacle(training.now)
    if obstacle is not None:
        raise obstacle
    locks = training.locks
    lock = locks[facts.index]
    if lock is not None:
        raise lock.refusal()
    work, rule = training.work(item), rule_of(item)
    opening_required = _must_be_opened(facts)
    return {
        "id": item["id"],
        "title": item["title"],
        "content_type": item["content_type"],
        "is_required": item["is_required"],
        "position": facts.index + 1,
        "estimated_minutes": item["estimated_minutes"] or 0,
        "status": work.status,
        "share": share_of(rule, work),
        "time_spent_seconds": work.time_spent_seconds,
        "position_seconds": work.position_seconds,
        "watched": facts.watched if rule.is_media else None,
        "completion": {
            "rule_sentence": rule_sentence(item.get("rule") or {}, item["content_type"]),
            "share_required": rule.share_percent,
            "minimum_seconds": rule.minimum_seconds,
            "remaining_sentence": remaining_sentence(rule, work),
        },
        "time_limit_minutes": item["time_limit"],
        "ends_at": work.ends_at,
        "opening_required": opening_required,
        "last_sequence": training.last_sequence,
        "body": None if opening_required else _body(facts, caller),
        "previous": _neighbour(training, locks, facts.index - 1),
        "next": _neighbour(training, locks, facts.index + 1),
    }


def _must_be_opened(facts: ContentFacts) -> bool:
    """Return whether reading would need to start the content's clock.

    A quiz's clock starts with each attempt; and where nothing counts any more, no clock runs.
    """
    item, work = facts.item, facts.training.work(facts.item)
    has_clock = bool(item["time_limit"]) and item["content_type"] != "quiz"
    is_fresh = work.opened_at is None and not work.is_completed
    return has_clock and is_fresh and facts.training.gate.obstacle(facts.training.now) is None


def _body(facts: ContentFacts, caller: Caller) -> dict[str, Any]:
    context = LearnerContext(
        user_id=caller.user_id,
        invitation_id=facts.training.invitation_id,
        content_id=UUID(facts.item["id"]),
        now=facts.training.now,
    )
    return kind_of(facts.item["content_type"]).learner_body(facts.snapshot_body, context)


def _neighbour(
    training: TrainingFacts, locks: list[Lock | None], index: int
) -> dict[str, Any] | None:
    if not 0 <= index < len(training.contents):
        return None
    item, lock = training.contents[index], locks[index]
    return {
        "id": item["id"],
        "title": item["title"],
        "locked": lock is not None,
        "lock_reason": lock.reason if lock else None,
    }
