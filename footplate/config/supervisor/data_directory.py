"""The directory that holds everything Footplate keeps."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_PRIVATE = ("media", "secrets", "logs")
_FOLDERS = (*_PRIVATE, "run")


class AlreadyRunningError(Exception):
    """Another supervisor holds this data directory."""


@dataclass(frozen=True)
class DataDirectory:
    """Paths below one root; nothing is made before `ensure()`."""

    root: Path

    @property
    def postgres(self) -> Path:
        """The embedded database's cluster."""
        return self.root / "postgres"

    @property
    def media(self) -> Path:
        """Uploaded files, which the front door hands out when the server tells it to."""
        return self.root / "media"

    @property
    def run(self) -> Path:
        """What describes the running processes; all of it may be deleted while nothing runs."""
        return self.root / "run"

    def log(self, name: str) -> Path:
        """The log of a process or step."""
        return self.root / "logs" / f"{name}.log"

    def ensure(self) -> None:
        """Every folder exists; what people entrusted to it is for its owner alone."""
        for name in _FOLDERS:
            (self.root / name).mkdir(parents=True, exist_ok=True)
        for name in _PRIVATE:
            (self.root / name).chmod(0o700)

    def lock(self) -> IO[str]:
        """Hold the directory until the file is closed or this process ends, however it ends.

        Raises `AlreadyRunningError` when another process holds it.
        """
        handle = (self.run / "lock").open("a")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.close()
            raise AlreadyRunningError(str(self.root)) from None
        return handle

    def secret_key(self) -> str:
        """The key that signs sessions and links, made once (mode 0600)."""
        path = self.root / "secrets" / "secret_key"
        if not path.exists():
            beside = path.with_name(f"secret_key.{os.getpid()}")
            beside.touch(mode=0o600)
            beside.write_text(secrets.token_urlsafe(48))
            beside.replace(path)
        return path.read_text().strip()

    def holds_demo(self) -> bool | None:
        """Whether this directory was begun with demo data; None before its first start."""
        try:
            return bool(json.loads((self.root / "footplate.json").read_text())["demo"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def remember_demo(self, demo: bool) -> None:
        """Write down, once, whether this directory holds demo data."""
        if self.holds_demo() is None:
            (self.root / "footplate.json").write_text(json.dumps({"demo": demo}))
