"""Why a training is closed to its person, what that means and what can be done, in words. Pure."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from footplate.progress.obstacles import Gate

ClosureCode = Literal["paused", "archived", "expired", "revoked", "declined"]

_PAUSED = "The program is being revised."
_ARCHIVED = "The program is archived: it can still be read, but nothing counts any more."
_WHAT_NOW: dict[ClosureCode, str] = {
    "paused": "Nothing you did is lost: you go on where you were when it is published again.",
    "archived": "What you finished stays on your record. There is nothing you have to do.",
    "expired": (
        "What you did until then is kept. If you need more time, ask {inviter}: when they give you "
        "more, you go on where you stopped."
    ),
    "revoked": "What you did until then is kept. There is nothing you have to do.",
    "declined": (
        "There is nothing you have to do. If you have changed your mind, ask {inviter} for another "
        "invitation."
    ),
}
_ENDED: dict[str, ClosureCode] = {"revoked": "revoked", "declined": "declined"}
_CLOCK_GOES_ON = " The time limit runs on meanwhile; a manager can give you more time."


@dataclass(frozen=True, slots=True)
class Closure:
    """Why nobody can go on. `reason` and `what_now` are sentences to show."""

    code: ClosureCode
    reason: str
    what_now: str


def closure_of(gate: Gate, now: datetime, *, inviter: str | None = None) -> Closure | None:
    """Return why the training is closed now; None while it is open, waits or is completed.

    A completed training is never closed: what was reached stays reached. `inviter` is the name of
    the person to ask.
    """
    if gate.status in ("completed", "pending"):
        return None
    code, reason = _told(gate, now)
    if code is None:
        return None
    what_now = _WHAT_NOW[code].format(inviter=inviter or "the person who invited you")
    if code == "paused" and gate.time_limit_ends_at is not None:
        what_now += _CLOCK_GOES_ON
    return Closure(code, reason, what_now)


def _told(gate: Gate, now: datetime) -> tuple[ClosureCode | None, str]:
    ended = gate.ended(now)
    if ended is not None:
        return _ENDED.get(gate.status, "expired"), ended
    if gate.program_state == "archived":
        return "archived", _ARCHIVED
    if gate.program_state != "published":
        return "paused", _PAUSED
    return None, ""
