"""The loop that keeps children running and ends them in order."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

from footplate.config.embedded import EmbeddedDatabaseError
from footplate.config.supervisor.child import Child, Program, describe_exit
from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.logs import rotate, tail
from footplate.config.supervisor.options import ROOT
from footplate.config.supervisor.records import record_of, write_records
from footplate.config.supervisor.terminal import Terminal

_TICK_SECONDS = 0.05
_QUIET_TICK_SECONDS = 0.25
_STARTING_FAILURES = 4
_SHOWN_LINES = 15


class StartError(Exception):
    """Footplate cannot start; the message is one sentence."""


class StopRequested(Exception):  # noqa: N818 (a wish, not an error)
    """Somebody asked the supervisor to end while it was waiting for something."""


class Supervisor:
    """Owns every child of one data directory."""

    def __init__(self, data: DataDirectory, terminal: Terminal) -> None:
        self.data = data
        self.terminal = terminal
        self.children: list[Child] = []
        self.is_ready = False
        self.stop_signals = 0

    def request_stop(self) -> None:
        """Ask for an orderly end; asked twice, every process is killed at once."""
        self.stop_signals += 1

    def add(self, program: Program) -> Child:
        """Start a program and look after it from now on."""
        rotate(program.log)
        child = Child(program)
        self.children.append(child)
        self._start(child, child.start)
        return child

    def tick(self) -> None:
        """Notice what has ended and start again what is due."""
        for child in self.children:
            if how := child.notice_exit():
                self._give_up_early(child)
                self.terminal.note(f"{child.name} {how}")
            self._start(child, child.start_when_due)

    def watch(self, *, each_round: Callable[[], None] | None = None) -> None:
        """Keep everything running until somebody asks for the end."""
        while not self.stop_signals:
            self.tick()
            if each_round is not None:
                each_round()
            time.sleep(_QUIET_TICK_SECONDS)

    def until(self, is_so: Callable[[], bool], *, seconds: float, what: str) -> None:
        """Keep everything running until something is so; raises `StartError` after `seconds`."""
        until = time.monotonic() + seconds
        while not is_so():
            self._wait_a_moment()
            if time.monotonic() > until:
                raise StartError(
                    f"{what} after {seconds:.0f} s: see the logs in {self.data.root / 'logs'}."
                )

    def run_step(self, name: str, argv: Sequence[str], env: Mapping[str, str]) -> None:
        """Run a command to its end, its output in its log, while the children are looked after."""
        log = self.data.log(name)
        rotate(log)
        with log.open("ab") as output:
            process = subprocess.Popen(
                argv, env=dict(env), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=output,
                stderr=output, start_new_session=True,
            )  # fmt: skip
        try:
            while process.poll() is None:
                self._wait_a_moment()
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        if process.returncode:
            self._show_end_of(name)
            raise StartError(f"{name} {describe_exit(process.returncode)}: see {log}.")

    def restart(self, names: set[str]) -> None:
        """End and start the named children at once, without counting it as a failure."""
        chosen = [child for child in self.children if child.name in names]
        self._stop(chosen)
        for child in chosen:
            self._start(child, child.start)

    def stop(self) -> None:
        """No child runs afterwards: first the door, then what it led to, the database last."""
        rounds: list[list[Child]] = [[], [], []]
        for child in self.children:
            rounds[{"door": 0, "database": 2}.get(child.name, 1)].append(child)
        for together in rounds:
            self._stop(together)
        self.data.run.joinpath("processes.json").unlink(missing_ok=True)

    def _start(self, child: Child, start: Callable[[], object]) -> None:
        before = child.process
        try:
            start()
        except (EmbeddedDatabaseError, OSError) as error:
            if not self.is_ready:
                raise StartError(f"{child.name} cannot be started: {error}") from error
            child.due_at = time.monotonic() + child.backoff.after_exit(ran_seconds=0)
            self.terminal.note(f"{child.name} cannot be started: {error}")
        if child.process is not before:
            self._write_records()

    def _write_records(self) -> None:
        running = [child for child in self.children if child.process is not None]
        write_records(
            self.data.run / "processes.json",
            [record_of(child.name, child.process.pid) for child in running if child.process],
        )

    def _give_up_early(self, child: Child) -> None:
        if not self.is_ready and child.backoff.failures >= _STARTING_FAILURES:
            self._show_end_of(child.name)
            raise StartError(f"{child.name} ends as soon as it starts: see {child.program.log}.")

    def _show_end_of(self, name: str) -> None:
        for line in tail(self.data.log(name), _SHOWN_LINES):
            self.terminal.line(f"    {line}")

    def _wait_a_moment(self) -> None:
        if self.stop_signals:
            raise StopRequested
        self.tick()
        time.sleep(_TICK_SECONDS)

    def _stop(self, children: list[Child]) -> None:
        now = time.monotonic()
        for child in children:
            child.ask_to_stop()
        for child in children:
            until = now + child.program.grace_seconds
            while child.is_running and time.monotonic() < until and self.stop_signals < 2:
                if child.process is not None and child.process.poll() is not None:
                    break
                time.sleep(_TICK_SECONDS)
            child.wait_or_kill(time.monotonic())
