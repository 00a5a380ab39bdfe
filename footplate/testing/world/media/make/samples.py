"""Two seconds of film and two of sound, small enough for tests that upload something real."""

from __future__ import annotations

from pathlib import Path

from .film import PLAIN
from .tools import run

CAPTIONS = """WEBVTT

1
00:00:00.000 --> 00:00:01.000
One.

2
00:00:01.000 --> 00:00:02.000
Two.
"""


def make(folder: Path) -> None:
    """Write `tiny.mp4`, `tiny.m4a` and `tiny.en.vtt`."""
    picture = ["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=10:duration=2"]
    tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2:sample_rate=22050"]
    sound = ["-c:a", "aac", "-b:a", "24k", "-ac", "1", *PLAIN]
    film = ["-c:v", "libx264", "-crf", "36", "-g", "10", "-pix_fmt", "yuv420p", "-threads", "1"]
    quiet = ["-y", "-v", "error"]
    run("ffmpeg", *quiet, *picture, *tone, *film, *sound, str(folder / "tiny.mp4"))
    run("ffmpeg", *quiet, *tone, *sound, str(folder / "tiny.m4a"))
    (folder / "tiny.en.vtt").write_text(CAPTIONS, encoding="utf-8")
