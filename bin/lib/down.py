"""End every process that runs on a data directory."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from prepare.clone import DEFAULT_DATA, ROOT, VENV_PYTHON
from prepare.problem import SetupError, run_command


def main(arguments: Sequence[str]) -> int:
    """Ask for an orderly end, and see to it that there is one."""
    parser = argparse.ArgumentParser(prog="bin/down", description=__doc__)
    parser.add_argument(
        "--data",
        type=Path,
        default=DEFAULT_DATA,
        metavar="DIR",
        help="the data directory it was started with (default var/)",
    )
    options = parser.parse_args(arguments)
    if not os.access(VENV_PYTHON, os.X_OK):
        raise SetupError("Nothing was set up in this clone, so nothing of it runs.")
    os.environ["PYTHONPATH"] = str(ROOT)
    supervisor = ["-m", "footplate.config.supervisor", "stop", "--data", str(options.data)]
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), *supervisor])


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
