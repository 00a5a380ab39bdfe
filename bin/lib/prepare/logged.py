"""Tools that are run with their output in a log, of which only a failure shows the end."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from prepare.problem import SetupError

SHOWN_LINES = 20

UNREACHABLE = re.compile(
    r"NewConnectionError|NameResolutionError|name resolution|Name or service not known"
    r"|ConnectTimeout|ReadTimeout|Connection refused|Max retries exceeded|ProxyError|SSLError"
    r"|No matching distribution|ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH"
    r"|ECONNRESET|network request to|urlopen error"
)
DISK_FULL = re.compile(r"No space left on device|ENOSPC|Disk quota exceeded")


def run_logged(
    argv: Sequence[str],
    *,
    log: Path,
    what: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
) -> None:
    """Run a tool to its end, its output in `log`.

    A failure shows the last lines of the log and raises a `SetupError` that begins
    with `what` ("The Python packages could not be installed").
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        status = subprocess.run(
            argv,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            check=False,
        ).returncode
    if status:
        raise explain_failure(log, what)


def explain_failure(log: Path, what: str) -> SetupError:
    """Show the end of the log and say in one sentence what most likely was wrong."""
    text = log.read_text(errors="replace")
    tail = text.splitlines()[-SHOWN_LINES:]
    print("\n" + "\n".join(f"    {line}" for line in tail), file=sys.stderr)
    if DISK_FULL.search(text):
        reason = "the disk is full; make room and run the command again."
    elif UNREACHABLE.search(text):
        reason = (
            "the package registry cannot be reached or lacks a package; "
            "check the network and run the command again."
        )
    else:
        reason = "the lines above say why."
    return SetupError(f"{what}: {reason} The whole log is {log}.")
