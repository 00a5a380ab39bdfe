"""Who a process is, beyond its number: numbers are given again, after a restart for certain."""

from __future__ import annotations

from pathlib import Path

import psutil


def identity_of(pid: int) -> str | None:
    """A mark that no other process shares, living or to come; None when the process is gone.

    On Linux the start in clock ticks since boot, with the boot's own id, because the
    wall clock may be set while the process runs.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return _portable(pid)
    except OSError:
        return None
    state, started_ticks = fields[0], fields[19]
    return None if state in "ZX" else f"{boot}:{started_ticks}"


def _portable(pid: int) -> str | None:
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return None
        return f"{process.create_time():.2f}"
    except psutil.Error:
        return None
