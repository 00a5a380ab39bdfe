"""Verify the audit log's ledger: what was changed, removed, inserted or reordered, in sentences.

Prints the head of every chain; keep it elsewhere and compare later with --expect. The exit code
is 1 when there is a problem. Works beside a running server and without one; with DATABASE_URL set
it looks at that database.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from prepare.clone import DEFAULT_DATA, ROOT
from prepare.machine import check_data
from prepare.problem import run_command
from prepare.python_env import ensure_python


def main(arguments: Sequence[str]) -> int:
    """Run the check beside the running database or one started for the moment."""
    parser = argparse.ArgumentParser(
        prog="bin/verify-ledger",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--team", metavar="SLUG", help="only this team's chain")
    parser.add_argument("--expect", metavar="FILE", help="heads that were printed earlier")
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, metavar="DIR", help="default var/"
    )
    options = parser.parse_args(arguments)
    command = ["verify_ledger"]
    command += ["--team", options.team] if options.team else []
    command += ["--expect", str(Path(options.expect).resolve())] if options.expect else []
    data = options.data.resolve()
    check_data(data)
    python = ensure_python("runtime", logs=data / "logs")
    return _manage(python, data, command)


def _manage(python: Path, data: Path, command: list[str]) -> int:
    manage = [str(python), "-m", "footplate.manage", *command]
    if not os.environ.get("DATABASE_URL"):
        beside = [str(python), "-m", "footplate.config.supervisor", "with-database"]
        manage = [*beside, "--data", str(data), "--", *manage]
    return subprocess.run(manage, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
