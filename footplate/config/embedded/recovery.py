"""What a killed PostgreSQL leaves behind, and how the next start gets past it."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import psutil

# A killed postmaster's children notice within a second or two and end themselves.
_ORPHAN_SECONDS = 10.0
_STEP_SECONDS = 0.1


def recover(data: Path, *, sockets: Path | None = None) -> None:
    """Afterwards no PostgreSQL runs on `data` and no lock file of a dead one is in the way.

    There is one lock in the cluster and one beside each socket. The caller holds
    the data directory's lock, so whatever still runs there is an orphan. Its
    processes are known by their working directory, which PostgreSQL sets to the
    cluster; process numbers alone may have been given to somebody else.
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
    if left:
        return
    for lock in [data / "postmaster.pid", *(sockets.glob(".s.PGSQL.*.lock") if sockets else [])]:
        if _names_a_stranger(lock):
            lock.unlink(missing_ok=True)


def processes_of(data: Path) -> list[psutil.Process]:
    """The live PostgreSQL processes of this cluster, as far as this user may see them."""
    wanted = str(data.resolve())
    return [process for process in psutil.process_iter() if _works_on(process, wanted)]


def _works_on(process: psutil.Process, data: str) -> bool:
    try:
        if not process.name().startswith("postgres") or _is_dead(process):
            return False
        # Root in a container may not see where another account's processes work,
        # but everybody may read the arguments that the postmaster was started with.
        return data in process.cmdline() or process.cwd() == data
    except psutil.Error:
        return False


def _is_dead(process: psutil.Process) -> bool:
    return bool(process.status() == psutil.STATUS_ZOMBIE)


def _names_a_stranger(lock_file: Path) -> bool:
    """Whether PostgreSQL would take somebody else, or a dead process, for the owner of the lock.

    A number that nobody has is left to PostgreSQL, whose own check is the stricter.
    """
    try:
        process = psutil.Process(int(lock_file.read_text().split("\n", 1)[0]))
        return _is_dead(process) or not process.name().startswith("postgres")
    except (OSError, ValueError, psutil.Error):
        return False


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
