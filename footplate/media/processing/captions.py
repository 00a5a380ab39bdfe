"""WebVTT to cues (https://www.w3.org/TR/webvtt1/)."""

import html
import re
from pathlib import Path
from typing import TypedDict

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

_TAG = re.compile(r"<[^>]*>")


class CueDict(TypedDict):
    """One cue; seconds from the start, text without markup."""

    from_seconds: float
    to_seconds: float
    text: str


class CaptionsError(Exception):
    """The file is not WebVTT; the message says what is wrong, for people."""


def cues_of(path: Path) -> list[CueDict]:
    """Return the cues in order of time, empty ones left out; `CaptionsError` when unreadable."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise CaptionsError("The file is not UTF-8 text. Save it as UTF-8.") from failure
    try:
        captions = webvtt.from_string(text, strict=True)
    except (MalformedCaptionError, MalformedFileError) as failure:
        raise CaptionsError(f"The file is not valid WebVTT: {failure}"[:300]) from failure
    cues = [
        CueDict(
            from_seconds=caption.start_time.in_milliseconds() / 1000,
            to_seconds=caption.end_time.in_milliseconds() / 1000,
            text=_plain(caption.raw_text),
        )
        for caption in captions.captions
    ]
    kept = [cue for cue in cues if cue["text"] and cue["to_seconds"] > cue["from_seconds"]]
    if not kept:
        raise CaptionsError("The file holds no captions.")
    return sorted(kept, key=lambda cue: cue["from_seconds"])


def _plain(raw: str) -> str:
    """Return the cue's words on one line each, without tags and escapes."""
    lines = (html.unescape(_TAG.sub("", line)).strip() for line in raw.splitlines())
    return "\n".join(line for line in lines if line).replace("\x00", "")
