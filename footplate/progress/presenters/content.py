"""One content of a training. Pure, but for what a kind of content asks of the database to shape its
body."""

from typing import Any
from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.programs.completion import rule_sentence
from footplate.programs.kinds.base import LearnerContext, kind_of
from footplate.progress.outline import Item, Lock
from footplate.progress.presenters.standing import present_requirements
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.queries.training import ContentFacts
from footplate.progress.requirements import remaining_sentence
from footplate.progress.rules import Rule, Work, rule_of, share_of


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
        "mark": training.mark(item),
        "share": share_of(rule, work),
        "time_spent_seconds": work.time_spent_seconds,
        "position_seconds": work.position_seconds,
        "position_share": work.position_share,
        "watched": facts.watched if rule.is_media else None,
        "completion": _completion(item, rule, work),
        "time_limit_minutes": item["time_limit"],
        "ends_at": work.ends_at,
        "opening_required": opening_required,
        "last_sequence": training.last_sequence,
        "body": None if opening_required else _body(facts, caller),
        "previous": _neighbour(training, locks, facts.index - 1),
        "next": _neighbour(training, locks, facts.index + 1),
    }


def _completion(item: Item, rule: Rule, work: Work) -> dict[str, Any]:
    return {
        "rule_sentence": rule_sentence(item.get("rule") or {}, item["content_type"]),
        "share_required": rule.share_percent,
        "minimum_seconds": rule.minimum_seconds,
        "remaining_sentence": remaining_sentence(rule, work),
        "requirements": present_requirements(rule, work),
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
