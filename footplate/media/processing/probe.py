"""What a media file holds, read from what ffmpeg prints. Parsing is pure."""

import re
from dataclasses import dataclass
from pathlib import Path

from footplate.media.processing.ffmpeg import convert, said_about

_DURATION = re.compile(r"^\s*Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)", re.MULTILINE)
_STREAM = re.compile(r"^\s*Stream #\d+:\d+.*?: (Video|Audio): (\w+)(.*)$", re.MULTILINE)
_SIZE = re.compile(r", ([1-9]\d{0,4})x([1-9]\d{0,4})\b")
_ROTATION = re.compile(r"rotation of (-?\d+(?:\.\d+)?) degrees")
_TIME = re.compile(r"time=(\d+):(\d\d):(\d\d(?:\.\d+)?)")


@dataclass(frozen=True)
class Facts:
    """What is known of a file. Width and height are as shown, after rotation."""

    duration_seconds: float | None
    video_codec: str | None
    audio_codec: str | None
    width: int | None
    height: int | None


def facts_of(said: str) -> Facts:
    """Return the facts in ffmpeg's description; cover art is not a video."""
    streams = _STREAM.findall(said)
    video = next(
        ((codec, rest) for kind, codec, rest in streams if kind == "Video" and _moves(rest)), None
    )
    audio = next((codec for kind, codec, _ in streams if kind == "Audio"), None)
    size = _SIZE.search(video[1]) if video else None
    width, height = (int(size[1]), int(size[2])) if size else (None, None)
    if any(round(abs(float(turn))) % 180 == 90 for turn in _ROTATION.findall(said)):
        width, height = height, width
    match = _DURATION.search(said)
    return Facts(
        duration_seconds=_seconds(match) if match else None,
        video_codec=video[0] if video else None,
        audio_codec=audio,
        width=width,
        height=height,
    )


def probe(path: Path, demuxer: str) -> Facts:
    """Return the facts of a file. A length that the file does not tell is found by reading it."""
    facts = facts_of(said_about(path, demuxer))
    if facts.duration_seconds or not (facts.video_codec or facts.audio_codec):
        return facts
    times = _TIME.findall(convert(path, demuxer, ["-map", "0", "-c", "copy", "-f", "null", "-"]))
    seconds = _from_parts(*times[-1]) if times else None
    return Facts(seconds, facts.video_codec, facts.audio_codec, facts.width, facts.height)


def _moves(rest: str) -> bool:
    return "(attached pic)" not in rest


def _seconds(match: re.Match[str]) -> float:
    return _from_parts(match[1], match[2], match[3])


def _from_parts(hours: str, minutes: str, seconds: str) -> float:
    return round(int(hours) * 3600 + int(minutes) * 60 + float(seconds), 2)
