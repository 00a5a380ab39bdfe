"""Races around attempts on real PostgreSQL, a thousand rounds each, in threads and in processes.

The races are those of the tests (footplate/quizzes/tests/attempt_races.py), which run them for a
few rounds. Prints rounds, outcomes and seconds of each; fails at the first round that breaks what
must hold: attempts never exceed the limit, one is open at most, a pause is kept, what is granted is
had, one outcome, and every save in the journal. Names after the number of rounds choose races.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections import Counter
from typing import Any

from bench.live_server import own_database, prepared_world

ROUNDS = 1_000
PROCESSES = 3
PROCESSES_RACE = "processes"


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    wanted = sys.argv[2:]
    with own_database() as url, prepared_world(url) as world:
        from footplate.quizzes.tests.attempt_races import RACES, at_once, hang_up

        for name, race in RACES.items():
            if wanted and name not in wanted:
                continue
            began, outcomes = time.perf_counter(), Counter[str]()
            for _ in range(rounds):
                acts, check = race(world.cast)
                outcomes[check(at_once(acts))] += 1
            _told(name, rounds, outcomes, began)
        hang_up()
        if not wanted or PROCESSES_RACE in wanted:
            in_processes(world, rounds)
    return 0


def _told(name: str, rounds: int, outcomes: Counter[str], began: float) -> None:
    seconds = time.perf_counter() - began
    most = dict(outcomes.most_common(4))
    print(f"{name}: {rounds} rounds, {most}, {seconds:.0f} s", flush=True)


def in_processes(world: Any, rounds: int) -> None:
    """Two attempts are allowed; three processes start and submit at once, until none is left."""
    from django.db import connections

    connections.close_all()
    context = multiprocessing.get_context("fork")
    barrier, ends = context.Barrier(PROCESSES + 1), context.Queue()
    rounds_to_do = [context.Queue() for _ in range(PROCESSES)]
    workers = [
        context.Process(target=_sit_each_round, args=(world, todo, barrier, ends))
        for todo in rounds_to_do
    ]
    for worker in workers:
        worker.start()
    began, outcomes = time.perf_counter(), Counter[str]()
    for _ in range(rounds):
        outcomes[_round(world, rounds_to_do, barrier, ends)] += 1
    for todo in rounds_to_do:
        todo.put(None)
    for worker in workers:
        worker.join()
    _told(f"limit of two, {PROCESSES} processes", rounds, outcomes, began)


def _round(world: Any, rounds_to_do: list[Any], barrier: Any, ends: Any) -> str:
    from footplate.quizzes.tests.attempt_races import attempts_at
    from footplate.quizzes.tests.factory import make_quiz

    quiz = make_quiz(world.cast, world.cast.leo, attempts_allowed=2)
    for todo in rounds_to_do:
        todo.put(quiz)
    barrier.wait()
    found = sorted(ends.get(timeout=60) for _ in rounds_to_do)
    made = attempts_at(quiz)
    assert [one.number for one in made] in ([1], [1, 2]), found
    assert all(one.submitted_at is not None for one in made), found
    return f"{len(made)} attempts: {' + '.join(found)}"


def _sit_each_round(world: Any, todo: Any, barrier: Any, ends: Any) -> None:
    from footplate.quizzes.tests.attempt_races import outcome_of, sit

    while (quiz := todo.get()) is not None:
        barrier.wait()
        ends.put(outcome_of(lambda quiz=quiz: sit(world.cast, quiz)))


if __name__ == "__main__":
    sys.exit(main())
