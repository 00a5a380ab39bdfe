"""One set-up at a time in a clone, however many commands are started side by side."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from prepare.clone import LOCKS
from prepare.progress import note


@contextmanager
def exclusive(name: str) -> Iterator[None]:
    """Hold the clone's lock of this name; the kernel frees it however this process ends."""
    LOCKS.mkdir(parents=True, exist_ok=True)
    with (LOCKS / name).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            note(f"waiting for another command that sets up the same clone ({name})")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
