"""Two seconds of film and two of sound, small enough for tests that upload something real."""

from __future__ import annotations

import subprocess
from pathlib import Path

QUIET = [
    "-map_metadata",
    "-1",
    "-fflags",
    "+bitexact",
    "-flags:v",
    "+bitexact",
    "-flags:a",
    "+bitexact",
]


def make(folder: Path) -> None:
    """Write `tiny.mp4`, `tiny.m4a` and `tiny.en.vtt`."""
    picture = ["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=10:duration=2"]
    tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2:sample_rate=22050"]
    run = ["ffmpeg", "-y", "-v", "error"]
    sound = ["-c:a", "aac", "-b:a", "24k", "-ac", "1"]
    film = ["-c:v", "libx264", "-crf", "36", "-g", "10", "-pix_fmt", "yuv420p", "-threads", "1"]
    fast = ["-movflags", "+faststart", *QUIET]
    subprocess.run(
        [*run, *picture, *tone, *film, *sound, *fast, str(folder / "tiny.mp4")], check=True
    )
    subprocess.run([*run, *tone, *sound, *fast, str(folder / "tiny.m4a")], check=True)
    captions = "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nOne.\n\n2\n00:00:01.000 --> 00:00:02.000\nTwo.\n"
    (folder / "tiny.en.vtt").write_text(captions, encoding="utf-8")
