"""The film "Spotting a phishing message"."""

from __future__ import annotations

from .board import HEAVY, MEDIUM, THIN, Board
from .film import Shot
from .narration import Line
from .shapes import arrow, cross, padlock, person, phone, tick, window

BODY = [
    "Dear colleague,",
    "your parcel account will be closed TODAY.",
    "Confirm your password within 30 minutes",
    "or all deliveries stop.",
]


def message(b: Board, x: float, y: float, *, at: float = 0.0) -> None:
    """The letter that the whole film is about."""
    window(b, x, y, 500, 360, title="Inbox", at=at)
    b.text("From", x + 28, y + 70, 15, colour=b.palette.quiet, at=at + 0.5)
    b.text("IT Service <it@northwlnd.example>", x + 90, y + 70, 17, at=at + 0.5)
    b.text("Subject", x + 28, y + 98, 15, colour=b.palette.quiet, at=at + 0.6)
    b.text("Final warning: account closing", x + 90, y + 98, 17, weight=600, at=at + 0.6)
    b.line((x + 24, y + 116), (x + 476, y + 116), width=THIN, colour=b.palette.quiet, at=at + 0.7)
    for i, words in enumerate(BODY):
        b.text(words, x + 28, y + 150 + 27 * i, 17, at=at + 0.8 + 0.15 * i)
    b.rect(x + 28, y + 258, 178, 38, width=MEDIUM, colour=b.palette.accent, at=at + 1.4)
    b.text(
        "Confirm now", x + 117, y + 283, 17, anchor="middle", colour=b.palette.accent, at=at + 1.5
    )
    b.text("Attachment: invoice.zip", x + 28, y + 334, 16, colour=b.palette.quiet, at=at + 1.6)


def arrives(b: Board, at: list[float]) -> None:
    """Monday morning, one letter among many."""
    message(b, 70, 110, at=0.3)
    person(b, 760, 470, size=210, arms="forward", helmet=False, at=at[0] + 0.5)
    b.text("07:52", 760, 160, 44, anchor="middle", colour=b.palette.accent, serif=True, at=at[0])
    b.text(
        "Monday, before the first tour",
        760,
        190,
        17,
        anchor="middle",
        colour=b.palette.quiet,
        at=at[0] + 0.3,
    )


def signs(b: Board, at: list[float]) -> None:
    """Four things to look at, in the order in which one reads."""
    message(b, 70, 110, at=-9)
    c = b.palette.warn
    marks = [
        ((152, 160, 312, 28), "1  The sender", "an l where the i should be", 180),
        ((90, 267, 378, 82), "2  The hurry", "today, thirty minutes, or else", 278),
        ((90, 361, 194, 52), "3  The link", "asks for your password", 376),
        ((90, 424, 210, 30), "4  The attachment", "an archive nobody asked for", 452),
    ]
    for (box, head, words, level), when in zip(marks, at[1:], strict=True):
        x, y, w, h = box
        b.rect(x, y, w, h, width=HEAVY, colour=c, at=when)
        end = (596.0, level - 6.0)
        b.line((x + w, y + h / 2), end, width=THIN, colour=c, dash="3 5", at=when + 0.4)
        b.text(head, 606, level, 21, weight=600, colour=c, at=when + 0.5)
        b.text(words, 632, level + 24, 17, colour=b.palette.quiet, at=when + 0.7)


def address(b: Board, at: list[float]) -> None:
    """How to read a web address: backwards from the first slash."""
    quiet, bad, good = b.palette.quiet, b.palette.bad, b.palette.accent
    b.rect(60, 140, 840, 62, width=HEAVY)
    b.text("https://northwind.example", 84, 179, 22, mono=True, colour=quiet)
    b.text(".parcel-check.test", 415, 179, 22, mono=True)
    b.text("/login/northwind", 653, 179, 22, mono=True, colour=quiet)
    b.line((660, 214), (660, 248), colour=good, width=MEDIUM, at=at[0] + 3.2)
    b.text("the first single slash", 660, 272, 18, anchor="middle", colour=good, at=at[0] + 3.4)
    arrow(b, (648, 230), (436, 230), at=at[1] + 0.2)
    b.rect(424, 151, 229, 40, width=HEAVY, colour=bad, at=at[1] + 1.4)
    b.text("the owner: parcel-check.test", 130, 330, 26, weight=600, colour=bad, at=at[1] + 1.9)
    b.text("northwind.example in front of it is decoration", 130, 362, 18, colour=quiet, at=at[2])
    tick(b, 146, 431, 14, at=at[2] + 2.4)
    honest = "https://portal.northwind.example/login"
    b.text(honest, 176, 437, 20, mono=True, colour=good, at=at[2] + 2.4)


