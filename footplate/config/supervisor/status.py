"""How far a start has come, for the command that waits for it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Status:
    """`state` is `starting`, `ready` or `stopping`; `url` is the public address."""

    state: str
    url: str
    pid: int
    identity: str


def write_status(path: Path, status: Status) -> None:
    """Replace the file in one step."""
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(status)))
    beside.replace(path)


def read_status(path: Path) -> Status | None:
    """The last status written; None when there is none or half of one."""
    try:
        return Status(**json.loads(path.read_text()))
    except (OSError, ValueError, TypeError):
        return None
