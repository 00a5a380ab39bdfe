"""The film "Ladders: setting up and climbing"."""

from __future__ import annotations

from .board import HEAVY, MEDIUM, THIN, Board
from .film import Shot
from .narration import Line
from .shapes import arrow, cross, dimension, ground, ladder, person, tick, wall


def opening(b: Board, at: list[float]) -> None:
    """A ladder at a wall, and what it is for."""
    ground(b, 90, 880, 440)
    wall(b, 560, 110, 440)
    ladder(b, (478, 437), (557, 118), at=0.4)
    person(b, 330, 438, size=150, at=at[0] + 0.6)
    for i, (big, small) in enumerate(
        [("30 min", "in one place, at most"), ("10 kg", "to carry, at most")]
    ):
        b.text(big, 640, 220 + 92 * i, 40, colour=b.palette.accent, serif=True, at=at[1 + i])
        b.text(small, 640, 248 + 92 * i, 17, colour=b.palette.quiet, at=at[1 + i] + 0.3)


def footing(b: Board, at: list[float]) -> None:
    """Firm ground, clean feet, nothing overhead."""
    ground(b, 60, 900, 440)
    ladder(b, (250, 437), (330, 130), at=0)
    b.arc(250, 432, 34, at=at[0], colour=b.palette.accent)
    b.line((284, 428), (470, 376), colour=b.palette.accent, width=THIN, dash="3 5", at=at[0] + 0.4)
    b.arc(560, 350, 94, at=at[0] + 0.6, colour=b.palette.accent)
    b.line((480, 398), (640, 398), width=HEAVY, at=at[0] + 1)
    b.line((548, 372), (572, 276), width=HEAVY, at=at[0] + 1.1)
    b.line((576, 372), (600, 282), width=HEAVY, at=at[0] + 1.2)
    b.shape((532, 396), (542, 372), (584, 372), (594, 396), width=HEAVY, at=at[0] + 1.3)
    b.text("firm, level, dry", 560, 482, 20, anchor="middle", colour=b.palette.accent, at=at[1])
    for y in (108, 124):
        b.line((60, y + 14), (340, y - 4), (900, y), width=MEDIUM, colour=b.palette.warn, at=at[2])
    b.text(
        "power lines: keep well away",
        690,
        88,
        19,
        anchor="middle",
        colour=b.palette.warn,
        at=at[2] + 0.5,
    )


def angle(b: Board, at: list[float]) -> None:
    """The four-to-one rule."""
    c = b.palette.accent
    ground(b, 200, 860, 440)
    wall(b, 590, 92, 440)
    ladder(b, (504, 437), (587, 104), at=0)
    b.line((400, 104), (560, 104), colour=c, width=THIN, dash="3 5", at=at[0] + 0.6)
    dimension(b, (400, 438), (400, 106), "4", at=at[0] + 1)
    for y in (189, 272, 355):
        b.line((393, y), (407, y), colour=c, at=at[0] + 1.6)
    b.line((506, 450), (506, 486), colour=c, width=THIN, at=at[0] + 2)
    b.line((590, 450), (590, 486), colour=c, width=THIN, at=at[0] + 2)
    dimension(b, (506, 474), (590, 474), "1", at=at[0] + 2.3, gap=6)
    b.arc(504, 437, 62, 0, -76, colour=c, at=at[1] + 0.3)
    b.text("75°", 628, 404, 26, colour=c, serif=True, at=at[1] + 0.6)
    b.line((620, 398), (566, 404), width=THIN, colour=c, at=at[1] + 0.6)
    person(b, 466, 438, size=180, arms="forward", at=at[2])
    for i, words in enumerate(("toes at the foot, arms straight,", "palms meet the rung")):
        b.text(words, 64, 268 + 26 * i, 18, colour=b.palette.quiet, at=at[2] + 0.8 + 2.4 * i)


