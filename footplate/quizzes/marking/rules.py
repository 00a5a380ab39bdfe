"""How marks become points, who reads what a second time, and when two people differ. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from footplate.quizzes.marking.models import AGREEMENT, FIRST, SECOND

BORDERLINE_PERCENT = 5
"""How near to the pass mark, in percentage points of the score, a result is borderline."""
DIFFERENCE_SHARE = 0.1
"""Two marks that differ by more than this share of the question's points need an agreement."""


@dataclass(frozen=True)
class Given:
    """One mark that was given: the round and its points."""

    round: int
    points: float


def rubric_points(rubric: Sequence[Mapping[str, Any]], levels: Mapping[str, str]) -> float | None:
    """Return what the chosen levels add up to; None unless each criterion has one of its levels."""
    if set(levels) != {criterion["id"] for criterion in rubric}:
        return None
    total = 0.0
    for criterion in rubric:
        worth = {level["id"]: level["points"] for level in criterion["levels"]}
        if levels[criterion["id"]] not in worth:
            return None
        total += worth[levels[criterion["id"]]]
    return round(total, 4)


def points_of(given: Sequence[Given]) -> float | None:
    """Return the points that count: the agreement's, else the mean of both, else the first's."""
    by_round = {one.round: one.points for one in given}
    if AGREEMENT in by_round:
        return by_round[AGREEMENT]
    read = [by_round[number] for number in (FIRST, SECOND) if number in by_round]
    return round(sum(read) / len(read), 4) if read else None


def differ(given: Sequence[Given], points_total: float) -> bool:
    """Return whether the first and the second mark are too far apart to take their mean."""
    by_round = {one.round: one.points for one in given}
    if FIRST not in by_round or SECOND not in by_round:
        return False
    # A hair above the limit is what floating point makes of the limit itself.
    return abs(by_round[FIRST] - by_round[SECOND]) > DIFFERENCE_SHARE * points_total + 1e-9


def needs_second(rule: str, *, score_percent: float, passing_percentage: float) -> bool:
    """Return whether somebody else must read it too, by the quiz's rule."""
    if rule == "borderline":
        return abs(score_percent - passing_percentage) <= BORDERLINE_PERCENT
    return rule == "all"
