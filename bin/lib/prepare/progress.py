"""What the person at the terminal sees while set-up works: one line a step, with its time."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


def done(what: str, seconds: float) -> None:
    """Print a finished step and how long it took."""
    print(f"{seconds:7.1f} s  {what}", flush=True)


def note(what: str) -> None:
    """Print a line that is not a step."""
    print(f"      ...  {what}", flush=True)


@contextmanager
def step(doing: str, finished: str) -> Iterator[None]:
    """Say what is being done, and when it is finished what was done and how long it took.

    On a terminal the first line gives way to the second.
    """
    started_at = time.monotonic()
    live = sys.stdout.isatty()
    print(f"      ...  {doing}", end="" if live else "\n", flush=True)
    try:
        yield
    except BaseException:
        if live:
            print(flush=True)
        raise
    if live:
        print("\r\033[K", end="")
    done(finished, time.monotonic() - started_at)
