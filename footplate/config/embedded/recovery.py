"""What a killed PostgreSQL leaves behind, and how the next start gets past it."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import psutil

# A killed postmaster's children notice within a second or two and end themselves.
_ORPHAN_SECONDS = 10.0
_STEP_SECONDS = 0.1


def recover(data: Path) -> None:
    """Afterwards no PostgreSQL runs on `data` and no lock file of a dead one is in the way.

    The caller holds the data directory's lock, so whatever still runs there is an
    orphan. Its processes are known by their working directory, which PostgreSQL
    sets to the cluster; process numbers alone may have been given to somebody else.
    """
    left = processes_of(data)
    for number, patience_seconds in (
        (signal.SIGINT, _ORPHAN_SECONDS),
        (signal.SIGQUIT, _ORPHAN_SECONDS),
        (signal.SIGKILL, _ORPHAN_SECONDS),
    ):
        if not left:
            break
        _signal_postmaster(left, number)
        left = _wait_until_gone(data, patience_seconds)
    if not left:
        (data / "postmaster.pid").unlink(missing_ok=True)


def processes_of(data: Path) -> list[psutil.Process]:
    """The live PostgreSQL processes whose working directory is this cluster."""
    wanted = str(data.resolve())
    found = []
    for process in psutil.process_iter():
        try:
            if process.name().startswith("postgres") and process.cwd() == wanted:
                if process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process)
        except psutil.Error:
            continue
    return found


def _signal_postmaster(processes: list[psutil.Process], number: int) -> None:
    """Signal the postmaster, who ends its children in order; orphaned children one by one."""
    numbers = {process.pid for process in processes}
    heads = [process for process in processes if _parent(process) not in numbers]
    for process in heads if number != signal.SIGKILL else processes:
        try:
            process.send_signal(number)
        except psutil.Error:
            continue


def _parent(process: psutil.Process) -> int | None:
    try:
        return process.ppid()
    except psutil.Error:
        return None


def _wait_until_gone(data: Path, seconds: float) -> list[psutil.Process]:
    until = time.monotonic() + seconds
    while (left := processes_of(data)) and time.monotonic() < until:
        time.sleep(_STEP_SECONDS)
    return left
