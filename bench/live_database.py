"""An embedded PostgreSQL of one's own, as `bin/up` runs it: killed and started again at will."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from footplate.config.embedded import Cluster

_STARTS = 5
_READY_SECONDS = 20.0


@dataclass
class LiveDatabase:
    """A cluster in a folder, with all its safety on, in a process group of its own."""

    folder: Path
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.cluster = Cluster(data=self.folder / "postgres", run=self.folder / "run")

    def start(self) -> None:
        """Start it, after a crash too, and wait until it takes connections."""
        self.cluster.run.mkdir(parents=True, exist_ok=True)
        for number in range(_STARTS):
            time.sleep(0.3 * number)
            self.cluster.prepare()
            if self._serve():
                self.cluster.ensure_database()
                return
        raise RuntimeError(f"the database does not start: see {self.folder / 'log'}")

    def _serve(self) -> bool:
        with (self.folder / "log").open("ab") as output:
            self.process = subprocess.Popen(
                self.cluster.command(),
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=self.cluster.becoming(death_signal=signal.SIGKILL),  # noqa: PLW1509
            )
        until = time.monotonic() + _READY_SECONDS
        while self.process.poll() is None and time.monotonic() < until:
            if self.cluster.is_ready():
                return True
            time.sleep(0.02)
        self.kill()
        return False

    def kill(self) -> None:
        """Kill the postmaster and every backend at once; all are gone afterwards."""
        assert self.process is not None
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def stop(self) -> None:
        """End it in order."""
        assert self.process is not None
        self.process.send_signal(self.cluster.stop_signal)
        self.process.wait(timeout=20)
