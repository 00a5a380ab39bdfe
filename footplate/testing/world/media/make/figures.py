"""Still drawings on paper ground for the reading texts."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from .board import HEAVY, MEDIUM, PAPER, THIN, Board
from .film import save_picture
from .shapes import arrow, dimension, ground, person
from .vehicles import forklift, truck


def paper(height: int = 300) -> Board:
    """An empty sheet."""
    return Board(palette=PAPER, width=720, height=height)


def four_to_one() -> Board:
    """The same ladder at three angles."""
    b = paper(310)
    cases = [
        (82, b.palette.bad, "Too steep,", "tips back"),
        (75, b.palette.accent, "Four up,", "one out"),
        (45, b.palette.bad, "Too flat,", "slides out"),
    ]
    for i, (degrees, colour, first, second) in enumerate(cases):
        x = 190 + 215 * i
        b.line((x - 150, 210), (x + 40, 210), width=MEDIUM)
        b.line((x, 30), (x, 210), width=MEDIUM)
        angle = math.radians(degrees)
        dx, dy = 160 * math.cos(angle), 160 * math.sin(angle)
        b.line((x - dx, 210), (x, 210 - dy), width=HEAVY + 1, colour=colour)
        b.arc(x - dx, 210, 30, 0, -degrees, colour=colour)
        b.text(f"{degrees}°", x - 50, 242, 18, anchor="middle", weight=600, colour=colour)
        b.text(first, x - 50, 266, 16, anchor="middle")
        b.text(second, x - 50, 287, 16, anchor="middle")
    return b


def clearance() -> Board:
    """What adds up under a two-metre lanyard with an absorber."""
    b = paper(400)
    x, scale, top = 240, 50, 56
    b.line((120, top - 16), (400, top - 16), width=HEAVY)
    for hx in range(140, 400, 24):
        b.line((hx, top - 18), (hx + 12, top - 32), width=THIN, colour=b.palette.quiet)
    b.arc(x, top - 6, 8, colour=b.palette.accent, width=HEAVY)
    b.line((x, top + 2), (x, top + 130), width=HEAVY, colour=b.palette.accent)
    b.rect(x - 9, top + 118, 18, 50, width=MEDIUM, colour=b.palette.accent, fill=PAPER.ground)
    for y in (130, 142, 154):
        b.line((x - 6, top + y), (x + 6, top + y - 7), width=THIN, colour=b.palette.accent)
    b.line((x, top + 168), (x, top + 186), width=HEAVY, colour=b.palette.accent)
    person(b, x, top + 5.25 * scale, size=82)
    levels = [0.0, 2.0, 3.75, 5.25, 6.25]
    for metres in levels:
        b.line(
            (410, top + metres * scale),
            (440, top + metres * scale),
            width=MEDIUM,
            colour=b.palette.quiet,
        )
    b.line((425, top), (425, top + 6.25 * scale), width=MEDIUM, colour=b.palette.quiet)
    rows = [
        ("Lanyard", "2.00 m"),
        ("Absorber, torn open", "1.75 m"),
        ("Body below the ring", "1.50 m"),
        ("Reserve", "1.00 m"),
    ]
    for (name, value), (low, high) in zip(rows, pairwise(levels), strict=True):
        middle = top + (low + high) / 2 * scale + 6
        b.text(name, 460, middle, 16)
        b.text(value, 680, middle, 16, anchor="end")
    b.line((80, top + 6.25 * scale), (640, top + 6.25 * scale), width=HEAVY)
    b.text("Clearance 6.25 m", 80, top + 6.25 * scale + 24, 17, weight=600, colour=b.palette.accent)
    return b


def address() -> Board:
    """Which part of a web address names its owner."""
    b = paper(220)
    parts = [
        ("https://", b.palette.quiet),
        ("northwind.example", b.palette.quiet),
        (".parcel-check.test", b.palette.bad),
        ("/login", b.palette.quiet),
    ]
    x, places = 48.0, []
    for words, colour in parts:
        b.text(words, x, 92, 21, mono=True, colour=colour)
        places.append(x)
        x += len(words) * 21 * 0.602
    b.rect(30, 60, 660, 50, width=MEDIUM)
    b.line((places[2] + 14, 120), (places[3], 120), width=HEAVY, colour=b.palette.bad)
    b.text(
        "the owner",
        (places[2] + places[3]) / 2 + 6,
        148,
        17,
        anchor="middle",
        weight=600,
        colour=b.palette.bad,
    )
    b.line((places[1], 120), (places[2] - 6, 120), width=MEDIUM, colour=b.palette.quiet)
    b.text(
        "anybody can write this here",
        (places[1] + places[2]) / 2,
        148,
        16,
        anchor="middle",
        colour=b.palette.quiet,
    )
    b.line((places[3] + 6, 54), (places[3] + 6, 30), width=MEDIUM, colour=b.palette.accent)
    b.text("first single slash", places[3] - 4, 40, 16, anchor="end", colour=b.palette.accent)
    b.text("Read backwards from the slash: the last two words belong to the owner.", 30, 196, 17)
    return b


def stability() -> Board:
    """The stability triangle of a counterbalance truck from above."""
    b = paper(300)
    b.rect(120, 70, 250, 160, width=HEAVY)
    for x, y in ((140, 58), (140, 230)):
        b.rect(x, y, 60, 14, width=HEAVY, fill=PAPER.ink)
    b.rect(330, 130, 20, 40, width=HEAVY)
    for y in (110, 180):
        b.rect(20, y, 100, 10, width=MEDIUM)
    b.shape((168, 70), (168, 230), (340, 150), width=HEAVY, colour=b.palette.accent)
    for x, words, level in ((214, "with a load", 100), (262, "empty", 210)):
        b.arc(x, 150, 8, width=HEAVY, colour=b.palette.accent, fill=b.palette.accent)
        b.line((x + 8, 150), (420, level - 5), width=THIN, colour=b.palette.quiet)
        b.text(f"centre of gravity, {words}", 428, level, 16)
    b.line((214, 150), (214, 52), width=MEDIUM, colour=b.palette.bad, dash="4 5")
    b.arc(214, 42, 8, width=HEAVY, colour=b.palette.bad)
    b.text("a bend taken fast: outside, and over", 236, 48, 16, colour=b.palette.bad)
    b.text("front wheels", 170, 270, 16, anchor="middle", colour=b.palette.quiet)
    b.text("steering axle", 340, 270, 16, anchor="middle", colour=b.palette.quiet)
    return b


def lifting() -> Board:
    """The same box near the body and at arm's length."""
    b = paper(280)
    cases = [
        (170, 6, b.palette.accent, "close: it weighs what it weighs"),
        (500, 46, b.palette.bad, "arm’s length: several times the strain"),
    ]
    for x, gap, colour, words in cases:
        ground(b, x - 120, x + 170, 220)
        person(b, x, 219, size=150, arms="forward", helmet=False)
        b.rect(x + gap, 106, 52, 44, width=HEAVY, colour=colour, fill=PAPER.ground)
        b.line((x, 40), (x, 218), width=THIN, colour=b.palette.quiet, dash="4 5")
        b.line((x + gap + 26, 40), (x + gap + 26, 100), width=THIN, colour=colour, dash="4 5")
        dimension(b, (x, 50), (x + gap + 26, 50), "", size=1)
        b.text(words, x + 20, 262, 16, anchor="middle", colour=colour)
    return b


