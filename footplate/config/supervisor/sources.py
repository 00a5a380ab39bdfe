"""Whether the server's code has changed, for running with reload."""

from __future__ import annotations

import time
from pathlib import Path

from footplate.config.supervisor.options import ROOT

_SUFFIXES = {".py", ".yaml", ".yml", ".sql", ".html", ".txt", ".typ"}
_EVERY_SECONDS = 1.0


class Sources:
    """Remembers when the newest file below `footplate/` was written."""

    def __init__(self, folder: Path = ROOT / "footplate") -> None:
        self._folder = folder
        self._seen = self._mark()
        self._looked_at = time.monotonic()

    def have_changed(self) -> bool:
        """Whether a file was written, added or removed since the last yes; looks once a second."""
        if time.monotonic() - self._looked_at < _EVERY_SECONDS:
            return False
        self._looked_at = time.monotonic()
        mark = self._mark()
        changed, self._seen = mark != self._seen, mark
        return changed

    def _mark(self) -> tuple[int, int]:
        newest = count = 0
        for path in self._folder.rglob("*"):
            if path.suffix in _SUFFIXES and "tests" not in path.parts:
                try:
                    newest = max(newest, path.stat().st_mtime_ns)
                    count += 1
                except FileNotFoundError:
                    continue
        return newest, count
