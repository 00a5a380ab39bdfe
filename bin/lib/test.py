"""Run every check and test, and end with one line of totals.

The checks of bin/check; the server's tests on a PostgreSQL of their own; the
client's tests and its build; the whole product in a real Chromium, with its
screenshots in var/test-artifacts.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from prepare.client import ensure_build, ensure_packages
from prepare.clone import CLIENT, SETUP_LOGS
from prepare.node_env import Node, ensure_node
from prepare.problem import run_command
from prepare.python_env import ensure_python
from verify.browser import run_in_browser
from verify.chromium import find_or_install_chromium
from verify.house import DEBUG, house_steps
from verify.reports import read_junit, read_vitest
from verify.step import Step, Tally


def main(arguments: Sequence[str]) -> int:
    """Set up, run every step, also after one has failed; 1 when any did."""
    parser = argparse.ArgumentParser(
        prog="bin/test", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--fast", action="store_true", help="leave out the browser")
    options = parser.parse_args(arguments)
    _forget_settings()
    python = ensure_python("dev", logs=SETUP_LOGS)
    node = ensure_node(logs=SETUP_LOGS)
    ensure_packages(node, logs=SETUP_LOGS)
    tally = Tally()
    for step in house_steps(python, node):
        tally.run(step)
    _test_server(tally, python)
    _test_client(tally, node)
    built = tally.attempt("client build", lambda: _build(node))
    not_run = "" if built else "the client was not built"
    if options.fast:
        not_run = "--fast leaves the browser out"
    elif built:
        not_run = _test_in_browser(tally, node)
    if not_run:
        print(f"\nNOT RUN: the end-to-end tests ({not_run}).", flush=True)
    return tally.close()


def _forget_settings() -> None:
    """Whatever this terminal runs Footplate with, tests touch none of it: least its database."""
    for name in list(os.environ):
        if name == "DATABASE_URL" or name.startswith("FOOTPLATE_"):
            del os.environ[name]


def _test_server(tally: Tally, python: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="footplate-test-") as folder:
        report = Path(folder, "pytest.xml")
        beside = ["-m", "footplate.config.supervisor", "with-database", "--throwaway"]
        # Two, for the long ones wait for a database or a process more than they work.
        tests = [str(python), "-m", "pytest", "--numprocesses=2", f"--junitxml={report}"]
        tally.run(
            Step(
                "server tests",
                [str(python), *beside, "--data", f"{folder}/data", "--", *tests],
                env=DEBUG,
                count=lambda: read_junit(report),
            )
        )


def _test_client(tally: Tally, node: Node) -> None:
    with tempfile.TemporaryDirectory(prefix="footplate-test-") as folder:
        report = Path(folder, "vitest.json")
        tally.run(
            Step(
                "client tests",
                ["npm", "run", "test"],
                cwd=CLIENT,
                env=node.environment(VITEST_JSON=str(report)),
                count=lambda: read_vitest(report),
            )
        )


def _build(node: Node) -> None:
    ensure_build(node, logs=SETUP_LOGS)


def _test_in_browser(tally: Tally, node: Node) -> str:
    """Run the end-to-end tests; why not, when there is no browser for them."""
    chromium = find_or_install_chromium(logs=SETUP_LOGS)
    if chromium is None:
        return "there is no Chromium here: install one, or name one with CHROMIUM=/path"
    run_in_browser(tally, node, chromium)
    return ""


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
