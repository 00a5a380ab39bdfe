"""The film "Your first day"."""

from __future__ import annotations

from .board import HEAVY, MEDIUM, THIN, Board
from .film import Shot
from .narration import Line
from .shapes import arrow, cross, ground, person, tick


def welcome(b: Board, at: list[float]) -> None:
    """The door of the Hamburg warehouse."""
    ground(b, 70, 890, 450)
    b.line(
        (170, 448), (170, 200), (480, 110), (790, 200), (790, 448), width=HEAVY, at=0.1, over=1.2
    )
    b.line((170, 200), (790, 200), width=THIN, at=0.8)
    for x in (230, 360, 620):
        b.rect(x, 300, 100, 148, width=MEDIUM, at=0.9)
        for y in range(320, 440, 20):
            b.line((x, y), (x + 100, y), width=THIN, colour=b.palette.quiet, at=1.1, over=0.3)
    b.rect(500, 340, 64, 108, width=HEAVY, colour=b.palette.accent, at=at[0] + 0.6)
    b.arc(552, 396, 4, width=HEAVY, colour=b.palette.accent, at=at[0] + 1)
    b.text("NORTHWIND", 480, 262, 30, anchor="middle", weight=600, at=1.2)
    person(b, 532, 448, size=100, at=at[1])


def kit(b: Board, at: list[float]) -> None:
    """Badge, vest, shoes."""
    ground(b, 70, 890, 460)
    person(b, 230, 458, size=280, at=0)
    b.shape(
        (196, 262),
        (264, 262),
        (272, 340),
        (188, 340),
        width=HEAVY,
        colour=b.palette.warn,
        at=at[0] + 1.2,
    )
    b.line((192, 302), (268, 302), width=HEAVY, colour=b.palette.warn, at=at[0] + 1.6)
    b.rect(246, 274, 22, 30, width=MEDIUM, colour=b.palette.accent, at=at[0] + 0.3)
    b.line(
        (188, 458),
        (188, 446),
        (214, 446),
        (220, 458),
        width=HEAVY + 1,
        colour=b.palette.accent,
        at=at[0] + 2,
    )
    b.line(
        (246, 458),
        (246, 446),
        (272, 446),
        (278, 458),
        width=HEAVY + 1,
        colour=b.palette.accent,
        at=at[0] + 2,
    )
    for i, (words, y, x, level) in enumerate(
        [
            ("Badge: visible, never lent", 284, 270, 220),
            ("Vest: closed, from the first door", 330, 274, 310),
            ("Shoes: S3, laced to the top", 450, 280, 400),
        ]
    ):
        b.line(
            (x, y),
            (430, level - 7),
            width=THIN,
            colour=b.palette.quiet,
            dash="3 5",
            at=at[0] + 0.6 + 0.9 * i,
        )
        b.text(words, 442, level, 23, at=at[0] + 0.8 + 0.9 * i)
    b.text("forgotten? The gate lends you one", 442, 446, 18, colour=b.palette.quiet, at=at[1])


def paths(b: Board, at: list[float]) -> None:
    """Walkways for people, lanes for trucks."""
    b.rect(90, 100, 780, 380, width=HEAVY)
    for x in (150, 300, 450, 600):
        for y in (130, 190):
            b.rect(x, y, 110, 40, width=MEDIUM, at=0.3)
    b.line((90, 290), (870, 290), width=MEDIUM, colour=b.palette.accent, at=at[0] + 0.3)
    b.line((90, 350), (870, 350), width=MEDIUM, colour=b.palette.accent, at=at[0] + 0.3)
    b.text("green: you", 180, 327, 21, anchor="middle", colour=b.palette.accent, at=at[0] + 0.7)
    arrow(b, (280, 320), (700, 320), at=at[0] + 0.8)
    b.text(
        "yellow: forklifts", 200, 430, 21, anchor="middle", colour=b.palette.warn, at=at[0] + 1.6
    )
    arrow(b, (740, 424), (330, 424), colour=b.palette.warn, at=at[0] + 1.8)
    for i in range(6):
        b.line((762 + 14 * i, 356), (762 + 14 * i, 474), width=HEAVY, at=at[1] + 0.1 * i, over=0.2)
    b.text("stop, look, show your hand", 600, 396, 18, anchor="middle", at=at[1] + 0.8)


