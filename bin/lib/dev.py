"""Run Footplate from its sources: the client reloads, server and worker start again on a change.

The same processes behind the same one port as bin/up, on the same data.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from prepare.client import ensure_packages
from prepare.clone import DEFAULT_DATA, ROOT
from prepare.machine import check_data, check_port
from prepare.node_env import ensure_node
from prepare.problem import run_command
from prepare.python_env import ensure_python


def main(arguments: Sequence[str]) -> int:
    """Set up with the developers' tools, then become the supervisor."""
    parser = argparse.ArgumentParser(
        prog="bin/dev", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=3000, help="default %(default)s")
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, metavar="DIR", help="default var/"
    )
    parser.add_argument("--empty", action="store_true", help="begin without demo data")
    options = parser.parse_args(arguments)
    data = options.data.resolve()
    check_port("127.0.0.1", options.port)
    check_data(data)
    logs = data / "logs"
    python = ensure_python("dev", logs=logs)
    node = ensure_node(logs=logs)
    ensure_packages(node, logs=logs)
    os.environ["PYTHONPATH"] = str(ROOT)
    supervisor = [str(python), "-m", "footplate.config.supervisor", "run", "--reload"]
    supervisor += ["--data", str(data), "--port", str(options.port), "--node", str(node.executable)]
    sys.stdout.flush()
    os.execv(python, [*supervisor, *(["--empty"] if options.empty else [])])


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