def driving_day() -> Board:
    """A full day of driving as blocks on a line of hours."""
    b = paper(230)
    blocks = [
        (4.5, "4 h 30", "driving", True),
        (0.75, "45", "", False),
        (4.5, "4 h 30", "driving", True),
        (11.0, "11 h", "daily rest", False),
    ]
    x, scale = 36.0, 31.0
    for hours, value, words, drives in blocks:
        width = hours * scale
        b.rect(x, 80, width, 62, width=HEAVY, colour=b.palette.accent if drives else b.palette.ink)
        if drives:
            for hx in range(int(x) + 12, int(x + width), 14):
                b.line((hx, 140), (hx - 8, 148), width=THIN, colour=b.palette.accent)
        b.text(
            value,
            x + width / 2,
            108 if words else 118,
            15 if words else 12,
            anchor="middle",
            weight=600,
        )
        b.text(words, x + width / 2, 130, 14, anchor="middle", colour=b.palette.quiet)
        x += width
    dimension(b, (36, 50), (36 + 9.75 * scale, 50), "", size=1)
    b.text("9 hours of driving, 45 minutes of break", 36, 38, 16, colour=b.palette.accent)
    b.text(
        "The break may be split: 15 minutes first, then 30, inside the same four and a half hours.",
        36,
        186,
        15,
    )
    b.text(
        "Everything, rest included, fits into 24 hours from the start of the working day.",
        36,
        210,
        15,
        colour=b.palette.quiet,
    )
    return b


