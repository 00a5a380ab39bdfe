"""Spreading a training's contents over sittings, so that the last one ends when it shall."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from footplate.testing.world.learning import Step

_SITTING = 4
_SHORT_DAY_MINUTES = 24 * 60
# Until the step has its place.
_SOMETIME = datetime.min.replace(tzinfo=UTC)


def pace(
    contents: list[dict[str, Any]],
    *,
    share: float,
    not_before: datetime,
    ends_at: datetime,
    time_limit: int | None,
    dice: random.Random,
) -> list[Step]:
    """Return the steps in order; the last ends at `ends_at`, none begins before `not_before`.

    `time_limit` in minutes: within a short one everything happens in one sitting.
    """
    whole = min(int(share * len(contents) + 1e-6), len(contents))
    rest = share * len(contents) - whole
    hurried = time_limit is not None and time_limit < _SHORT_DAY_MINUTES
    steps = [_step(item, 1.0, dice, may_fail=not hurried) for item in contents[:whole]]
    if rest > 0.01 and whole < len(contents):
        steps.append(_step(contents[whole], rest, dice, may_fail=True))
    sittings = [steps] if hurried else _sittings(steps)
    return _place(sittings, not_before=not_before, ends_at=ends_at, dice=dice)


def _step(item: dict[str, Any], share: float, dice: random.Random, *, may_fail: bool) -> Step:
    minutes = max(1.5, (item["estimated_minutes"] or 2) * dice.uniform(0.75, 1.2))
    if item["time_limit"]:
        minutes = min(minutes, 0.9 * item["time_limit"])
    duration = item["rule"].get("duration_seconds") or 0
    minutes = max(minutes, duration / 60 + 0.5)
    is_quiz = item["content_type"] == "quiz"
    failed = is_quiz and may_fail and (share > 0.4 if share < 1 else dice.random() < 0.2)
    return Step(item, _SOMETIME, minutes * max(share, 0.3), share, failed)


def _sittings(steps: list[Step]) -> list[list[Step]]:
    return [steps[at : at + _SITTING] for at in range(0, len(steps), _SITTING)]


def _minutes(step: Step) -> float:
    """Return how long the step keeps the person, a failed attempt and its pause included."""
    if step.failed_first and step.share >= 1:
        return 2 * step.minutes + 75
    return step.minutes


def _place(
    sittings: list[list[Step]], *, not_before: datetime, ends_at: datetime, dice: random.Random
) -> list[Step]:
    """Place the sittings backwards from the end, on earlier days where there is room."""
    placed: list[Step] = []
    for sitting in reversed(sittings):
        length = timedelta(seconds=sum(round(60 * _minutes(step)) + 1 for step in sitting))
        if placed:
            ends_at = _earlier(placed[0].begins_at, length, not_before, dice)
        placed = [*_in_a_row(sitting, max(ends_at - length, not_before)), *placed]
    return placed


def _earlier(
    next_begins_at: datetime, length: timedelta, not_before: datetime, dice: random.Random
) -> datetime:
    """Return when the sitting before ends: a day or two earlier, else right before the next."""
    wanted = next_begins_at - timedelta(days=dice.choice((1, 1, 2)), minutes=dice.randrange(120))
    if wanted - length > not_before:
        return wanted
    return next_begins_at - timedelta(minutes=1)


def _in_a_row(sitting: list[Step], begins_at: datetime) -> list[Step]:
    placed = []
    for step in sitting:
        placed.append(replace(step, begins_at=begins_at))
        begins_at += timedelta(seconds=round(60 * _minutes(step)) + 1)
    return placed
