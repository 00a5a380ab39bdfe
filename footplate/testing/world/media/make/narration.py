"""Speech by espeak-ng, sentence by sentence, so that captions know when each one is heard."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from pathlib import Path

from .tools import run

RATE_HZ = 22050


@dataclass(frozen=True)
class Voice:
    """How somebody sounds: espeak-ng's voice, words a minute and pitch (0 to 99)."""

    name: str
    words_per_minute: int = 152
    pitch: int = 40


NARRATOR = Voice("en-gb-x-rp", 150, 38)


@dataclass(frozen=True)
class Line:
    """One caption's worth of speech. `spoken` differs where letters must be spelled for the ear."""

    text: str
    voice: Voice = NARRATOR
    pause_seconds: float = 0.45
    spoken: str = ""
    speaker: str = ""


@dataclass(frozen=True)
class Cue:
    """A line with its place in time, in seconds from the beginning of the film."""

    line: Line
    start: float
    end: float


def speak(line: Line, target: Path) -> float:
    """Write the line as a 16-bit mono WAV; return its seconds, without the pause after it."""
    voice = line.voice
    manner = ["-v", voice.name, "-s", str(voice.words_per_minute), "-p", str(voice.pitch)]
    run("espeak-ng", *manner, "-g", "2", "-z", "-w", str(target), line.spoken or line.text)
    with wave.open(str(target)) as sound:
        return sound.getnframes() / sound.getframerate()


def record(lines: list[Line], target: Path, *, lead_seconds: float = 0.6) -> list[Cue]:
    """Write all lines to one WAV with their pauses; return the cues in order."""
    cues: list[Cue] = []
    now = lead_seconds
    part = target.with_suffix(".part.wav")
    with wave.open(str(target), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(silence(lead_seconds))
        for line in lines:
            seconds = speak(line, part)
            with wave.open(str(part)) as sound:
                out.writeframes(sound.readframes(sound.getnframes()))
            out.writeframes(silence(line.pause_seconds))
            cues.append(Cue(line, now, now + seconds))
            now += seconds + line.pause_seconds
    part.unlink()
    return cues


def silence(seconds: float) -> bytes:
    """That many seconds of nothing."""
    return b"\0\0" * round(seconds * RATE_HZ)


def timestamp(seconds: float) -> str:
    """WebVTT's form of a moment: 00:01:02.345."""
    whole = round(seconds * 1000)
    return (
        f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:"
        f"{whole // 1000 % 60:02}.{whole % 1000:03}"
    )


def captions(cues: list[Cue]) -> str:
    """A WebVTT file, one cue a line, with voice tags where a speaker is named."""
    blocks = ["WEBVTT"]
    for number, cue in enumerate(cues, start=1):
        said = f"<v {cue.line.speaker}>{cue.line.text}" if cue.line.speaker else cue.line.text
        blocks.append(f"{number}\n{timestamp(cue.start)} --> {timestamp(cue.end + 0.2)}\n{said}")
    return "\n\n".join(blocks) + "\n"
