"""A cluster that runs for as long as a block of code: for tests and single commands."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from footplate.config.embedded.binaries import EmbeddedDatabaseError
from footplate.config.embedded.cluster import OWNER, Cluster

_STARTS = 4
_READY_SECONDS = 20.0
_STOP_SECONDS = 15.0


@contextmanager
def running_cluster(cluster: Cluster, *, log: Path) -> Iterator[str]:
    """Serve the cluster inside the block; yields the database's address as its owner.

    The caller sees to it that nobody else serves the same cluster. Raises
    `EmbeddedDatabaseError` when it does not start.
    """
    process = _start(cluster, log)
    try:
        cluster.ensure_database()
        yield cluster.url(role=OWNER)
    finally:
        process.send_signal(cluster.stop_signal)
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _start(cluster: Cluster, log: Path) -> subprocess.Popen[bytes]:
    """Start with a few tries: after a crash the first may meet processes that are still ending."""
    for attempt in range(_STARTS):
        time.sleep(0.5 * attempt)
        cluster.prepare()
        with log.open("ab") as output:
            process = subprocess.Popen(
                cluster.command(),
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=cluster.becoming(death_signal=cluster.stop_signal),
            )
        until = time.monotonic() + _READY_SECONDS
        while process.poll() is None and time.monotonic() < until:
            if cluster.is_ready():
                return process
            time.sleep(0.05)
        if process.poll() is None:
            process.kill()
            process.wait()
    raise EmbeddedDatabaseError(f"The embedded PostgreSQL does not start: see {log}.")
