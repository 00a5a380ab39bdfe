"""What the apps above know about a program's people. They register counters at start-up."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Affected:
    """How many people a new edition would meet, by what happens to them.

    `not_started` would begin with it; `moving` are in progress and every content they completed
    is unchanged; `staying` completed one that changed; `completed` are done with an earlier one.
    """

    not_started: int = 0
    moving: int = 0
    staying: int = 0
    completed: int = 0


@dataclass(frozen=True, kw_only=True)
class People:
    """How many people have an open invitation to a program, and how many completed one."""

    open: int = 0
    completed: int = 0


Counter = Callable[[UUID, Mapping[str, str]], Affected]
"""(program's id, {content's id: snapshot's sha256 in the new edition}) -> counts.

Each person in progress is compared with the edition pinned on the invitation.
"""
PeopleCounter = Callable[[Collection[UUID]], Mapping[UUID, tuple[int, int]]]
"""(programs' ids) -> {id: (open, completed)}; a program without people may be left out."""

_counters: list[Counter] = []
_people_counters: list[PeopleCounter] = []


def register(counter: Counter) -> None:
    """Let the counter answer `count_affected`; registering it again changes nothing."""
    if counter not in _counters:
        _counters.append(counter)


def register_people_counter(counter: PeopleCounter) -> None:
    """Let the counter answer `count_people`; registering it again changes nothing."""
    if counter not in _people_counters:
        _people_counters.append(counter)


def count_affected(program_id: UUID, hashes_after: Mapping[str, str]) -> Affected:
    """Return what all registered counters say together. Statements: theirs (1 each)."""
    found = [counter(program_id, hashes_after) for counter in _counters]
    return Affected(
        not_started=sum(a.not_started for a in found),
        moving=sum(a.moving for a in found),
        staying=sum(a.staying for a in found),
        completed=sum(a.completed for a in found),
    )


def count_people(program_ids: Collection[UUID]) -> dict[UUID, People]:
    """Return the counts of every program asked for. Statements: 1 a counter, whatever the size."""
    totals = dict.fromkeys(program_ids, (0, 0))
    for counter in _people_counters:
        for program_id, (open_, completed) in counter(program_ids).items():
            before = totals.get(program_id, (0, 0))
            totals[program_id] = (before[0] + open_, before[1] + completed)
    return {key: People(open=value[0], completed=value[1]) for key, value in totals.items()}
