"""Ending whatever runs on a data directory, from outside."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from footplate.config.embedded.recovery import recover
from footplate.config.supervisor.data_directory import AlreadyRunningError, DataDirectory
from footplate.config.supervisor.identity import identity_of
from footplate.config.supervisor.records import end_survivors
from footplate.config.supervisor.status import Status, read_status
from footplate.config.supervisor.supervisor import StartError

# The longest orderly stop: the front door, then the server, then the database.
_ORDERLY_SECONDS = 45.0
_KILLED_SECONDS = 5.0
_STEP_SECONDS = 0.1


def stop(root: Path) -> int:
    """No process of this data directory runs afterwards; returns 0, also when none did.

    An orderly stop is asked for first. A supervisor that does not come to its end is
    killed, and what it leaves is ended here.
    """
    data = DataDirectory(root)
    if not data.run.is_dir():
        raise StartError(f"{root} is not the data directory of a Footplate.")
    began_at = time.monotonic()
    was_running = _end_supervisor(data)
    with data.lock():
        left = end_survivors(data.run / "processes.json", data=root)
        if data.postgres.is_dir():
            recover(data.postgres)
        (data.run / "status.json").unlink(missing_ok=True)
    if was_running or left:
        _print(f"{time.monotonic() - began_at:7.1f} s  stopped")
    else:
        _print(f"Nothing runs on {root}.")
    return 0


def _end_supervisor(data: DataDirectory) -> bool:
    """Whether one ran; the lock is free afterwards."""
    if _is_free(data):
        return False
    for number, seconds in ((signal.SIGTERM, _ORDERLY_SECONDS), (signal.SIGKILL, _KILLED_SECONDS)):
        status = read_status(data.run / "status.json")
        if status is not None and _is_alive(status):
            os.kill(status.pid, number)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if _is_free(data):
                return True
            time.sleep(_STEP_SECONDS)
    raise StartError(
        f"The process that holds {data.root} does not end: see {data.log('supervisor')}."
    )


def _is_alive(status: Status) -> bool:
    return identity_of(status.pid) == status.identity


def _is_free(data: DataDirectory) -> bool:
    try:
        data.lock().close()
    except AlreadyRunningError:
        return False
    return True


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
