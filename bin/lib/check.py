"""Check style, types, import layers and the rules of the house; needs no database."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from prepare.client import ensure_packages
from prepare.clone import SETUP_LOGS
from prepare.node_env import ensure_node
from prepare.problem import run_command
from prepare.python_env import ensure_python
from verify.house import house_steps
from verify.step import Tally


def main(arguments: Sequence[str]) -> int:
    """Run every check, also after one has failed; 1 when any did."""
    argparse.ArgumentParser(prog="bin/check", description=__doc__).parse_args(arguments)
    python = ensure_python("dev", logs=SETUP_LOGS)
    node = ensure_node(logs=SETUP_LOGS)
    ensure_packages(node, logs=SETUP_LOGS)
    tally = Tally()
    for step in house_steps(python, node):
        tally.run(step)
    return tally.close()


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
