"""Starts the programs that speak, draw and encode."""

from __future__ import annotations

import shutil
import subprocess


def run(program: str, *arguments: str, given: bytes | None = None) -> bytes:
    """Run a program to its end and return what it printed.

    Raises FileNotFoundError when it is not installed and CalledProcessError when it fails.
    """
    path = shutil.which(program)
    if path is None:
        raise FileNotFoundError(f"{program} is needed to make the media again")
    done = subprocess.run(  # noqa: S603 - the caller names one of the four programs
        [path, *arguments], input=given, stdout=subprocess.PIPE, check=True
    )
    return done.stdout
