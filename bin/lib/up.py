"""Set Footplate up, start it and print its address.

The first start installs what is missing (Python packages, Node, client packages),
builds the client and makes the database; later ones skip what is done.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from prepare.client import ensure_build
from prepare.clone import DEFAULT_DATA, ROOT
from prepare.machine import check_data, check_port
from prepare.node_env import ensure_node
from prepare.problem import SetupError, run_command
from prepare.python_env import ensure_python


def main(arguments: Sequence[str]) -> int:
    """Set up, then become the supervisor; with --detach, wait until it is ready and return."""
    options = _parser().parse_args(arguments)
    data = options.data.resolve()
    if not _is_running(data):
        # When it runs, the supervisor says so, which tells more than a port in use.
        check_port(options.host, options.port)
    check_data(data)
    logs = data / "logs"
    python = ensure_python("runtime", logs=logs)
    node = ensure_node(logs=logs)
    build = ensure_build(node, logs=logs)
    argv = [str(python), "-m", "footplate.config.supervisor", "run", "--data", str(data)]
    argv += ["--host", options.host, "--port", str(options.port), "--node", str(node.executable)]
    argv += ["--client-build", str(build), *(["--empty"] if options.empty else [])]
    os.environ["PYTHONPATH"] = str(ROOT)
    if not options.detach:
        sys.stdout.flush()
        os.execv(python, argv)
    return _detach([*argv, "--detached"], data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bin/up", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--port", type=_port, default=3000, help="the one public port (default %(default)s)"
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="the address to listen on (default %(default)s, this machine alone)",
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=DEFAULT_DATA,
        metavar="DIR",
        help="everything that is kept (default var/)",
    )
    parser.add_argument("--empty", action="store_true", help="begin without demo data")
    parser.add_argument(
        "--detach", action="store_true", help="return when it is ready; bin/down ends it"
    )
    return parser


def _port(text: str) -> int:
    port = int(text) if text.isdecimal() else 0
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError(f"{text} is no port; it is a number from 1 to 65535")
    return port


def _detach(argv: list[str], data: Path) -> int:
    """Start the supervisor on its own; it prints to this terminal until it is ready."""
    log = data / "logs" / "supervisor.log"
    process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        while process.poll() is None:
            if _says_ready(data, process.pid):
                return 0
            time.sleep(0.05)
    except KeyboardInterrupt:
        process.send_signal(signal.SIGTERM)
        process.wait()
        raise
    if process.returncode < 0:
        raise SetupError(f"Footplate was ended by signal {-process.returncode}: see {log}.")
    return process.returncode or 1


def _status(data: Path) -> dict[str, object]:
    try:
        status = json.loads((data / "run" / "status.json").read_text())
    except (OSError, ValueError):
        return {}
    return status if isinstance(status, dict) else {}


def _says_ready(data: Path, pid: int) -> bool:
    status = _status(data)
    return status.get("pid") == pid and status.get("state") == "ready"


def _is_running(data: Path) -> bool:
    pid = _status(data).get("pid")
    try:
        os.kill(pid if isinstance(pid, int) else 0, 0)
    except PermissionError:
        return True
    except OSError:
        return False
    return isinstance(pid, int)


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
