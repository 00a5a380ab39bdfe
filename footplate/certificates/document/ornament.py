"""Ornament: phase-shifted waves along a closed path (guilloche), as SVG path data.

A loop is a list of pieces. Each is straight or a clockwise arc, begins where the last one ended
and carries a whole number of waves, so that the pattern meets itself and, where opposite pieces
carry as many, is the same on all sides. Lengths are in the caller's unit, y points down.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, cos, pi, sin

# How far along half a wave the handles of one Bézier segment reach so that it follows a sine from
# crest to trough: the least-squares fit, within 0.1 % of the amplitude.
_SINE_REACH = 0.3642


Crest = tuple[float, float, float, float]  # x, y and the handle that leaves it


@dataclass(frozen=True)
class Piece:
    """A stretch of a loop from (x, y), in the direction ``heading`` (radians, 0 to the right)."""

    x: float
    y: float
    heading: float
    length: float
    waves: int
    radius: float | None = None

    def at(self, share: float) -> tuple[float, float, float]:
        """Return x, y and the direction at a share (0 to 1) of the length."""
        along = share * self.length
        if self.radius is None:
            return (
                self.x + along * cos(self.heading),
                self.y + along * sin(self.heading),
                self.heading,
            )
        heading = self.heading + along / self.radius
        return (
            self.x + self.radius * (sin(heading) - sin(self.heading)),
            self.y - self.radius * (cos(heading) - cos(self.heading)),
            heading,
        )


def circle(radius: float, waves: int) -> list[Piece]:
    """Return a circle around the origin, from its top."""
    return [Piece(0, -radius, 0, 2 * pi * radius, waves, radius)]


def rounded_rectangle(
    width: float, height: float, radius: float, *, across: int, down: int, corner: int
) -> list[Piece]:
    """Return a rounded rectangle around the origin; the last three count waves per piece."""
    right, bottom = width / 2 - radius, height / 2 - radius
    quarter = pi * radius / 2
    sides = [
        (-right, -height / 2, 2 * right, across),
        (width / 2, -bottom, 2 * bottom, down),
        (right, height / 2, 2 * right, across),
        (-width / 2, bottom, 2 * bottom, down),
    ]
    pieces = []
    for index, (x, y, length, waves) in enumerate(sides):
        side = Piece(x, y, index * pi / 2, length, waves)
        end_x, end_y, heading = side.at(1)
        pieces += [side, Piece(end_x, end_y, heading, quarter, corner, radius)]
    return pieces


def guilloche(loop: list[Piece], *, amplitude: float, strands: int) -> list[str]:
    """Return the path data of ``strands`` closed waves along ``loop``.

    Each is shifted by the same share of a wave. One Bézier segment reaches from a crest to the
    next trough; numbers have two decimals. Deterministic.
    """
    return [_wave(loop, amplitude, strand / strands) for strand in range(strands)]


def _wave(loop: list[Piece], amplitude: float, phase: float) -> str:
    points = [point for piece in loop for point in _crests(piece, amplitude, phase)]
    x, y, dx, dy = points[0]
    (x2, y2), (x3, y3) = _arrival(points[1])
    data = [f"M{_pair(x, y)}C{_pair(x + dx, y + dy)} {_pair(x2, y2)} {_pair(x3, y3)}"]
    for point in (*points[2:], points[0]):
        handle, end = _arrival(point)
        data.append(f"S{_pair(*handle)} {_pair(*end)}")
    return "".join(data) + "Z"


def _crests(piece: Piece, amplitude: float, phase: float) -> Iterator[Crest]:
    """Yield crests and troughs in order as x, y and the handle that leaves them."""
    half_wave = piece.length / piece.waves / 2
    # A crest or trough lies where wave + phase is a quarter more than a multiple of a half.
    first = ceil((phase - 0.25) * 2)
    for index in range(first, first + 2 * piece.waves):
        wave = 0.25 + index / 2 - phase
        outwards = amplitude if index % 2 == 0 else -amplitude
        x, y, heading = piece.at(wave / piece.waves)
        stretch = 1 if piece.radius is None else 1 + outwards / piece.radius
        reach = _SINE_REACH * half_wave * stretch
        yield (
            x + outwards * sin(heading),
            y - outwards * cos(heading),
            reach * cos(heading),
            reach * sin(heading),
        )


def _arrival(point: Crest) -> tuple[tuple[float, float], tuple[float, float]]:
    x, y, dx, dy = point
    return (x - dx, y - dy), (x, y)


def _pair(x: float, y: float) -> str:
    return f"{_short(x)} {_short(y)}"


def _short(number: float) -> str:
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def spokes(count: int, inner: float, outer: float) -> str:
    """Return the path data of ``count`` spokes around the origin, the first one upwards."""
    lines = []
    for index in range(count):
        x, y = sin(index * 2 * pi / count), -cos(index * 2 * pi / count)
        lines.append(f"M{_pair(inner * x, inner * y)}L{_pair(outer * x, outer * y)}")
    return "".join(lines)
