"""What lies behind the words of the standard design: border, watermark and seal, as one SVG.

The grid is the design's: 1120 wide, 792 high.
"""

from functools import lru_cache

from footplate.certificates.document.ornament import (
    circle,
    guilloche,
    rounded_rectangle,
    spokes,
)

WIDTH, HEIGHT = 1120, 792

_FRAMES = ((28, 10, 1.6), (33, 7, 0.6), (72, 14, 0.6), (77, 10, 1.2))
_BAND = 52.5  # the middle of the border's band, from the paper's edge
_SEAL_Y = 582


@lru_cache(maxsize=64)
def backdrop(*, accent: str, paper: str, seal_x: int) -> str:
    """Return a transparent SVG of the ornament in ``accent``, with the seal at ``seal_x``.

    Both colours are ``#rrggbb``. No colour is see-through: lighter lines are mixed with the
    paper, so that every printer and every PDF standard takes them.
    """
    parts = (
        _border(accent, paper),
        _frames(accent),
        _watermark(accent, paper),
        _seal(accent, paper, seal_x),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" fill="none">{"".join(parts)}</svg>'
    )


def mixed(accent: str, paper: str, percent: int) -> str:
    """Return ``percent`` of ``accent`` on ``paper``, channel by channel, as ``#rrggbb``."""
    channels = (
        (int(accent[at : at + 2], 16) * percent + int(paper[at : at + 2], 16) * (100 - percent))
        // 100
        for at in (1, 3, 5)
    )
    return "#{:02x}{:02x}{:02x}".format(*channels)


def _border(accent: str, paper: str) -> str:
    """A lattice of six waves and a cord of two; rosettes cover the corners, where waves crowd."""
    loop = rounded_rectangle(
        WIDTH - 2 * _BAND, HEIGHT - 2 * _BAND, 18, across=30, down=20, corner=1
    )
    lattice = guilloche(loop, amplitude=17.5, strands=6)
    cord = guilloche(loop, amplitude=5.5, strands=2)
    rosette = guilloche(circle(11, 16), amplitude=5.2, strands=3)
    corner = (
        f'<rect x="-18.5" y="-18.5" width="37" height="37" rx="5" fill="{paper}" '
        f'stroke="{accent}" stroke-width="0.6"/>'
        f"{_strokes(rosette, mixed(accent, paper, 85), 0.55)}"
    )
    corners = "".join(
        f'<g transform="translate({x:g} {y:g})">{corner}</g>'
        for x in (_BAND, WIDTH - _BAND)
        for y in (_BAND, HEIGHT - _BAND)
    )
    return (
        _drawn(lattice, mixed(accent, paper, 72), 0.55)
        + _drawn(cord, mixed(accent, paper, 85), 0.6)
        + corners
    )


def _frames(accent: str) -> str:
    return "".join(
        f'<rect x="{inset}" y="{inset}" width="{WIDTH - 2 * inset}" height="{HEIGHT - 2 * inset}" '
        f'rx="{radius}" stroke="{accent}" stroke-width="{width}"/>'
        for inset, radius, width in _FRAMES
    )


def _watermark(accent: str, paper: str) -> str:
    rosette = guilloche(circle(158, 24), amplitude=94, strands=8)
    return _drawn(rosette, mixed(accent, paper, 12), 0.6)


def _seal(accent: str, paper: str, x: int) -> str:
    rosette = guilloche(circle(53, 30), amplitude=11.5, strands=6)
    wheel = (
        '<circle cy="-3" r="20"/><circle cy="-3" r="5"/>'
        f'<path transform="translate(0 -3)" d="{spokes(8, 5, 20)}"/><path d="M-26 24H26"/>'
    )
    return (
        f'<g transform="translate({x} {_SEAL_Y})">'
        f'<circle r="65.5" fill="{paper}"/>'
        f"{_strokes(rosette, accent, 0.6)}"
        f'<circle r="40" fill="{paper}" stroke="{accent}" stroke-width="1.4"/>'
        f'<circle r="36.5" stroke="{accent}" stroke-width="0.5"/>'
        f'<g stroke="{accent}" stroke-width="2" stroke-linecap="round">{wheel}</g></g>'
    )


def _drawn(paths: list[str], colour: str, width: float) -> str:
    """Strokes around the middle of the sheet."""
    middle = f"translate({WIDTH // 2} {HEIGHT // 2})"
    return f'<g transform="{middle}">{_strokes(paths, colour, width)}</g>'


def _strokes(paths: list[str], colour: str, width: float) -> str:
    drawn = "".join(f'<path d="{data}"/>' for data in paths)
    return f'<g stroke="{colour}" stroke-width="{width}">{drawn}</g>'
