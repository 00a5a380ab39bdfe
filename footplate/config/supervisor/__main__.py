"""`run` (what `bin/up` becomes), `stop` (`bin/down`) and `with-database`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from footplate.config.embedded import EmbeddedDatabaseError
from footplate.config.supervisor.options import add_arguments, read_options
from footplate.config.supervisor.running import run
from footplate.config.supervisor.stopping import stop
from footplate.config.supervisor.supervisor import StartError
from footplate.config.supervisor.with_database import run_with_database


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; returns its exit status."""
    parser = argparse.ArgumentParser(prog="footplate.config.supervisor", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    add_arguments(commands.add_parser("run"))
    commands.add_parser("stop").add_argument("--data", type=Path, required=True)
    beside = commands.add_parser("with-database")
    beside.add_argument("--data", type=Path, required=True)
    beside.add_argument("--throwaway", action="store_true")
    beside.add_argument("--demo", action="store_true")
    beside.add_argument("argv", nargs=argparse.REMAINDER)
    parsed = parser.parse_args(arguments)
    try:
        if parsed.command == "run":
            return run(read_options(parsed))
        if parsed.command == "stop":
            return stop(parsed.data.resolve())
        argv = parsed.argv[1:] if parsed.argv[:1] == ["--"] else parsed.argv
        return run_with_database(
            parsed.data.resolve(), argv, throwaway=parsed.throwaway, demo=parsed.demo
        )
    except (StartError, EmbeddedDatabaseError) as error:
        print(error, file=sys.stderr)  # noqa: T201 (a command)
    except OSError as error:
        print(f"{error.strerror}: {error.filename or ''}", file=sys.stderr)  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
