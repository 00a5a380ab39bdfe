"""What the supervisor says: to whoever started it, and to its own log."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path


class Terminal:
    """Lines with the time since the start; every line also goes to the log, with the date.

    A terminal that has gone away is no reason to stop.
    """

    def __init__(self, log: Path) -> None:
        self._log = log
        self._began_at = time.monotonic()

    def step(self, what: str, *, since: float) -> None:
        """A finished step; `since` is its start on the monotonic clock."""
        self.line(f"{time.monotonic() - since:7.1f} s  {what}")

    def begin(self, what: str) -> None:
        """A step that takes a while."""
        self.line(f"      ...  {what}")

    def note(self, what: str) -> None:
        """Something that happened by itself."""
        self.line(f"           {what}")

    def line(self, text: str = "") -> None:
        """Any line."""
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        try:
            with self._log.open("a") as log:
                log.write(f"{moment}  {text}\n")
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()
        except OSError:
            pass

    def elapsed_seconds(self) -> float:
        """Since this terminal was made."""
        return time.monotonic() - self._began_at

    def let_go(self) -> None:
        """Leave the terminal to its owner: from now on only the log is written."""
        sys.stdout.flush()
        with open(os.devnull, "w") as nothing, self._log.open("a") as log:
            os.dup2(nothing.fileno(), 1)
            os.dup2(log.fileno(), 2)
