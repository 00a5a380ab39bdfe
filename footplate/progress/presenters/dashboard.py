"""The learner's dashboard. Pure."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from footplate.progress import wording
from footplate.progress.outline import Item
from footplate.progress.presenters.effort import minutes_left
from footplate.progress.presenters.rows import present_row
from footplate.progress.queries.dashboard import OwnTrainings
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.requirements import remaining_sentence
from footplate.progress.rules import rule_of

_NAMES = {"text": "Text", "video": "Video", "audio": "Audio", "quiz": "Quiz"}


def present_dashboard(own: OwnTrainings, now: datetime) -> dict[str, Any]:
    """Return everything the person has in the team, in the shape of `Dashboard`."""
    offered = [facts for facts in own.trainings if _is_offered(facts)]
    taken = [facts for facts in own.trainings if facts.status != "pending"]
    open_ones = [f for f in taken if f.status == "accepted" and f.gate.ended(now) is None]
    return {
        "now": now,
        "team": {"slug": own.team_slug, "name": own.team_name, "timezone": own.timezone},
        "continue": _next_step(open_ones),
        "due": [_due(f) for f in sorted(open_ones, key=_by_due) if f.due_at],
        "trainings": [present_row(f) for f in _in_order(taken, open_ones, offered)],
        "pending": [_pending(f) for f in sorted(offered, key=_by_due)],
    }


def _is_offered(facts: TrainingFacts) -> bool:
    is_alive = facts.expires_at is None or facts.expires_at >= facts.now
    return facts.status == "pending" and is_alive and facts.program_state == "published"


def _by_due(facts: TrainingFacts) -> tuple[bool, float, datetime]:
    moment = facts.due_at
    return (moment is None, moment.timestamp() if moment else 0.0, facts.invited_at)


def _in_order(
    taken: list[TrainingFacts], open_ones: list[TrainingFacts], offered: list[TrainingFacts]
) -> list[TrainingFacts]:
    completed = [f for f in taken if f.status == "completed"]
    still_open = {f.invitation_id for f in open_ones}
    ended = [f for f in taken if f.status != "completed" and f.invitation_id not in still_open]
    latest_first = sorted(completed, key=lambda f: f.completed_at or f.invited_at, reverse=True)
    return [
        *sorted(open_ones, key=_by_due),
        *latest_first,
        *_not_followed(ended, [*open_ones, *completed, *offered]),
    ]


def _not_followed(ended: list[TrainingFacts], others: list[TrainingFacts]) -> list[TrainingFacts]:
    """Return the last that ended of each program, latest first, unless another way through the
    same program came after it: then how the earlier one ended is nobody's concern any more."""
    latest: dict[UUID, TrainingFacts] = {}
    for facts in sorted([*ended, *others], key=lambda f: (f.invited_at, f.invitation_id)):
        latest[facts.program_id] = facts
    kept = {facts.invitation_id for facts in latest.values()}
    told = [f for f in ended if f.invitation_id in kept]
    return sorted(told, key=lambda f: (f.invited_at, f.invitation_id), reverse=True)


def _next_step(open_ones: list[TrainingFacts]) -> dict[str, Any] | None:
    """Return what was worked on last; else what is due first, else the oldest invitation."""
    ready = [f for f in open_ones if f.program_state == "published"]
    steps = [(f, index) for f in ready if (index := f.resume_index) is not None]
    started = [step for step in steps if step[0].started_at]
    if started:
        facts, index = max(started, key=lambda s: s[0].last_accessed_at or s[0].invited_at)
    elif steps:
        facts, index = min(steps, key=lambda s: _by_due(s[0]))
    else:
        return None
    return present_row(facts) | {"content": _resume(facts, facts.contents[index])}


def _resume(facts: TrainingFacts, item: Item) -> dict[str, Any]:
    work = facts.work(item)
    position = work.position_seconds
    return {
        "id": item["id"],
        "title": item["title"],
        "content_type": item["content_type"],
        "estimated_minutes": item["estimated_minutes"] or 0,
        "position_seconds": position,
        "resume_sentence": _resume_sentence(item, position),
        "remaining_sentence": remaining_sentence(rule_of(item), work),
        "time_limit_minutes": item["time_limit"],
        "ends_at": work.ends_at,
    }


def _resume_sentence(item: Item, position: float | None) -> str:
    name = _NAMES[item["content_type"]]
    if item["content_type"] == "quiz":
        total = item.get("questions_total")
        size = f", {wording.count(total, 'question')}" if total else ""
        mark = rule_of(item).passing_percentage
        return f"{name}{size}." + (f" Pass mark {mark:g} %." if mark is not None else "")
    sentence = f"{name}, {wording.count(item['estimated_minutes'] or 0, 'minute')}."
    if rule_of(item).is_media and position:
        return f"{sentence} You stopped at {wording.clock(position)}."
    return sentence


def _due(facts: TrainingFacts) -> dict[str, Any]:
    left = facts.required_left
    return {
        "invitation_id": facts.invitation_id,
        "title": facts.title,
        "due_at": facts.due_at,
        "state": facts.state[0],
        "contents_left": len(left),
        "sentence": _due_sentence(facts, left),
    }


def _due_sentence(facts: TrainingFacts, left: list[Item]) -> str:
    if facts.program_state != "published":
        return "Paused while the program is being revised."
    assert facts.due_at is not None
    zone = ZoneInfo(facts.timezone)
    days = (facts.due_at.astimezone(zone).date() - facts.now.astimezone(zone).date()).days
    if facts.due_at < facts.now:
        late = f"{wording.count(-days, 'day')} late." if days < 0 else "Was due earlier today."
        return f"{late} You can still finish it."
    return " ".join(part for part in (_days_away(days), _rest(facts, left)) if part)


def _days_away(days: int) -> str:
    if days > 7:
        return ""
    return {0: "Today.", 1: "Tomorrow."}.get(days, f"In {days} days.")


def _rest(facts: TrainingFacts, left: list[Item]) -> str:
    if facts.started_at is None:
        return f"Not started, about {minutes_left(facts, left)} min."
    return f"{wording.count(len(left), 'content')} to go."


def _pending(facts: TrainingFacts) -> dict[str, Any]:
    return {
        "invitation_id": facts.invitation_id,
        "title": facts.title,
        "inviter_name": facts.inviter_name or "",
        "estimated_minutes": minutes_left(facts, facts.contents),
        "due_at": facts.due_at,
    }
