"""A training as one row of a list. Pure."""

import math
from collections.abc import Sequence
from typing import Any

from footplate.progress.outline import Item
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.rules import rule_of, share_of


def present_row(facts: TrainingFacts) -> dict[str, Any]:
    """Return the training in the shape of `TrainingRow`."""
    contents = facts.contents
    state, reason = facts.state
    states = [facts.work(item).status for item in contents]
    return {
        "invitation_id": facts.invitation_id,
        "program_id": facts.program_id,
        "title": facts.title,
        "cover_drawing": facts.cover_drawing,
        "status": facts.status,
        "state": state,
        "state_reason": reason,
        "contents": states,
        "contents_total": len(states),
        "contents_completed": states.count("completed"),
        "current_share": current_share(facts),
        "estimated_minutes_left": minutes_left(facts, facts.required_left),
        "content_types": list(dict.fromkeys(item["content_type"] for item in contents)),
        "due_at": facts.due_at,
        "completed_at": facts.completed_at,
        "score_percent": facts.score_percent,
        "time_limit_minutes": facts.rule("time_limit"),
        "time_limit_ends_at": facts.time_limit_ends_at,
        "started_at": facts.started_at,
        "certificate_number": facts.certificate_number,
    }


def minutes_left(facts: TrainingFacts, contents: Sequence[Item]) -> int:
    """Return how long these contents still take, in whole minutes, rounded up."""
    left = sum(
        (item["estimated_minutes"] or 0) * (1 - share_of(rule_of(item), facts.work(item)))
        for item in contents
    )
    return math.ceil(round(left, 6))


def current_share(facts: TrainingFacts) -> float:
    """Return how much is done of the content to go on with, 0 to 1; 0 when none is left."""
    index = facts.resume_index
    if index is None:
        return 0.0
    item = facts.contents[index]
    return share_of(rule_of(item), facts.work(item))
