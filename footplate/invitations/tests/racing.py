"""Threads that start together, each on its own connection."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.db import connection

T = TypeVar("T")


def race(runners: Sequence[Callable[[], T]]) -> list[T]:
    """Return what each runner returned; all of them set off at the same moment."""
    barrier = threading.Barrier(len(runners))

    def run(runner: Callable[[], T]) -> T:
        try:
            connection.ensure_connection()
            barrier.wait(timeout=10)
            return runner()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(runners)) as pool:
        return list(pool.map(run, runners))
