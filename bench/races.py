"""Five races on real PostgreSQL, a thousand rounds each: who wins is open, what holds is not.

Each round prepares its records, lets two people act at the same moment, and asks the database. One
race runs in processes instead of threads. Prints rounds, outcomes and seconds of each.
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from bench.live_server import own_database, prepared_world

ROUNDS = 1_000
Act = Callable[[], object]


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with own_database() as url, prepared_world(url) as world:
        from bench import race_rounds

        for name, race in race_rounds.RACES.items():
            began = time.perf_counter()
            outcomes: Counter[str] = Counter()
            prepared = race(world)
            for number in range(rounds):
                acts, verdict = prepared(number)
                outcomes[verdict(at_once(*acts))] += 1
            seconds = time.perf_counter() - began
            print(f"{name}: {rounds} rounds, {dict(outcomes)}, {seconds:.0f} s", flush=True)
        in_processes(world, rounds)
    return 0


# Two that live through all rounds: opening a connection takes longer than the race itself.
_RUNNERS = ThreadPoolExecutor(max_workers=2)


def at_once(*acts: Act) -> list[str]:
    """Run two acts in threads that start together; return "done" or the problem's code of each."""
    from footplate.kernel import walls
    from footplate.kernel.problems import Problem

    barrier = threading.Barrier(len(acts))

    def run(act: Act) -> str:
        try:
            with walls.door("tests"):
                barrier.wait()
                act()
        except Problem as problem:
            return problem.code
        return "done"

    started = [_RUNNERS.submit(run, act) for act in acts]
    return [one.result(timeout=30) for one in started]


def in_processes(world: Any, rounds: int) -> None:
    """The last admin once more, between two processes that live through all rounds."""
    from django.db import connections

    from bench.race_rounds import admins_of, give_both_admin

    connections.close_all()
    context = multiprocessing.get_context("fork")
    barrier = context.Barrier(3)
    ends = context.Queue()
    people = [(world.cast.olga.id, world.cast.max.id), (world.cast.max.id, world.cast.olga.id)]
    workers = [
        context.Process(target=_remove_each_round, args=(world, pair, rounds, barrier, ends))
        for pair in people
    ]
    for worker in workers:
        worker.start()
    began = time.perf_counter()
    outcomes: Counter[str] = Counter()
    for _ in range(rounds):
        give_both_admin(world)
        barrier.wait()
        found = sorted([ends.get(timeout=30), ends.get(timeout=30)])
        assert admins_of(world) == 1, found
        outcomes[" + ".join(found)] += 1
    for worker in workers:
        worker.join()
    seconds = time.perf_counter() - began
    print(f"last admin, processes: {rounds} rounds, {dict(outcomes)}, {seconds:.0f} s")


def _remove_each_round(
    world: Any, pair: tuple[Any, Any], rounds: int, barrier: Any, ends: Any
) -> None:
    from bench.race_rounds import remover
    from footplate.kernel.problems import Problem

    act = remover(world, *pair)
    for _ in range(rounds):
        barrier.wait()
        try:
            act()
            ends.put("done")
        except Problem as problem:
            ends.put(problem.code)


if __name__ == "__main__":
    sys.exit(main())
