"""One process under the supervisor: started, noticed when it ends, ended with all it made."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from footplate.config.embedded.account import becoming
from footplate.config.supervisor.backoff import Backoff


@dataclass(frozen=True)
class Program:
    """What to run and how to end it."""

    name: str
    argv: Sequence[str]
    env: Mapping[str, str]
    cwd: Path
    log: Path
    stop_signal: int = signal.SIGTERM
    grace_seconds: float = 10.0
    before_start: Callable[[], None] | None = None
    become: Callable[[], None] | None = None


@dataclass
class Child:
    """A program and its present process; `due_at` (monotonic) is when it is started next."""

    program: Program
    due_at: float | None = None
    backoff: Backoff = field(default_factory=Backoff)
    process: subprocess.Popen[bytes] | None = None
    _started_at: float = 0.0

    @property
    def name(self) -> str:
        """The program's name."""
        return self.program.name

    @property
    def is_running(self) -> bool:
        """Whether a process was started whose end has not been noticed."""
        return self.process is not None

    def start(self) -> None:
        """A process of the program runs afterwards, in a group of its own.

        Linux ends it when the supervisor is killed; elsewhere the next start does.
        """
        if self.program.before_start is not None:
            self.program.before_start()
        self.due_at = None
        with self.program.log.open("ab") as output:
            self.process = subprocess.Popen(
                self.program.argv,
                env=dict(self.program.env),
                cwd=self.program.cwd,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=self.program.become
                or becoming(None, reaching=[], death_signal=self.program.stop_signal),
            )
        self._started_at = time.monotonic()

    def notice_exit(self) -> str | None:
        """How the process ended, if it has since the last look; it is due again after a while.

        What it left behind of its group is ended.
        """
        if self.process is None or (status := self.process.poll()) is None:
            return None
        self._sweep()
        self.process = None
        now = time.monotonic()
        wait_seconds = self.backoff.after_exit(ran_seconds=now - self._started_at)
        self.due_at = now + wait_seconds
        return f"{describe_exit(status)}; starting it again in {wait_seconds:g} s"

    def start_when_due(self) -> bool:
        """Start it if its wait is over; whether that was so."""
        if self.due_at is None or time.monotonic() < self.due_at:
            return False
        self.start()
        return True

    def ask_to_stop(self) -> None:
        """Send the program's stop signal; it is not started again."""
        self.due_at = None
        if self.process is not None:
            self.process.send_signal(self.program.stop_signal)

    def wait_or_kill(self, until: float) -> None:
        """The process has ended afterwards: by itself before `until` (monotonic), or killed."""
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(max(0.0, until - time.monotonic()))
        self._sweep()
        self.process.wait()
        self.process = None

    def _sweep(self) -> None:
        if self.process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)


def describe_exit(status: int) -> str:
    """How a process ended, in words; `status` as `subprocess` gives it."""
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"