def top(b: Board, at: list[float]) -> None:
    """Three rungs above the landing, and tied."""
    c, w = b.palette.accent, b.palette.warn
    ground(b, 60, 900, 460)
    b.line((540, 460), (540, 236), (900, 236), width=HEAVY, at=0)
    for x in range(560, 890, 24):
        b.line((x, 238), (x - 14, 254), width=THIN, colour=b.palette.quiet, at=0.3, over=0.3)
    ladder(b, (464, 457), (556, 92), rungs=13, at=0.2)
    b.line((590, 118), (640, 118), colour=c, width=THIN, at=at[0] + 0.6)
    dimension(b, (624, 234), (624, 120), "", at=at[0] + 0.8)
    b.text("three rungs,", 644, 170, 20, colour=c, at=at[0] + 1.4)
    b.text("about one metre", 644, 196, 20, colour=c, at=at[0] + 1.4)
    for stile in (500, 529):
        for y in (256, 262, 268):
            b.line(
                (stile - 10, y + 2), (stile + 10, y - 2), width=HEAVY, colour=w, at=at[1], over=0.3
            )
    b.line((510, 262), (519, 265), (539, 260), (562, 272), width=MEDIUM, colour=w, at=at[1] + 0.4)
    b.arc(566, 274, 5, width=MEDIUM, colour=w, at=at[1] + 0.8)
    b.text("both stiles tied", 610, 320, 20, colour=w, at=at[1] + 0.8)
    b.line((602, 312), (574, 282), width=THIN, colour=w, at=at[1] + 0.8)
    person(b, 432, 458, size=150, arms="hold", at=at[2])
    b.text("somebody holds the foot", 84, 392, 18, colour=b.palette.quiet, at=at[2] + 0.7)
    b.text("until then", 84, 418, 18, colour=b.palette.quiet, at=at[2] + 0.7)


def climber(b: Board, at: float) -> None:
    """Somebody on the way up, seen from the side."""
    strokes = [
        ((268, 330), (298, 366), (293, 404)),
        ((268, 330), (258, 386), (286, 440)),
        ((286, 248), (306, 262), (329, 224)),
        ((286, 248), (314, 236), (340, 178)),
    ]
    for i, points in enumerate(strokes):
        b.line(*points, width=HEAVY + 0.6, at=at + 0.1 * i)
    body = ((274, 240), (300, 248), (281, 334), (257, 328))
    b.shape(*body, width=HEAVY, fill=b.palette.ground, at=at)
    b.arc(292, 216, 16, -90, 270, width=HEAVY, at=at + 0.4)
    b.arc(292, 211, 20, 180, 360, width=HEAVY, fill=b.palette.ground, at=at + 0.5)
    b.line((268, 211), (319, 211), width=HEAVY, at=at + 0.6)


def climbing(b: Board, at: list[float]) -> None:
    """Three points of contact."""
    c, w = b.palette.accent, b.palette.warn
    ground(b, 60, 900, 470)
    ladder(b, (300, 467), (378, 96), width=44, rungs=12, at=0)
    climber(b, 0.8)
    touches = [(340, 178, "one hand"), (329, 224, "the other hand"), (291, 404, "one foot")]
    for i, (x, y, words) in enumerate(touches):
        when, level = at[0] + 2.6 + 0.7 * i, 200 + 80 * i
        b.arc(x, y, 15, colour=c, width=HEAVY, at=when)
        b.line((x + 15, y), (520, level - 6), width=THIN, colour=c, dash="3 5", at=when + 0.2)
        b.text(words, 532, level, 20, colour=c, at=when + 0.4)
    b.rect(240, 320, 20, 28, width=MEDIUM, colour=w, fill=b.palette.ground, at=at[1] + 0.4)
    b.text("tools on the belt,", 222, 332, 19, anchor="end", colour=w, at=at[1] + 0.6)
    b.text("loads on a line", 222, 358, 19, anchor="end", colour=w, at=at[1] + 1.8)
    b.line((395, 110), (470, 110), width=THIN, colour=b.palette.bad, at=at[2] + 0.3)
    for x, y in ((372, 122), (366, 150), (360, 178)):
        cross(b, x + 8, y - 8, 7, at=at[2] + 0.4)
    b.text("not the top three rungs", 482, 116, 20, colour=b.palette.bad, at=at[2] + 0.6)