def dock() -> Board:
    """A trailer at the dock and what holds it there."""
    b = paper(310)
    c, red = b.palette.accent, b.palette.bad
    ground(b, 20, 440, 250)
    b.line((440, 250), (440, 204), (700, 204), width=HEAVY)
    for x in range(460, 700, 22):
        b.line((x, 208), (x - 12, 222), width=THIN, colour=b.palette.quiet)
    truck(b, 60, 248)
    b.line((398, 206), (462, 203), width=HEAVY + 2, colour=c)
    b.line((452, 40), (452, 196), width=HEAVY)
    b.arc(474, 60, 9, width=HEAVY, colour=red, fill=red)
    b.arc(474, 86, 9, width=MEDIUM)
    b.shape((232, 249), (252, 249), (236, 232), width=HEAVY, colour=c, fill=c)
    b.text("red outside while you load", 494, 66, 16)
    b.text("leveller on the trailer floor", 494, 258, 16)
    b.line((488, 252), (432, 212), width=THIN, colour=b.palette.quiet, dash="3 4")
    b.text("chock at the wheel", 262, 294, 16)
    b.line((256, 288), (242, 256), width=THIN, colour=b.palette.quiet, dash="3 4")
    person(b, 530, 203, size=84)
    forklift(b, 640, 203, scale=0.34)
    return b


def yard() -> Board:
    """The Hamburg yard from above."""
    b = paper(360)
    b.rect(30, 30, 660, 300, width=HEAVY)
    b.rect(120, 70, 330, 130, width=HEAVY)
    b.text("Warehouse", 285, 142, 20, anchor="middle", weight=600)
    for x in range(140, 440, 38):
        b.rect(x, 200, 24, 10, width=MEDIUM)
    b.text("docks 1 to 8", 285, 236, 15, anchor="middle", colour=b.palette.quiet)
    b.rect(520, 70, 120, 70, width=MEDIUM)
    b.text("Office", 580, 110, 17, anchor="middle")
    b.rect(40, 250, 60, 60, width=MEDIUM)
    b.text("Gate", 70, 286, 16, anchor="middle")
    b.line(
        (100, 280),
        (108, 280),
        (108, 50),
        (484, 50),
        (484, 105),
        (520, 105),
        width=HEAVY,
        colour=b.palette.accent,
        dash="8 6",
    )
    b.text("walkway", 494, 64, 14, colour=b.palette.accent)
    arrow(b, (150, 300), (430, 300), colour=b.palette.warn)
    b.text("trucks, 10 km/h", 290, 322, 15, anchor="middle", colour=b.palette.warn)
    b.rect(560, 230, 90, 70, width=HEAVY, colour=b.palette.accent)
    b.text("P2", 605, 273, 22, anchor="middle", weight=600, colour=b.palette.accent)
    b.text("assembly point", 605, 320, 14, anchor="middle", colour=b.palette.accent)
    b.rect(470, 240, 50, 44, width=MEDIUM)
    b.text("fuel", 495, 267, 14, anchor="middle", colour=b.palette.quiet)
    return b


FIGURES: dict[str, Callable[[], Board]] = {
    "figure-four-to-one": four_to_one,
    "figure-clearance": clearance,
    "figure-address": address,
    "figure-stability": stability,
    "figure-lifting": lifting,
    "figure-driving-day": driving_day,
    "figure-dock": dock,
    "figure-yard": yard,
}


def make(folder: Path) -> None:
    """Write each figure as `<name>.svg` and, at twice its size, `<name>.png`."""
    for name, draw in FIGURES.items():
        board = draw()
        (folder / f"{name}.svg").write_text(board.svg() + "\n", encoding="utf-8")
        save_picture(board, folder / f"{name}.png", zoom=2)
