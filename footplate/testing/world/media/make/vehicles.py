"""Trucks of both kinds, seen from the side."""

from __future__ import annotations

from .board import HEAVY, MEDIUM, Board


def truck(b: Board, x: float, y: float) -> None:
    """A tractor with its trailer, 370 wide, standing on `y`, its doors on the right."""
    b.rect(x + 84, y - 190, 280, 150, width=HEAVY)
    for post in range(1, 6):
        b.line(
            (x + 84 + 47 * post, y - 188),
            (x + 84 + 47 * post, y - 44),
            width=1,
            colour=b.palette.quiet,
        )
    b.line(
        (x + 70, y - 30),
        (x, y - 30),
        (x, y - 92),
        (x + 16, y - 140),
        (x + 70, y - 140),
        (x + 70, y - 30),
        width=HEAVY,
    )
    b.line((x + 10, y - 92), (x + 40, y - 92), (x + 40, y - 128), width=MEDIUM)
    b.line((x + 70, y - 40), (x + 364, y - 40), width=MEDIUM)
    for wheel in (28, 92, 212, 290, 332):
        b.arc(x + wheel, y - 18, 17, width=HEAVY, fill=b.palette.ground)
        b.arc(x + wheel, y - 18, 6, width=MEDIUM)


def forklift(b: Board, x: float, y: float, *, scale: float = 1.0) -> None:
    """A counterbalance truck facing left, standing on `y`."""
    s = scale
    b.line((x, y - 300 * s), (x, y - 10 * s), (x - 90 * s, y - 10 * s), width=HEAVY)
    b.line(
        (x + 20 * s, y - 50 * s),
        (x + 20 * s, y - 110 * s),
        (x + 180 * s, y - 110 * s),
        (x + 200 * s, y - 50 * s),
        (x + 20 * s, y - 50 * s),
        width=HEAVY,
    )
    b.line(
        (x + 40 * s, y - 110 * s),
        (x + 60 * s, y - 250 * s),
        (x + 150 * s, y - 250 * s),
        (x + 160 * s, y - 110 * s),
        width=MEDIUM,
    )
    for wheel, radius in ((48, 40), (170, 32)):
        b.arc(x + wheel * s, y - radius * s, radius * s, width=HEAVY, fill=b.palette.ground)
