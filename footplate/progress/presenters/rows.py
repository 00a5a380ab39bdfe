"""A training as one row of a list. Pure."""

from typing import Any

from footplate.progress.presenters.effort import current_share, minutes_left
from footplate.progress.presenters.standing import present_closed, present_news
from footplate.progress.queries.facts import TrainingFacts


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
        "closed": present_closed(facts),
        "news": present_news(facts),
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
