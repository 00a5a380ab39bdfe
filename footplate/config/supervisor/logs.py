"""Log files: one per process, turned over at a start when they have grown."""

from __future__ import annotations

from pathlib import Path

MAX_BYTES = 5 * 2**20
KEPT = 3


def rotate(log: Path, *, max_bytes: int = MAX_BYTES, kept: int = KEPT) -> None:
    """A log beyond `max_bytes` becomes `<name>.1`; older ones move up and the oldest goes."""
    if not log.exists() or log.stat().st_size <= max_bytes:
        return
    for number in range(kept, 0, -1):
        older = log if number == 1 else log.with_name(f"{log.name}.{number - 1}")
        if older.exists():
            older.replace(log.with_name(f"{log.name}.{number}"))


def tail(log: Path, lines: int) -> list[str]:
    """The last lines of a log; none when it is not there."""
    try:
        with log.open("rb") as handle:
            handle.seek(max(0, log.stat().st_size - 500 * lines))
            return handle.read().decode(errors="replace").splitlines()[-lines:]
    except FileNotFoundError:
        return []
