"""Where a learner stands with a quiz: attempts used, and whether another may start. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from footplate.kernel.problems import Conflict
from footplate.quizzes.errors import AlreadyPassed, AttemptWaiting, NoAttemptsLeft, WaitNeeded
from footplate.quizzes.models import Attempt

GRACE_SECONDS = 5
"""How long after its end an attempt still takes what was on its way over the network."""


@dataclass(frozen=True)
class Standing:
    """What the closed attempts mean for the next one. `attempts_left` null is without limit."""

    attempts_used: int
    attempts_left: int | None
    wait_until: datetime | None
    passed: bool
    waiting: bool

    def refusal(self, now: datetime) -> Conflict | None:
        """Return why no attempt may start now, or None."""
        if self.passed:
            return AlreadyPassed()
        if self.waiting:
            return AttemptWaiting()
        if self.attempts_left == 0:
            return NoAttemptsLeft(f"You have used all {self.attempts_used} attempts at this quiz.")
        if self.wait_until and now < self.wait_until:
            return WaitNeeded(
                "The author asks for a pause between attempts.",
                wait_until=self.wait_until.isoformat().replace("+00:00", "Z"),
            )
        return None


def standing_of(
    body: dict[str, Any], closed: Sequence[Attempt], *, extra_attempts: int = 0
) -> Standing:
    """Return the standing after these closed attempts (in order of their numbers).

    `extra_attempts` are those that the person was granted beyond what the quiz allows.
    """
    allowed = attempts_allowed(body, extra_attempts)
    used = len(closed)
    wait_until = None
    if closed and body["wait_minutes"] and closed[-1].submitted_at:
        wait_until = closed[-1].submitted_at + timedelta(minutes=body["wait_minutes"])
    return Standing(
        attempts_used=used,
        attempts_left=None if allowed is None else max(0, allowed - used),
        wait_until=wait_until,
        passed=any(attempt.passed for attempt in closed),
        waiting=any(attempt.grading_state == "waiting" for attempt in closed),
    )


def attempts_allowed(body: dict[str, Any], extra_attempts: int) -> int | None:
    """Return how many attempts the person has in all; null is without limit."""
    allowed: int | None = body["attempts_allowed"]
    return None if allowed is None else allowed + extra_attempts


def is_over(attempt: Attempt, now: datetime) -> bool:
    """Return whether the attempt's time, with the grace for the network, has run out."""
    grace = timedelta(seconds=GRACE_SECONDS)
    return attempt.ends_at is not None and now > attempt.ends_at + grace
