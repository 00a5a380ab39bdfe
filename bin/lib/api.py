"""Write docs/openapi.json from the server's code; from it the types and the Python client."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from prepare.client import ensure_tool_packages
from prepare.clone import CLIENT, ROOT, SETUP_LOGS
from prepare.node_env import ensure_node
from prepare.problem import SetupError, run_command
from prepare.python_env import ensure_python


def main(arguments: Sequence[str]) -> int:
    """All that is made of the code agrees with it afterwards."""
    argparse.ArgumentParser(prog="bin/api", description=__doc__).parse_args(arguments)
    # The models of the Python client are made by a package that only developers need.
    python = ensure_python("dev", logs=SETUP_LOGS)
    node = ensure_node(logs=SETUP_LOGS)
    ensure_tool_packages("openapi", node, logs=SETUP_LOGS)
    export = [str(python), "-m", "footplate.manage", "export_openapi"]
    for argv, cwd, env in (
        # Nothing is signed here: the settings only want to be whole.
        (export, ROOT, {**os.environ, "FOOTPLATE_DEBUG": "1"}),
        (["npm", "run", "--silent", "api:generate"], CLIENT, node.environment()),
        ([str(python), "clients/python/tools/generate.py"], ROOT, dict(os.environ)),
    ):
        if subprocess.run(argv, cwd=cwd, env=env, check=False).returncode:
            raise SetupError("The API's description was not written: the lines above say why.")
    return 0


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
