"""Things that are drawn more than once: ladders, people, hatching, dimensions, devices."""

from __future__ import annotations

import math

from .board import HEAVY, MEDIUM, THIN, Board, Point


def ground(b: Board, x1: float, x2: float, y: float, *, at: float = 0.0) -> None:
    """A floor line with hatching below it."""
    b.line((x1, y), (x2, y), width=HEAVY, at=at)
    for x in range(int(x1) + 12, int(x2), 22):
        b.line((x, y + 4), (x - 12, y + 16), width=THIN, colour=b.palette.quiet, at=at, over=0.4)


def wall(b: Board, x: float, y1: float, y2: float, *, at: float = 0.0) -> None:
    """A wall face seen in section: hatching to its right."""
    b.line((x, y2), (x, y1), width=HEAVY, at=at)
    b.line((x + 22, y2), (x + 22, y1), width=THIN, at=at)
    for y in range(int(y1) + 18, int(y2), 20):
        b.line((x + 2, y), (x + 20, y - 16), width=THIN, colour=b.palette.quiet, at=at, over=0.3)


def ladder(
    b: Board,
    foot: Point,
    top: Point,
    *,
    width: float = 30,
    rungs: int = 11,
    at: float = 0.0,
    colour: str = "",
    until: float = 1e9,
) -> None:
    """A leaning ladder from foot to top, in side view with a little depth."""
    length = math.dist(foot, top)
    ux, uy = (top[0] - foot[0]) / length, (top[1] - foot[1]) / length
    px, py = -uy * width / 2, ux * width / 2
    for side in (-1, 1):
        b.line(
            (foot[0] + side * px, foot[1] + side * py),
            (top[0] + side * px, top[1] + side * py),
            width=HEAVY,
            colour=colour,
            at=at,
            until=until,
        )
    for i in range(1, rungs + 1):
        d = length * i / (rungs + 0.6)
        cx, cy = foot[0] + ux * d, foot[1] + uy * d
        b.line(
            (cx - px, cy - py),
            (cx + px, cy + py),
            width=MEDIUM,
            colour=colour,
            at=at + 0.3 + 0.05 * i,
            over=0.2,
            until=until,
        )


def arrow_head(b: Board, tip: Point, towards: Point, *, colour: str, at: float = 0.0) -> None:
    """A small open arrow head at `tip`, pointing away from `towards`."""
    angle = math.atan2(towards[1] - tip[1], towards[0] - tip[0])
    ends = [
        (tip[0] + 11 * math.cos(angle + s), tip[1] + 11 * math.sin(angle + s)) for s in (-0.4, 0.4)
    ]
    b.line(ends[0], tip, ends[1], width=MEDIUM, colour=colour, at=at, over=0.2)


def arrow(
    b: Board, a: Point, z: Point, *, colour: str = "", at: float = 0.0, dash: str = ""
) -> None:
    """A line from a to z with a head at z."""
    colour = colour or b.palette.accent
    b.line(a, z, width=MEDIUM, colour=colour, at=at, dash=dash)
    arrow_head(b, z, a, colour=colour, at=at + 0.5)


def dimension(
    b: Board, a: Point, z: Point, words: str, *, at: float = 0.0, gap: float = 16, size: float = 34
) -> None:
    """A measuring line with heads at both ends and its value beside the middle."""
    c = b.palette.accent
    b.line(a, z, width=MEDIUM, colour=c, at=at)
    arrow_head(b, a, z, colour=c, at=at)
    arrow_head(b, z, a, colour=c, at=at + 0.5)
    upright = abs(a[0] - z[0]) < 1
    x = a[0] - gap if upright else (a[0] + z[0]) / 2
    y = (a[1] + z[1]) / 2 + size / 3 if upright else a[1] + gap + size * 0.7
    anchor = "end" if upright else "middle"
    b.text(words, x, y, size, anchor=anchor, colour=c, serif=True, at=at + 0.4)


