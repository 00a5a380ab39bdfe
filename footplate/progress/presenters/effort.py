"""How much is done of what comes next, and how long the rest takes. Pure."""

import math
from collections.abc import Sequence

from footplate.progress.outline import Item
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.rules import rule_of, share_of


def minutes_left(facts: TrainingFacts, contents: Sequence[Item]) -> int:
    """Return how long these contents still take, in whole minutes, rounded up."""
    left = sum(
        (item["estimated_minutes"] or 0) * (1 - share_of(rule_of(item), facts.work(item)))
        for item in contents
        if not facts.work(item).is_completed
    )
    return math.ceil(round(left, 6))


def current_share(facts: TrainingFacts) -> float:
    """Return how much is done of the content to go on with, 0 to 1; 0 when none is left."""
    index = facts.resume_index
    if index is None:
        return 0.0
    item = facts.contents[index]
    return share_of(rule_of(item), facts.work(item))