def alarm(b: Board, at: list[float]) -> None:
    """Out by the nearest door, to the assembly point."""
    b.rect(110, 140, 400, 300, width=HEAVY)
    b.line((510, 260), (510, 320), width=HEAVY + 3, colour=b.palette.ground, over=0)
    b.line((510, 260), (566, 236), width=HEAVY, colour=b.palette.accent, at=0.4)
    person(b, 240, 410, size=130, at=0.2, until=at[0] + 1.4)
    arrow(b, (270, 300), (470, 292), at=at[0] + 0.5)
    arrow(b, (530, 292), (690, 292), at=at[0] + 1.1)
    b.rect(720, 190, 150, 150, width=HEAVY, colour=b.palette.accent, at=at[0] + 1.4)
    for x, y, dx, dy in (
        (750, 220, 1, 1),
        (840, 220, -1, 1),
        (750, 310, 1, -1),
        (840, 310, -1, -1),
    ):
        arrow(b, (x, y), (x + 26 * dx, y + 26 * dy), at=at[0] + 1.8)
    b.text(
        "P2, behind the fuel pump",
        795,
        374,
        18,
        anchor="middle",
        colour=b.palette.accent,
        at=at[0] + 2,
    )
    for i, (x, size) in enumerate([(730, 90), (770, 96), (820, 88), (860, 94)]):
        person(b, x, 490, size=size, at=at[1] + 0.3 * i)
    b.rect(140, 190, 66, 100, width=MEDIUM, at=0.3)
    b.line((173, 190), (173, 290), width=THIN, at=0.5)
    b.text("lift", 173, 180, 16, anchor="middle", colour=b.palette.quiet, at=0.5)
    cross(b, 173, 240, 22, at=at[1])
    b.text(
        "no lift, no coat, no going back",
        310,
        480,
        19,
        anchor="middle",
        colour=b.palette.bad,
        at=at[1] + 0.3,
    )


def ask(b: Board, at: list[float]) -> None:
    """Your buddy, and the sentence that is always right."""
    ground(b, 70, 890, 460)
    person(b, 280, 458, size=230, arms="hold", at=0)
    person(b, 420, 458, size=230, at=0.3)
    b.line(
        (520, 150),
        (870, 150),
        (870, 270),
        (560, 270),
        (500, 310),
        (520, 264),
        (520, 150),
        width=HEAVY,
        colour=b.palette.accent,
        at=at[0] + 0.4,
    )
    b.text("“Can you show me", 695, 205, 26, anchor="middle", serif=True, at=at[0] + 1)
    b.text("that once more?”", 695, 240, 26, anchor="middle", serif=True, at=at[0] + 1)
    tick(b, 620, 390, 18, at=at[1])
    b.text("Good to have you here.", 656, 398, 24, weight=600, at=at[1] + 0.2)


SHOTS = [
    Shot(
        "Your first day",
        [
            Line("Welcome to Northwind. Your week begins at this door."),
            Line("Here are the four things that you need before the first coffee."),
        ],
        welcome,
    ),
    Shot(
        "1  What you wear",
        [
            Line("In the warehouse everybody wears a badge, a closed vest and safety shoes."),
            Line(
                "If you have forgotten something, the gate lends you a set. Nobody goes in without."
            ),
        ],
        kit,
    ),
    Shot(
        "2  Where you walk",
        [
            Line("Green paths are yours. Yellow lanes belong to the forklifts."),
            Line("Cross only at the stripes: stop, look, and show the driver your hand."),
        ],
        paths,
    ),
    Shot(
        "3  When the alarm sounds",
        [
            Line(
                "Leave by the nearest door and walk to the assembly point, P2.",
                spoken="Leave by the nearest door and walk to the assembly point, P. two.",
            ),
            Line("Take no lift, and never go back for your things. Your team lead counts you."),
        ],
        alarm,
    ),
    Shot(
        "4  Whom you ask",
        [
            Line("Your buddy is beside you all week. Ask as often as you like."),
            Line("A question costs a minute. Good to have you here."),
        ],
        ask,
    ),
]
