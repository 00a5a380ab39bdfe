"""How things stand after a heartbeat. Pure."""

from typing import Any

from footplate.progress.actions.record_heartbeat import Recorded
from footplate.progress.presenters.standing import present_requirements
from footplate.progress.requirements import remaining_sentence
from footplate.progress.rules import share_of


def present_heartbeat(recorded: Recorded) -> dict[str, Any]:
    """Return the answer in the shape of `HeartbeatAnswer`."""
    beat, done = recorded.beat, recorded.completed
    work, rule = beat.work, beat.rule
    return {
        "content": {
            "id": recorded.content_id,
            "status": work.status,
            "share": share_of(rule, work),
            "time_spent_seconds": work.time_spent_seconds,
            "position_seconds": work.position_seconds,
            "watched": beat.watched if rule.is_media else None,
            "remaining_sentence": remaining_sentence(rule, work),
            "requirements": present_requirements(rule, work),
        },
        "training": {
            "status": done.status if done else beat.status,
            "contents_completed": done.contents_completed if done else beat.contents_completed,
            "contents_total": done.contents_total if done else beat.contents_total,
            "time_spent_seconds": beat.training_seconds,
            "time_limit_ends_at": beat.time_limit_ends_at,
        },
        "taken": beat.applies,
        "credited_seconds": beat.credited_seconds,
        "completed_now": beat.completes,
        "training_completed_now": done is not None,
        "certificate_number": done.certificate_number if done else beat.certificate_number,
        "last_sequence": beat.last_sequence,
    }
