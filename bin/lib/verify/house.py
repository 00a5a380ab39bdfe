"""The rules that need no database: style, types, who may import whom, the checks of `checks/`."""

from __future__ import annotations

from pathlib import Path

from prepare.clone import CLIENT
from prepare.node_env import Node

from verify.step import Step

CLIENTS = "clients"
# Django's types are checked with its settings loaded, which want a secret.
DEBUG = {"FOOTPLATE_DEBUG": "1"}


def house_steps(python: Path, node: Node) -> list[Step]:
    """The steps of `bin/check`, the quick ones first."""
    run = [str(python), "-m"]
    return [
        Step("ruff", [*run, "ruff", "check", "."]),
        Step("ruff format", [*run, "ruff", "format", "--check", "."]),
        Step("import layers", [str(python.parent / "lint-imports")], env=DEBUG),
        Step("house rules", [*run, "checks"], env=DEBUG),
        Step("mypy", [*run, "mypy", "footplate", "checks"], env=DEBUG),
        Step("mypy bin", [*run, "mypy", "--config-file", "bin/lib/mypy.ini", "bin/lib"]),
        Step(
            "mypy python client",
            [*run, "mypy", "--config-file", f"{CLIENTS}/python/mypy.ini", f"{CLIENTS}/python/src"],
        ),
        Step("clients up to date", [str(python), f"{CLIENTS}/python/tools/generate.py", "--check"]),
        Step("client check", ["npm", "run", "check"], cwd=CLIENT, env=node.environment()),
    ]
