"""Running ffmpeg on files that strangers sent: one format, files only, little time, no shell."""

import functools
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg

# The container was told by its first bytes. Naming it, and allowing local files alone, keeps a
# file from posing as a playlist that makes ffmpeg read other files or addresses.
_GUARDS = ("-protocol_whitelist", "file", "-max_pixels", "100000000", "-threads", "1")


class ToolError(Exception):
    """ffmpeg could not do it; the message holds the end of what it said."""


@functools.cache
def executable() -> str:
    """Return the ffmpeg of this machine, else the one that came with the Python packages."""
    return shutil.which("ffmpeg") or imageio_ffmpeg.get_ffmpeg_exe()


def said_about(path: Path, demuxer: str, *, timeout_seconds: int = 60) -> str:
    """Return what ffmpeg prints about a file's streams; empty when it cannot read it."""
    done = _run([*_input(path, demuxer)], timeout_seconds)
    return done.stderr


def convert(
    path: Path,
    demuxer: str,
    output: Sequence[str],
    *,
    before_input: Sequence[str] = (),
    timeout_seconds: int = 900,
) -> str:
    """Run one conversion and return what ffmpeg said; `ToolError` when it gave up."""
    done = _run([*before_input, *_input(path, demuxer), *output], timeout_seconds)
    if done.returncode:
        raise ToolError(done.stderr[-500:])
    return done.stderr


def _input(path: Path, demuxer: str) -> list[str]:
    return [*_GUARDS, "-f", demuxer, "-i", f"file:{path}"]


def _run(arguments: Sequence[str], timeout_seconds: int) -> subprocess.CompletedProcess[str]:
    command = [executable(), "-hide_banner", "-nostdin", "-y", *arguments]
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, arguments without a shell
            command,
            capture_output=True,
            check=False,
            timeout=timeout_seconds,
            encoding="utf-8",
            errors="replace",
        )
    except subprocess.TimeoutExpired as failure:
        raise ToolError(f"took longer than {timeout_seconds} s") from failure
