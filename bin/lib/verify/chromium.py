"""A real Chromium for the end-to-end tests: one that is there, or Debian's."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from prepare.logged import run_logged
from prepare.problem import SetupError
from prepare.progress import step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_or_install_chromium(*, logs: Path) -> str | None:
    """The path of a Chromium that starts; None when there is none and none can be installed.

    The environment's CHROMIUM comes first. Root on a system with apt installs
    Debian's package.
    """
    found = _find()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        with step("installing Chromium (once)", "Chromium installed"):
            _install(logs)
        found = _find()
    return found


def _find() -> str | None:
    for name in (os.environ.get("CHROMIUM"), *NAMES):
        path = shutil.which(name) if name else None
        if path and _starts(path):
            return path
    return None


def _starts(path: str) -> bool:
    answer = subprocess.run([path, "--version"], capture_output=True, check=False)
    return answer.returncode == 0


def _install(logs: Path) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        try:
            run_logged(
                ["apt-get", "-q", *arguments],
                log=logs / "setup-chromium.log",
                what="Chromium could not be installed",
                cwd=Path("/"),
                env=env,
            )
        except SetupError as error:
            print(error)
            return
