"""The end-to-end tests: a Footplate of its own, a real browser before it."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from prepare.clone import CLIENT, DEFAULT_DATA, ROOT
from prepare.node_env import Node
from prepare.problem import SetupError

from verify.reports import read_playwright
from verify.step import Step, Tally

ARTEFACTS = DEFAULT_DATA / "test-artifacts"


def run_in_browser(tally: Tally, node: Node, chromium: str) -> None:
    """Start Footplate on an empty directory, run the browser tests, end it in any case."""
    with tempfile.TemporaryDirectory(prefix="footplate-e2e-") as folder:
        data, port = Path(folder, "data"), _free_port()
        try:
            if tally.attempt(
                "start", lambda: _command("up", data, "--detach", "--port", str(port))
            ):
                _run_tests(tally, node, chromium, port, Path(folder))
        finally:
            tally.attempt("stop", lambda: _command("down", data))


def _run_tests(tally: Tally, node: Node, chromium: str, port: int, folder: Path) -> None:
    report = folder / "playwright.json"
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    env = node.environment(
        CHROMIUM=chromium,
        E2E_BASE_URL=f"http://127.0.0.1:{port}",
        E2E_ARTIFACTS=str(ARTEFACTS),
        PLAYWRIGHT_JSON=str(report),
    )
    tally.run(
        Step(
            "end to end",
            ["npm", "run", "e2e"],
            cwd=CLIENT,
            env=env,
            count=lambda: read_playwright(report),
        )
    )


def _command(name: str, data: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bin" / "lib" / f"{name}.py"), "--data", str(data), *arguments],
        check=False,
    )
    if done.returncode:
        raise SetupError(f"bin/{name} ended with status {done.returncode}.")


def _free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", 0))
        port: int = attempt.getsockname()[1]
        return port
