"""The state that people are shown: an invitation's status together with its moments.

Pure. `STATE_SQL` says the same to PostgreSQL for lists that filter and order by it; a test holds
the two together over every combination.
"""

from datetime import datetime, timedelta
from typing import Literal

DUE_SOON_DAYS = 7
DUE_SOON = timedelta(days=DUE_SOON_DAYS)

InvitationState = Literal[
    "not_accepted",
    "not_started",
    "in_progress",
    "due_soon",
    "overdue",
    "completed",
    "completed_late",
    "expired",
    "declined",
    "revoked",
    "left",
]
View = Literal[
    "all",
    "overdue",
    "due_soon",
    "in_progress",
    "not_started",
    "not_accepted",
    "completed",
    "expired",
]

OFFER_ENDED = "Nobody accepted it in time."
TIME_LIMIT_ENDED = "The time limit ran out."
DEADLINE_PASSED = "The deadline passed, and this program cannot be finished late."
NOT_ACCEPTED_YET = "Not accepted yet."
LEFT_TEAM = "They left the team before they had finished."
FINISHED_LATE = "Finished after the due date."

# `i` is training_invitations, %(now)s the moment asked about. Missing moments never compare true,
# and least() skips them.
STATE_SQL = f"""
case i.status
  when 'pending' then case
    when i.expires_at < %(now)s::timestamptz then 'expired'
    when i.due_at < %(now)s::timestamptz then 'overdue'
    else 'not_accepted' end
  when 'accepted' then case
    when i.left_at is not null then 'left'
    when least(i.expires_at, i.time_limit_ends_at) < %(now)s::timestamptz then 'expired'
    when i.due_at < %(now)s::timestamptz then 'overdue'
    when i.due_at <= %(now)s::timestamptz + interval '{DUE_SOON_DAYS} days' then 'due_soon'
    when i.started_at is not null then 'in_progress'
    else 'not_started' end
  when 'completed' then case
    when i.completed_at > i.due_at then 'completed_late'
    else 'completed' end
  else i.status end
"""


def state_of(
    status: str,
    due_at: datetime | None,
    started_at: datetime | None,
    completed_at: datetime | None,
    now: datetime,
    *,
    expires_at: datetime | None = None,
    time_limit_ends_at: datetime | None = None,
    left_at: datetime | None = None,
    status_reason: str = "",
) -> tuple[InvitationState, str | None]:
    """Return the state and, where the word alone does not say it, the reason in a sentence.

    Whoever left the team is never late. A hard end that has passed counts at once, before the
    job that writes it down has run. A moment is past only when `now` is later.
    """
    if status == "pending":
        return _offered(due_at, expires_at, now)
    if status == "accepted" and left_at is not None:
        return "left", LEFT_TEAM
    if status == "accepted":
        return _taken(due_at, started_at, expires_at, time_limit_ends_at, now)
    if status == "completed":
        late = completed_at is not None and due_at is not None and completed_at > due_at
        return ("completed_late", FINISHED_LATE) if late else ("completed", None)
    return status, status_reason or None  # type: ignore[return-value]


def _offered(
    due_at: datetime | None, expires_at: datetime | None, now: datetime
) -> tuple[InvitationState, str | None]:
    if expires_at is not None and expires_at < now:
        return "expired", OFFER_ENDED
    if due_at is not None and due_at < now:
        return "overdue", NOT_ACCEPTED_YET
    return "not_accepted", None


def _taken(
    due_at: datetime | None,
    started_at: datetime | None,
    expires_at: datetime | None,
    time_limit_ends_at: datetime | None,
    now: datetime,
) -> tuple[InvitationState, str | None]:
    reason = end_reason(expires_at=expires_at, time_limit_ends_at=time_limit_ends_at, now=now)
    if reason is not None:
        return "expired", reason
    if due_at is not None and due_at < now:
        return "overdue", None
    if due_at is not None and due_at <= now + DUE_SOON:
        return "due_soon", None
    return ("in_progress" if started_at else "not_started"), None


def end_reason(
    *, expires_at: datetime | None, time_limit_ends_at: datetime | None, now: datetime
) -> str | None:
    """Return why an accepted invitation is over, by the end that came first; None while open."""
    ends = [(time_limit_ends_at, TIME_LIMIT_ENDED), (expires_at, DEADLINE_PASSED)]
    past = [(moment, reason) for moment, reason in ends if moment is not None and moment < now]
    return min(past, key=lambda end: end[0])[1] if past else None
