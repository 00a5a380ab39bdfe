"""What was started in a data directory, written down so that a later start finds orphans."""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from footplate.config.supervisor.identity import identity_of

_GRACE_SECONDS = 8.0
_STEP_SECONDS = 0.1


@dataclass(frozen=True)
class Record:
    """A process that was started as the leader of a group of its own."""

    name: str
    pid: int
    identity: str


def write_records(path: Path, records: list[Record]) -> None:
    """Replace the file in one step."""
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps([asdict(record) for record in records], indent=1))
    beside.replace(path)


def read_records(path: Path) -> list[Record]:
    """What is written down; nothing when there is no file or half a file."""
    try:
        return [Record(**record) for record in json.loads(path.read_text())]
    except (OSError, ValueError, TypeError):
        return []


def record_of(name: str, pid: int) -> Record:
    """The record of a process that runs now."""
    return Record(name=name, pid=pid, identity=identity_of(pid) or "")


def end_survivors(path: Path, *, data: Path) -> list[str]:
    """End every recorded process that still lives, with its group; returns their names.

    The caller holds the data directory's lock, so nobody else looks after them. A
    number that was given to a stranger since is left alone.
    """
    records = read_records(path)
    survivors = [record for record in records if _members(record, data)]
    for number in (signal.SIGTERM, signal.SIGKILL):
        for record in survivors:
            for member in _members(record, data):
                _send(member, number)
        _wait(survivors, data)
    path.unlink(missing_ok=True)
    return [record.name for record in survivors]


def _members(record: Record, data: Path) -> list[int]:
    """The living processes of the record's group, if the group is still the recorded one."""
    leader = identity_of(record.pid)
    if leader is not None and leader != record.identity:
        return []
    group = [process for process in psutil.process_iter() if _group(process.pid) == record.pid]
    alive = [process for process in group if identity_of(process.pid) is not None]
    if leader is None:
        # Only the leader was written down; what it left behind knows whose it is.
        alive = [process for process in alive if _serves(process, data)]
    return [process.pid for process in alive]


def _group(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except OSError:
        return None


def _serves(process: psutil.Process, data: Path) -> bool:
    try:
        return bool(process.environ().get("FOOTPLATE_DATA_DIR") == str(data))
    except psutil.Error:
        return False


def _send(pid: int, number: int) -> None:
    with suppress(OSError):
        os.kill(pid, number)


def _wait(records: list[Record], data: Path) -> None:
    until = time.monotonic() + _GRACE_SECONDS
    while time.monotonic() < until and any(_members(record, data) for record in records):
        time.sleep(_STEP_SECONDS)
