"""Add the demo company to a data directory that has no team yet."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from prepare.clone import DEFAULT_DATA, ROOT
from prepare.machine import check_data
from prepare.problem import SetupError, run_command
from prepare.python_env import ensure_python


def main(arguments: Sequence[str]) -> int:
    """Migrate and seed, beside the running database or one started for the moment."""
    parser = argparse.ArgumentParser(prog="bin/seed", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, metavar="DIR", help="default var/"
    )
    options = parser.parse_args(arguments)
    data = options.data.resolve()
    check_data(data)
    python = ensure_python("runtime", logs=data / "logs")
    for command in (["migrate", "--noinput", "--verbosity", "0"], ["seed"]):
        _manage(python, data, command)
    return 0


def _manage(python: Path, data: Path, command: list[str]) -> None:
    beside = [str(python), "-m", "footplate.config.supervisor", "with-database", "--demo"]
    manage = [str(python), "-m", "footplate.manage", *command]
    done = subprocess.run([*beside, "--data", str(data), "--", *manage], cwd=ROOT, check=False)
    if done.returncode:
        raise SetupError(f"{command[0]} failed: the lines above say why.")


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
