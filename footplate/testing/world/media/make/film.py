"""A film: shots of the drawing board, filmed to the narration and encoded for the web."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .board import Board
from .narration import Cue, Line, captions, record
from .tools import run

FRAMES_PER_SECOND = 10
TAIL_SECONDS = 1.6
VOICE_FILTER = (
    "highpass=f=90,equalizer=f=3200:t=q:w=1.2:g=-3,"
    "acompressor=threshold=-20dB:ratio=3:attack=8:release=120,loudnorm=I=-20:TP=-4,"
    "aresample=24000,alimiter=limit=0.55:level=disabled"
)
PLAIN = [
    *("-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact"),
    *("-flags:v", "+bitexact", "-flags:a", "+bitexact"),
]

Draw = Callable[[Board, list[float]], None]


@dataclass(frozen=True)
class Shot:
    """One clean board. `draw` gets the start of each line, in seconds from the shot's start."""

    title: str
    lines: list[Line]
    draw: Draw


def plan(shots: list[Shot], cues: list[Cue]) -> list[tuple[float, Board]]:
    """Each shot's starting second and its finished board."""
    planned: list[tuple[float, Board]] = []
    taken = 0
    for number, shot in enumerate(shots):
        own = cues[taken : taken + len(shot.lines)]
        taken += len(shot.lines)
        start = 0.0 if number == 0 else own[0].start - 0.3
        board = Board()
        board.text(shot.title, 42, 54, 22, weight=600)
        board.text(
            f"{number + 1} / {len(shots)}", 918, 54, 16, anchor="end", colour=board.palette.quiet
        )
        shot.draw(board, [cue.start - start for cue in own])
        planned.append((start, board))
    return planned


def photograph(board: Board, seconds: float) -> bytes:
    """The board at a moment as PNG bytes."""
    return run("rsvg-convert", "--format", "png", given=board.svg(seconds).encode())


def frames(planned: list[tuple[float, Board]], total_seconds: float) -> list[bytes]:
    """Every frame of the film; a frame in which nothing moves is the one before."""
    taken: list[bytes] = []
    shot = -1
    for number in range(round(total_seconds * FRAMES_PER_SECOND)):
        now = number / FRAMES_PER_SECOND
        changed = False
        while shot + 1 < len(planned) and planned[shot + 1][0] <= now:
            shot += 1
            changed = True
        start, board = planned[shot]
        inner = now - start
        if changed or board.changes_between(inner - 1 / FRAMES_PER_SECOND, inner):
            taken.append(photograph(board, inner))
        else:
            taken.append(taken[-1])
    return taken


def encode(pictures: list[bytes], sound: Path, target: Path, *, audio_rate: str = "28k") -> None:
    """Write H.264 and AAC in an MP4 that starts to play before it has loaded."""
    rate = str(FRAMES_PER_SECOND)
    source = ["-f", "image2pipe", "-framerate", rate, "-c:v", "png", "-i", "-", "-i", str(sound)]
    video = ["-c:v", "libx264", "-preset", "veryslow", "-tune", "animation", "-crf", "28"]
    video += ["-g", "200", "-pix_fmt", "yuv420p", "-threads", "1", "-map", "0:v", "-map", "1:a"]
    audio = ["-af", VOICE_FILTER, "-c:a", "aac", "-b:a", audio_rate, "-ac", "1", "-shortest"]
    arguments = ["-y", "-v", "error", *source, *video, *audio, *PLAIN, str(target)]
    run("ffmpeg", *arguments, given=b"".join(pictures))


def shoot(name: str, shots: list[Shot], folder: Path, scratch: Path, *, poster_at: float) -> None:
    """Make `<name>.mp4`, `<name>.en.vtt` and `<name>.poster.png` in the folder."""
    lines = [line for shot in shots for line in shot.lines]
    voice = scratch / f"{name}.wav"
    cues = record(lines, voice)
    planned = plan(shots, cues)
    total = cues[-1].end + TAIL_SECONDS
    encode(frames(planned, total), voice, folder / f"{name}.mp4")
    (folder / f"{name}.en.vtt").write_text(captions(cues), encoding="utf-8")
    start, board = max(entry for entry in planned if entry[0] <= poster_at * total)
    following = [s for s, _ in planned if s > start] + [total]
    save_picture(board, folder / f"{name}.poster.png", seconds=following[0] - start - 0.2)


def save_picture(board: Board, target: Path, *, seconds: float = 1e8, zoom: float = 1) -> None:
    """Write the board as a PNG of few colours."""
    drawing = board.svg(seconds).encode()
    picture = run("rsvg-convert", "--format", "png", "--zoom", str(zoom), given=drawing)
    target.write_bytes(run("pngquant", "--strip", "--speed", "1", "64", "-", given=picture))


def broadcast(name: str, lines: list[Line], folder: Path, scratch: Path) -> None:
    """Make `<name>.m4a` and `<name>.en.vtt` in the folder."""
    voice = scratch / f"{name}.wav"
    cues = record(lines, voice)
    audio = ["-af", VOICE_FILTER + ",apad=pad_dur=0.8", "-c:a", "aac", "-b:a", "40k", "-ac", "1"]
    target = str(folder / f"{name}.m4a")
    run("ffmpeg", "-y", "-v", "error", "-i", str(voice), *audio, *PLAIN, target)
    (folder / f"{name}.en.vtt").write_text(captions(cues), encoding="utf-8")
