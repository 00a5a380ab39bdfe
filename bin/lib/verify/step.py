"""One check: a command with its output in a log, timed and counted."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from prepare.clone import ROOT, SETUP_LOGS
from prepare.problem import SetupError

SHOWN_LINES = 60


@dataclass(frozen=True)
class Count:
    """How many of a step's checks passed, failed and were left out."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0


@dataclass(frozen=True)
class Step:
    """A command; with `count` its report says how many tests it ran, else it is one check."""

    name: str
    argv: Sequence[str]
    cwd: Path = ROOT
    env: Mapping[str, str] = field(default_factory=dict)
    count: Callable[[], Count] | None = None


@dataclass
class Tally:
    """What the steps came to; they are printed as they end."""

    passed: int = 0
    failed: int = 0

    def run(self, step: Step) -> bool:
        """Run a step to its end and count it; whether everything in it passed.

        The end of a failed step's output is shown; the next step runs all the same.
        """
        log = SETUP_LOGS / f"{step.name.replace(' ', '-')}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        started_at = time.monotonic()
        with log.open("wb") as output:
            status = subprocess.run(
                step.argv,
                cwd=step.cwd,
                env={**os.environ, **step.env},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
            ).returncode
        count = judge(step.count() if step.count else Count(passed=1), status)
        self.add(step.name, count, time.monotonic() - started_at)
        if count.failed:
            self._show(log)
        return not count.failed

    def attempt(self, name: str, action: Callable[[], None]) -> bool:
        """Do something of set-up's as one check; a `SetupError` fails it."""
        started_at = time.monotonic()
        try:
            action()
        except SetupError as error:
            print(error, flush=True)
            self.add(name, Count(failed=1), time.monotonic() - started_at)
            return False
        self.add(name, Count(passed=1), time.monotonic() - started_at)
        return True

    def add(self, name: str, count: Count, seconds: float) -> None:
        """Count and print a step that has ended."""
        self.passed += count.passed
        self.failed += count.failed
        word = "FAILED" if count.failed else "passed"
        parts = [f"{count.passed} passed"] if count.passed > 1 else []
        parts += [f"{count.failed} failed"] if count.failed and (parts or count.failed > 1) else []
        parts += [f"{count.skipped} SKIPPED"] if count.skipped else []
        print(f"{seconds:7.1f} s  {word}  {name:<24} {', '.join(parts)}".rstrip(), flush=True)

    def close(self) -> int:
        """Print the closing line; the exit status."""
        print(f"\n{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0

    @staticmethod
    def _show(log: Path) -> None:
        lines = log.read_text(errors="replace").splitlines()
        for line in lines[-SHOWN_LINES:]:
            print(f"           | {line}")
        if len(lines) > SHOWN_LINES:
            print(f"           | the whole of it: {log}", flush=True)


def judge(count: Count, status: int) -> Count:
    """A command that failed without a failed test, or counted nothing, is one failure."""
    if count.failed:
        return count
    if status:
        return Count(
            passed=count.passed if count.passed > 1 else 0, failed=1, skipped=count.skipped
        )
    if not count.passed:
        return Count(failed=1, skipped=count.skipped)
    return count