def reaching(b: Board, at: list[float]) -> None:
    """The belt buckle stays between the stiles."""
    for i, (x, lean) in enumerate([(260, 0.0), (640, 66.0)]):
        when = 0.0 if i == 0 else at[1]
        ground(b, x - 150, x + 190, 450, at=when)
        for dx in (-34, 34):
            b.line((x + dx, 450), (x + dx, 110), width=HEAVY, at=when)
        for y in range(140, 450, 36):
            b.line((x - 34, y), (x + 34, y), width=MEDIUM, at=when + 0.3, over=0.2)
        person(
            b,
            x,
            356,
            size=170,
            arms="up" if not i else "wide",
            lean=lean,
            at=when + 0.5,
            helmet=False,
        )
        buckle = x + lean * 0.42
        colour = b.palette.bad if i else b.palette.accent
        b.rect(buckle - 9, 276, 18, 12, width=HEAVY, colour=colour, at=when + 1.1)
        b.line((buckle, 288), (buckle, 452), width=THIN, colour=colour, dash="4 6", at=when + 1.3)
    b.line((750, 120), (750, 420), width=MEDIUM, colour=b.palette.quiet, at=at[1] + 0.4)
    tick(b, 150, 120, 22, at=at[0] + 0.9)
    cross(b, 530, 120, 20, at=at[1] + 1.6)
    arrow(b, (560, 490), (680, 490), at=at[2] + 0.3)
    b.text(
        "come down and move the ladder",
        600,
        522,
        19,
        anchor="middle",
        colour=b.palette.accent,
        at=at[2] + 0.5,
    )


def summary(b: Board, at: list[float]) -> None:
    """What to remember, point by point."""
    points = [
        "Firm ground, clean feet, nothing overhead",
        "Four up, one out",
        "Three rungs above, both stiles tied",
        "Three points of contact",
        "Buckle between the stiles",
    ]
    ladder(b, (150, 470), (240, 110), width=44, rungs=10, at=0)
    for i, words in enumerate(points):
        tick(b, 350, 150 + 64 * i, 14, at=at[0] + 0.9 * i)
        b.text(words, 388, 157 + 64 * i, 24, at=at[0] + 0.9 * i + 0.2)
    b.text(
        "In doubt? Stay on the ground.", 388, 490, 22, weight=600, colour=b.palette.warn, at=at[1]
    )


SHOTS = [
    Shot(
        "Ladders: setting up and climbing",
        [
            Line("A ladder is the right choice for short, light work."),
            Line("That means half an hour at most in one place,"),
            Line("and nothing heavier than ten kilograms in your hands."),
        ],
        opening,
    ),
    Shot(
        "Where it stands",
        [
            Line("Stand the ladder on firm, level ground, with both feet clean and flat."),
            Line("Soft, wet or loose ground lets one foot sink, and the ladder goes with it."),
            Line(
                "Look up before you lift it. A ladder near a power line can kill without "
                "touching it."
            ),
        ],
        footing,
    ),
    Shot(
        "The four-to-one rule",
        [
            Line("For every four units up to the point of contact, the foot stands one unit out."),
            Line("That makes an angle of about seventy-five degrees."),
            Line(
                "No tape measure? Put your toes against the foot and stretch your arms out: "
                "your palms should meet the rung in front of you."
            ),
        ],
        angle,
    ),
    Shot(
        "At the top",
        [
            Line(
                "Let the ladder rise three rungs above the edge you step onto, so that you can "
                "hold on."
            ),
            Line("Then tie it. Both stiles, to something that cannot move."),
            Line("Until it is tied, somebody stands at the foot and holds it."),
        ],
        top,
    ),
    Shot(
        "On the way up",
        [
            Line(
                "Face the ladder and keep three points of contact: two hands and a foot, or two "
                "feet and a hand."
            ),
            Line("Tools hang on your belt. Anything bigger is pulled up on a line."),
            Line(
                "Stop three rungs below the top of a leaning ladder. There is nothing to hold "
                "above that."
            ),
        ],
        climbing,
    ),
    Shot(
        "While you work",
        [
            Line("Keep your belt buckle between the stiles."),
            Line("When the buckle passes the stile, your weight does too, and the ladder follows."),
            Line("Come down and move the ladder. It takes one minute."),
        ],
        reaching,
    ),
    Shot(
        "Remember",
        [
            Line(
                "Firm ground. Four up, one out. Three rungs above, and tied. Three points of "
                "contact. "
                "Buckle between the stiles.",
                pause_seconds=0.7,
            ),
            Line("And if you are in doubt, stay on the ground and ask."),
        ],
        summary,
    ),
]
