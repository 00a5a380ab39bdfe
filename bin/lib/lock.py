"""Write requirements/*.txt anew from pyproject.toml, every version pinned with its hashes."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tomllib
from collections.abc import Sequence

from prepare.clone import MADE, REQUIREMENTS, ROOT
from prepare.problem import SetupError, run_command

# The oldest Python we support resolves the pins: what it can install, newer ones can.
LOWEST_PYTHON = (3, 11)

HEADER = """\
# Made by bin/lock from pyproject.toml; change that file, then run bin/lock.
# Installed with `pip install --require-hashes`.
"""

QUIET = (
    "--quiet",
    "--no-config",
    "--generate-hashes",
    "--strip-extras",
    "--allow-unsafe",
    "--no-annotate",
    "--no-header",
    "--no-emit-options",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
)


def main(arguments: Sequence[str]) -> int:
    """Compile the four requirement files; pins that still fit stay unless --upgrade."""
    parser = argparse.ArgumentParser(prog="bin/lock", description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    options = parser.parse_args(arguments)
    if sys.version_info[:2] != LOWEST_PYTHON:
        wanted = ".".join(map(str, LOWEST_PYTHON))
        raise SetupError(
            f"bin/lock resolves for the oldest Python we know: run PYTHON=python{wanted} bin/lock."
        )
    python = _compiler()
    upgrade = ["--upgrade"] if options.upgrade else []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    node = project["optional-dependencies"]["node"]
    _compile(python, "runtime.txt", [*upgrade, "pyproject.toml"])
    _compile(
        python,
        "dev.txt",
        [*upgrade, "--extra", "dev", "--constraint", "requirements/runtime.txt", "pyproject.toml"],
    )
    _compile(python, "node.txt", [*upgrade, "-"], given="\n".join(node))
    _compile(python, "pip.txt", [*upgrade, "-"], given="pip")
    return 0


def _compiler() -> str:
    """The Python of a small environment of its own that has pip-tools in it."""
    home = MADE / "lock"
    python = home / "bin" / "python"
    if not (home / "bin" / "pip-compile").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "pip-tools"], check=True)
    return str(python)


def _compile(python: str, name: str, sources: list[str], *, given: str | None = None) -> None:
    target = REQUIREMENTS / name
    print(f"requirements/{name}", flush=True)
    done = subprocess.run(
        [python, "-m", "piptools", "compile", *QUIET, "-o", f"requirements/{name}", *sources],
        cwd=ROOT,
        input=given,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SetupError(f"requirements/{name} was not written: the lines above say why.")
    pins = "".join(
        line
        for line in target.read_text().splitlines(keepends=True)
        if not line.startswith(("#", "--", "\n"))
    )
    target.write_text(HEADER + pins)


if __name__ == "__main__":
    sys.exit(run_command(main, sys.argv[1:]))
