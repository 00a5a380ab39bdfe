"""The Python environment in `.venv/`, made from hash-pinned requirements."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from prepare import pip_wheel
from prepare.clone import REQUIREMENTS, ROOT, VENV, VENV_PYTHON
from prepare.locks import exclusive
from prepare.logged import run_logged
from prepare.problem import SetupError
from prepare.progress import step
from prepare.stamps import digest_files, read_stamp, write_stamp

STAMP = VENV / "footplate-packages.json"
FAILED = "The Python packages could not be installed"


def ensure_python(kind: str, *, logs: Path) -> Path:
    """The environment's Python, with everything in requirements/<kind>.txt installed.

    `kind` is `runtime` or `dev` (which holds the runtime's packages, too). Nothing
    is done when the stamp says that it was done before.
    """
    if not _is_current(kind):
        with exclusive("python"):
            if not _is_current(kind):
                with step("installing Python packages (once)", "Python packages installed"):
                    _install(kind, logs)
    return VENV_PYTHON


def pip_install(arguments: list[str], *, log: Path, what: str) -> None:
    """Run the environment's pip with hashes required; versions come from the pins alone."""
    run_logged(
        [str(VENV_PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input",
         "--retries", "2", "--require-hashes", "--no-deps", "--no-warn-script-location",
         *arguments],
        log=log,
        what=what,
        cwd=ROOT,
    )  # fmt: skip


def _wanted(kind: str) -> str:
    return digest_files(REQUIREMENTS, [REQUIREMENTS / f"{kind}.txt"])


def _is_current(kind: str) -> bool:
    return os.access(VENV_PYTHON, os.X_OK) and read_stamp(STAMP).get(kind) == _wanted(kind)


def _install(kind: str, logs: Path) -> None:
    _ensure_venv(logs)
    STAMP.unlink(missing_ok=True)
    pins = REQUIREMENTS / f"{kind}.txt"
    pip_install(["-r", str(pins)], log=logs / "setup-python.log", what=FAILED)
    stamp = {"runtime": _wanted("runtime")}
    if kind == "dev":
        stamp["dev"] = _wanted("dev")
    write_stamp(STAMP, stamp)


def _ensure_venv(logs: Path) -> None:
    """Make `.venv/` unless a working one with pip is there."""
    if _works("-c", "import pip"):
        return
    if _made_venv().returncode == 0 and _works("-c", "import pip"):
        return
    # Debian's Python comes without ensurepip: make the environment without pip
    # and bring the pinned pip ourselves.
    bare = _made_venv("--without-pip")
    if bare.returncode:
        said = (bare.stderr or bare.stdout).strip().splitlines()[-1:]
        raise SetupError(f"{FAILED}: a Python environment could not be made ({' '.join(said)}).")
    wheel = pip_wheel.fetch(REQUIREMENTS / "pip.txt", into=VENV)
    run_logged(
        [str(VENV_PYTHON), f"{wheel}/pip", "install", "--no-index", "--no-deps", str(wheel)],
        log=logs / "setup-python.log",
        what=FAILED,
        cwd=ROOT,
    )
    wheel.unlink()


def _made_venv(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "venv", "--clear", *arguments, str(VENV)],
        capture_output=True,
        text=True,
        check=False,
    )


def _works(*arguments: str) -> bool:
    if not os.access(VENV_PYTHON, os.X_OK):
        return False
    check = subprocess.run([str(VENV_PYTHON), *arguments], capture_output=True, check=False)
    return check.returncode == 0