def person(
    b: Board,
    x: float,
    y: float,
    *,
    size: float = 120,
    arms: str = "down",
    lean: float = 0.0,
    at: float = 0.0,
    until: float = 1e9,
    colour: str = "",
    helmet: bool = True,
) -> None:
    """A standing figure with its feet at (x, y). `arms`: down, forward, up or hold."""
    s = size / 120
    style = {"width": MEDIUM + 0.4, "colour": colour, "at": at, "until": until, "over": 0.5}
    hip, neck = (x + lean * 0.4, y - 52 * s), (x + lean, y - 92 * s)
    b.line((x - 13 * s, y), hip, (x + 13 * s, y), **style)  # type: ignore[arg-type]
    b.shape(
        (neck[0] - 13 * s, neck[1] + 3 * s),
        (neck[0] + 13 * s, neck[1] + 3 * s),
        (hip[0] + 9 * s, hip[1]),
        (hip[0] - 9 * s, hip[1]),
        fill=b.palette.ground,
        **style,
    )
    b.arc(neck[0], neck[1] - 13 * s, 11 * s, -90, 270, **style)
    if helmet:
        hx, hy = neck[0], neck[1] - 16 * s
        b.arc(hx, hy, 14 * s, 180, 360, fill=b.palette.ground, **style)
        b.line((hx - 17 * s, hy), (hx + 19 * s, hy), **style)  # type: ignore[arg-type]
    shoulder = (neck[0], neck[1] + 8 * s)
    reach = {
        "down": [(-18, 34), (18, 34)],
        "forward": [(40, 2), (38, 6)],
        "up": [(16, -34), (22, -30)],
        "hold": [(30, 14), (26, 26)],
        "wide": [(-36, -8), (36, -8)],
    }[arms]
    for side, (dx, dy) in zip((-9 * s, 9 * s), reach, strict=True):
        start = (shoulder[0] + side, shoulder[1]) if arms in ("down", "wide") else shoulder
        b.line(start, (shoulder[0] + dx * s, shoulder[1] + dy * s), **style)  # type: ignore[arg-type]


def cross(b: Board, x: float, y: float, r: float = 20, *, at: float = 0.0) -> None:
    """A cross: not like this."""
    c = b.palette.bad
    b.line((x - r, y - r), (x + r, y + r), width=HEAVY + 1, colour=c, at=at, over=0.25)
    b.line((x + r, y - r), (x - r, y + r), width=HEAVY + 1, colour=c, at=at + 0.2, over=0.25)


def tick(b: Board, x: float, y: float, r: float = 20, *, at: float = 0.0) -> None:
    """A tick: like this."""
    b.line(
        (x - r, y),
        (x - r * 0.25, y + r * 0.75),
        (x + r, y - r * 0.8),
        width=HEAVY + 1,
        colour=b.palette.accent,
        at=at,
        over=0.4,
    )


def window(
    b: Board, x: float, y: float, w: float, h: float, *, title: str, at: float = 0.0
) -> None:
    """A window of a computer with a title line."""
    b.rect(x, y, w, h, width=HEAVY, at=at)
    b.line((x, y + 34), (x + w, y + 34), width=THIN, at=at + 0.3)
    for i in range(3):
        b.arc(x + 20 + 18 * i, y + 17, 4.5, width=THIN, colour=b.palette.quiet, at=at + 0.4)
    b.text(title, x + 80, y + 23, 15, colour=b.palette.quiet, at=at + 0.4)


def padlock(
    b: Board, x: float, y: float, size: float = 80, *, at: float = 0.0, colour: str = ""
) -> None:
    """A closed padlock centred at (x, y)."""
    s = size / 80
    c = colour or b.palette.accent
    b.rect(x - 32 * s, y - 8 * s, 64 * s, 50 * s, width=HEAVY, colour=c, at=at)
    b.line((x - 20 * s, y - 8 * s), (x - 20 * s, y - 26 * s), width=HEAVY, colour=c, at=at + 0.3)
    b.arc(x, y - 26 * s, 20 * s, 180, 360, width=HEAVY, colour=c, at=at + 0.4)
    b.line((x + 20 * s, y - 26 * s), (x + 20 * s, y - 8 * s), width=HEAVY, colour=c, at=at + 0.6)
    b.arc(x, y + 12 * s, 6 * s, width=MEDIUM, colour=c, at=at + 0.7)
    b.line((x, y + 18 * s), (x, y + 30 * s), width=MEDIUM, colour=c, at=at + 0.8)


def phone(b: Board, x: float, y: float, *, h: float = 150, at: float = 0.0) -> None:
    """A mobile phone with its top left corner at (x, y)."""
    b.rect(x, y, h * 0.52, h, width=HEAVY, at=at)
    b.rect(x + 7, y + 14, h * 0.52 - 14, h - 36, width=THIN, at=at + 0.3)
    b.arc(x + h * 0.26, y + h - 11, 5, width=THIN, at=at + 0.4)