def another_way(b: Board, at: list[float]) -> None:
    """Ask on a channel that the letter did not give you."""
    message(b, 50, 120, at=-9)
    cross(b, 167, 397, 26, at=at[0] + 0.4)
    arrow(b, (570, 300), (672, 300), at=at[1])
    phone(b, 700, 200, h=200, at=at[1] + 0.4)
    for r in (24, 42, 60):
        b.arc(820, 250, r, -50, 50, width=MEDIUM, colour=b.palette.accent, at=at[1] + 0.8 + r / 100)
    b.text(
        "the number you already know",
        755,
        440,
        18,
        anchor="middle",
        colour=b.palette.accent,
        at=at[1] + 1,
    )
    b.text(
        "never the number in the message",
        755,
        466,
        17,
        anchor="middle",
        colour=b.palette.bad,
        at=at[1] + 1.6,
    )


def prompt(b: Board, at: list[float]) -> None:
    """A sign-in prompt that nobody asked for."""
    phone(b, 140, 130, h=330)
    b.text("Sign in?", 226, 220, 22, anchor="middle", weight=600, at=0.5)
    b.text("Unknown device", 226, 248, 15, anchor="middle", colour=b.palette.quiet, at=0.6)
    b.rect(164, 290, 122, 40, width=MEDIUM, at=0.7)
    b.text("Approve", 225, 316, 18, anchor="middle", at=0.8)
    b.rect(164, 346, 122, 40, width=HEAVY, colour=b.palette.accent, at=0.7)
    b.text("Deny", 225, 372, 18, anchor="middle", colour=b.palette.accent, at=0.8)
    cross(b, 225, 310, 20, at=at[0] + 1.4)
    tick(b, 322, 366, 16, at=at[1] + 0.3)
    padlock(b, 600, 230, 150, at=at[0] + 0.4)
    b.text(
        "You did not sign in? Then deny.", 600, 380, 24, anchor="middle", weight=600, at=at[1] + 0.4
    )
    b.text(
        "Your password is known to somebody: change it today.",
        600,
        412,
        18,
        anchor="middle",
        colour=b.palette.quiet,
        at=at[1] + 2,
    )


def report(b: Board, at: list[float]) -> None:
    """Tell the service desk, above all after a click."""
    person(b, 150, 440, size=210, arms="forward", helmet=False)
    b.line((90, 442), (870, 442), width=HEAVY)
    arrow(b, (240, 290), (505, 290), at=at[0] + 0.4)
    b.text("Report", 378, 276, 21, anchor="middle", colour=b.palette.accent, at=at[0] + 0.7)
    window(b, 525, 200, 360, 180, title="Service desk", at=at[0] + 0.6)
    b.text("ext. 4040, day and night", 705, 290, 20, anchor="middle", at=at[0] + 1.2)
    b.text(
        "Clicked? Call at once. Nobody is blamed.",
        705,
        336,
        16,
        anchor="middle",
        colour=b.palette.warn,
        at=at[1],
    )
    b.text(
        "The first quarter of an hour decides how far it spreads.",
        480,
        500,
        21,
        anchor="middle",
        weight=600,
        at=at[2],
    )


SHOTS = [
    Shot(
        "Spotting a phishing message",
        [
            Line(
                "Monday morning. You have ten minutes before the first tour, and this is in your "
                "inbox."
            ),
            Line(
                "It looks like a letter from our own IT service. It is not.",
                spoken="It looks like a letter from our own I.T. service. It is not.",
            ),
        ],
        arrives,
    ),
    Shot(
        "Four signs",
        [
            Line("Four signs give it away."),
            Line("One: the sender. Look closely at the address, letter by letter."),
            Line("Two: the hurry. Somebody wants you to act before you think."),
            Line("Three: the link. It asks for a password, and no honest letter does."),
            Line("Four: an attachment that you did not expect."),
        ],
        signs,
    ),
    Shot(
        "Who owns this address?",
        [
            Line(
                "A web address shows its owner, if you know where to look. Find the first single "
                "slash."
            ),
            Line("Then read backwards. The last two words before it belong to the owner."),
            Line(
                "Everything in front of them can be invented by anybody, and so can everything "
                "after the slash."
            ),
        ],
        address,
    ),
    Shot(
        "Ask another way",
        [
            Line("Not sure? Do not answer, and do not click."),
            Line(
                "Ask the person by a way you already know: a number from the directory, or a "
                "walk down the corridor."
            ),
        ],
        another_way,
    ),
    Shot(
        "A prompt you did not ask for",
        [
            Line("Sometimes your phone asks you to approve a sign-in that you did not start."),
            Line(
                "Deny it, every time. It means that somebody has your password. Change it the "
                "same day."
            ),
        ],
        prompt,
    ),
    Shot(
        "Report it",
        [
            Line("Report every such message, even when you are not sure."),
            Line(
                "And if you have clicked already, call at once. Nobody is blamed for a fast call."
            ),
            Line("The first quarter of an hour decides how far the damage spreads."),
        ],
        report,
    ),
]
