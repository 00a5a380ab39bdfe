"""Guilloche: closed, even, the same each time; and the team's colour stays readable."""

import re
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footplate.certificates.document.backdrop import backdrop, mixed
from footplate.certificates.document.colour import LEAST_CONTRAST, PAPER, readable
from footplate.certificates.document.ornament import (
    Piece,
    circle,
    guilloche,
    rounded_rectangle,
    spokes,
)

FRAME = rounded_rectangle(1000, 600, 30, across=20, down=12, corner=2)


def ends(path: str) -> list[tuple[float, float]]:
    """The points that a path goes through, its start first."""
    commands = re.findall(r"([MCS])([^MCSZ]+)", path)
    numbers = [[float(n) for n in arguments.split()] for _, arguments in commands]
    return [(values[-2], values[-1]) for values in numbers]


@pytest.mark.parametrize("loop", [FRAME, circle(100, 7)], ids=["frame", "circle"])
def test_pieces_join_and_close(loop: list[Piece]):
    for piece, following in zip(loop, (*loop[1:], loop[0]), strict=True):
        x, y, _ = piece.at(1)
        assert (x, y) == pytest.approx((following.x, following.y), abs=1e-9)


@given(
    st.integers(1, 9),
    st.integers(1, 40),
    st.floats(5, 500),
    st.floats(0.01, 0.99),
)
def test_waves_are_closed_and_swing_between_two_circles(strands, waves, radius, share):
    amplitude = radius * share
    paths = guilloche(circle(radius, waves), amplitude=amplitude, strands=strands)
    assert len(paths) == strands
    for path in paths:
        points = ends(path)
        assert path.endswith("Z")
        assert points[0] == points[-1]
        assert len(points) - 1 == 2 * waves
        for index, point in enumerate(points):
            expected = radius + (amplitude if (index % 2 == 0) == _outer(points) else -amplitude)
            assert hypot(*point) == pytest.approx(expected, abs=0.02)


def _outer(points: list[tuple[float, float]]) -> bool:
    """Whether the first point is on the outer circle."""
    return hypot(*points[0]) > hypot(*points[1])


def test_a_frame_looks_the_same_from_all_sides():
    # Crests fall on each other, not crests on troughs: in six strands each shift has its mirror.
    points = {point for path in guilloche(FRAME, amplitude=10, strands=6) for point in ends(path)}

    def near(x: float, y: float) -> bool:
        return any(hypot(x - a, y - b) < 0.05 for a, b in points)

    assert len(points) > 500
    assert all(near(-x, -y) for x, y in points)
    assert all(near(-x, y) and near(x, -y) for x, y in points)


def test_strands_differ_and_each_time_they_are_the_same():
    first = guilloche(FRAME, amplitude=10, strands=6)
    assert len(set(first)) == 6
    assert guilloche(FRAME, amplitude=10, strands=6) == first


def test_spokes_point_from_the_hub_to_the_rim():
    assert spokes(4, 5, 20) == "M0 -5L0 -20M5 0L20 0M0 5L0 20M-5 0L-20 0"


def test_backdrop_is_drawn_in_the_accent_alone():
    svg = backdrop(accent="#1d3f8f", paper="#ffffff", seal_x=560)
    tints = {mixed("#1d3f8f", "#ffffff", percent) for percent in range(101)}
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) <= tints
    assert "opacity" not in svg
    assert len(svg) < 120_000


def test_mixing():
    assert mixed("#102030", "#ffffff", 100) == "#102030"
    assert mixed("#102030", "#fffefb", 0) == "#fffefb"
    assert mixed("#000000", "#ffffff", 50) == "#7f7f7f"


@pytest.mark.parametrize("accent", ["#17654a", "#1D3F8F", "#000000", "#8b0000"])
def test_a_dark_accent_stays(accent):
    assert readable(accent) == accent.lower()


def _contrast(colour: str) -> float:
    def luminance(text: str) -> float:
        shares = [int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    return (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05)


@given(st.integers(0, 0xFFFFFF))
def test_every_accent_becomes_readable_and_no_darker_than_needed(value):
    accent = f"#{value:06x}"
    shown = readable(accent)
    assert _contrast(shown) >= LEAST_CONTRAST
    if shown != accent:
        assert _contrast(accent) < LEAST_CONTRAST
        assert _contrast(shown) < LEAST_CONTRAST * 1.15
