"""Fingerprints that say whether something made earlier is still what would be made now."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path


def digest_files(base: Path, paths: Iterable[Path], *, salt: str = "") -> str:
    """A fingerprint of the names and contents of files, whatever order they come in."""
    total = hashlib.sha256(salt.encode())
    for path in sorted(paths):
        name = path.relative_to(base).as_posix().encode()
        content = path.read_bytes()
        total.update(b"%d %b %d " % (len(name), name, len(content)))
        total.update(content)
    return total.hexdigest()


def read_stamp(path: Path) -> dict[str, str]:
    """What the stamp says; empty when there is none or it was cut off while written."""
    try:
        stamp = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(path: Path, stamp: dict[str, str]) -> None:
    """Replace the stamp in one step, so that nobody reads half of it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_text(json.dumps(stamp, indent=1))
    beside.replace(path)
