"""The drawing board: strokes and labels with the moment each of them appears."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

Point = tuple[float, float]

WIDTH, HEIGHT = 960, 540
HEAVY, MEDIUM, THIN = 3.0, 1.9, 1.1
DRAW_SECONDS = 0.7
FOREVER = 1e9

SANS = "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif"
MONO = "'DejaVu Sans Mono', monospace"
SERIF = "'Liberation Serif', 'Times New Roman', serif"


@dataclass(frozen=True)
class Palette:
    """The colours of one ground: the dark board of the films or the light paper of figures."""

    ground: str
    grid: str
    ink: str
    quiet: str
    accent: str
    warn: str
    bad: str


BOARD = Palette("#12221c", "#1c3229", "#edf3ef", "#8fa89c", "#74d6ae", "#ecb75c", "#f58d83")
PAPER = Palette("#f4f3ef", "#e9e8e2", "#1b2521", "#8b918d", "#17694b", "#9a5b00", "#b3261e")


@dataclass(frozen=True)
class Stroke:
    """A polyline that is drawn from its first point to its last between `at` and `at + over`."""

    points: tuple[Point, ...]
    width: float
    colour: str
    at: float = 0.0
    over: float = DRAW_SECONDS
    until: float = FOREVER
    dash: str = ""
    fill: str = "none"

    def svg(self, seconds: float) -> str:
        """The part of the stroke that exists at this moment, as SVG ("" when none does)."""
        if seconds < self.at or seconds >= self.until:
            return ""
        share = 1.0 if self.over <= 0 else min(1.0, (seconds - self.at) / self.over)
        points = cut(self.points, ease(share))
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        fill = self.fill if share >= 1 else "none"
        dash = f' stroke-dasharray="{self.dash}"' if self.dash else ""
        return (
            f'<polyline points="{path}" fill="{fill}" stroke="{self.colour}" '
            f'stroke-width="{self.width}"{dash}/>'
        )


@dataclass(frozen=True)
class Label:
    """Words at a place; they fade in within a third of a second."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    anchor: str = "start"
    weight: int = 400
    serif: bool = False
    mono: bool = False
    at: float = 0.0
    until: float = FOREVER

    def svg(self, seconds: float) -> str:
        """The label at this moment, as SVG ("" before it appears and after it has gone)."""
        if seconds < self.at or seconds >= self.until:
            return ""
        opacity = min(1.0, (seconds - self.at) / 0.3) if self.at > 0 else 1.0
        family = SERIF if self.serif else MONO if self.mono else SANS
        style = "italic" if self.serif else "normal"
        return (
            f'<text x="{self.x:.1f}" y="{self.y:.1f}" font-family="{family}" font-style="{style}" '
            f'font-size="{self.size}" font-weight="{self.weight}" text-anchor="{self.anchor}" '
            f'fill="{self.colour}" fill-opacity="{opacity:.2f}" stroke="none">'
            f"{escape(self.text)}</text>"
        )


def ease(share: float) -> float:
    """Slow at both ends, as a hand draws."""
    return share * share * (3 - 2 * share)


def cut(points: tuple[Point, ...], share: float) -> list[Point]:
    """The first `share` (0 to 1) of a polyline by length."""
    if share >= 1:
        return list(points)
    lengths = [math.dist(a, b) for a, b in pairwise(points)]
    left = sum(lengths) * share
    kept = [points[0]]
    for ((ax, ay), (bx, by)), length in zip(pairwise(points), lengths, strict=True):
        if left <= length:
            part = left / length if length else 0
            kept.append((ax + (bx - ax) * part, ay + (by - ay) * part))
            return kept
        kept.append((bx, by))
        left -= length
    return kept


@dataclass
class Board:
    """Collects strokes and labels and renders them for any moment."""

    palette: Palette = BOARD
    width: int = WIDTH
    height: int = HEIGHT
    marks: list[Stroke | Label] = field(default_factory=list)

    def line(self, *points: Point, width: float = MEDIUM, colour: str = "", **when: object) -> None:
        """A polyline through the points."""
        self.marks.append(Stroke(points, width, colour or self.palette.ink, **when))  # type: ignore[arg-type]

    def shape(self, *points: Point, **style: object) -> None:
        """A closed polygon."""
        self.line(*points, points[0], **style)  # type: ignore[arg-type]

    def rect(self, x: float, y: float, w: float, h: float, **style: object) -> None:
        """An upright rectangle."""
        self.shape((x, y), (x + w, y), (x + w, y + h), (x, y + h), **style)

    def arc(
        self, x: float, y: float, r: float, start: float = 0, end: float = 360, **style: object
    ) -> None:
        """A part of a circle; degrees run clockwise from the right, as on the screen."""
        steps = max(8, int(abs(end - start) / 6))
        turns = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        self.line(*((x + r * math.cos(a), y + r * math.sin(a)) for a in turns), **style)  # type: ignore[arg-type]

    def text(self, words: str, x: float, y: float, size: float = 18, **style: object) -> None:
        """A line of words; `y` is the baseline."""
        style.setdefault("colour", self.palette.ink)
        self.marks.append(Label(words, x, y, size, **style))  # type: ignore[arg-type]

    def svg(self, seconds: float = FOREVER - 1) -> str:
        """The whole picture at a moment (by default: when everything is drawn)."""
        p = self.palette
        grid = "".join(f"M{x} 0V{self.height}" for x in range(30, self.width, 30))
        grid += "".join(f"M0 {y}H{self.width}" for y in range(30, self.height, 30))
        body = "".join(mark.svg(seconds) for mark in self.marks)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}" fill="none" '
            f'stroke-linecap="round" stroke-linejoin="round">'
            f'<rect width="100%" height="100%" fill="{p.ground}"/>'
            f'<path d="{grid}" stroke="{p.grid}" stroke-width="1"/>{body}</svg>'
        )

    def changes_between(self, before: float, now: float) -> bool:
        """Whether anything moves, appears or goes between two moments."""
        for mark in self.marks:
            over = mark.over if isinstance(mark, Stroke) else 0.3
            moving = mark.at <= now and mark.at + over >= before
            if moving or before < mark.until <= now:
                return True
        return False
