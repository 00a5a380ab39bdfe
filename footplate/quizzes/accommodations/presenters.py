"""Accommodations as managers read them."""

from typing import Any

from footplate.quizzes.accommodations.queries import Granted
from footplate.quizzes.models import Accommodation


def present_granted(granted: Granted, *, may_write: bool) -> dict[str, Any]:
    """Return them in the shape of `Accommodations`."""
    in_force = granted.in_force
    actions = ["grant", "end"] if in_force else ["grant"]
    return {
        "membership_id": granted.membership_id,
        "in_force": _present(in_force) if in_force else None,
        "default": _present(granted.default) if granted.default else None,
        "earlier": [_present(row) for row in granted.own if row.ended_at is not None],
        "actions": actions if may_write else [],
    }


def _present(row: Accommodation) -> dict[str, Any]:
    return {
        "extra_time_percent": row.extra_time_percent,
        "extra_attempts": row.extra_attempts,
        "reason": row.reason,
        "granted_by_name": row.granted_by.name,
        "granted_at": row.created_at,
        "ended_by_name": row.ended_by.name if row.ended_by else None,
        "ended_at": row.ended_at,
    }
