"""The two recordings without pictures: a call to the office, and the talk about weather."""

from __future__ import annotations

import re

from .narration import NARRATOR, Line, Voice

CALLER = Voice("en-gb-x-rp+m7", 168, 30)
CLERK = Voice("en-gb-scotland+f3", 158, 62)


def caller(text: str, spoken: str = "") -> Line:
    """A line of the man who wants something."""
    return Line(text, CALLER, 0.4, spoken, "Caller")


def clerk(text: str, spoken: str = "") -> Line:
    """A line of the woman in the transport office."""
    return Line(text, CLERK, 0.4, spoken, "Office")


def narrator(text: str, pause: float = 0.6) -> Line:
    """A line of the narrator."""
    return Line(text, NARRATOR, pause, "", "Narrator")


CALL = [
    narrator("Friday, ten to five. The phone rings in the transport office in Rotterdam.", 1.0),
    clerk("Northwind Logistics, transport office, good afternoon."),
    caller(
        "Hi, this is Daniel from the IT service in Hamburg. Is that the transport office?",
        "Hi, this is Daniel, from the I.T. service in Hamburg. Is that the transport office?",
    ),
    clerk("It is. What can I do for you?"),
    caller(
        "We have a bad situation. Your tour planning is sending data to the outside, "
        "and I have to stop it before five."
    ),
    clerk("That sounds serious."),
    caller(
        "It is. Your managing director is on the other line. I just need your user name, "
        "and the six digits on your phone."
    ),
    narrator(
        "Stop here for a moment. What has he done so far? A name, a fright, a boss, and a clock."
    ),
    clerk("I do not give codes on the phone. What is your extension? I will call you back."),
    caller("There is no time for that! If the data goes out, it is on you."),
    clerk("Then I will tell the service desk right now, under forty forty."),
    caller("Look, do you want me to tell the director that you refused to help?"),
    clerk(
        "Please do. I am hanging up now. Goodbye.",
    ),
    narrator(
        "She was polite, she gave nothing, and she called the service desk on the number she knew."
    ),
    narrator(
        "There was no Daniel. Two other offices had the same call that afternoon. "
        "Because of hers, both were warned in time."
    ),
    narrator("A real colleague will never mind that you call back."),
]

WEATHER_TALK = """
Weather and wind.

Work at height is planned on paper, but it is done in the weather. So the last decision is
yours, and you make it on the spot.

Begin with the wind. What you feel on the ground is not what you will meet above. At the ridge
of our Hamburg hall it is often half as strong again.

Measure where you will work, or read the site's wind gauge, and look at the gusts, not the
average.

Our limits are simple. On ladders we stop when wind makes them hard to handle, and at the latest
at a fresh breeze: eight metres a second.

On roofs and mobile towers we stop at eight as well, and at six when we carry sheets or panels.
A sheet of insulation is a sail.

For a lifting platform, the plate on the machine decides. Many are rated for twelve and a half
metres a second, and some for indoor use only, which means no wind at all.

Now rain and frost. A wet steel rung has half its grip. Metal roofs ice over first, in the early
morning, while the yard is still dry.

Wait until the sun has reached the roof, or leave it for the next day.

Thunder needs no measuring. If you hear it, the storm is near enough to strike. Come down at
once, and wait thirty minutes after the last thunder.

And heat: a harness is warm, a roof is warmer. Drink before you are thirsty, and change places
every half hour.

One last thing. Nobody at Northwind has ever been blamed for coming down. Say the word weather,
and the whole team comes down with you.
"""


def sentences(talk: str) -> list[Line]:
    """One line a sentence, with a longer pause at the end of each paragraph."""
    lines: list[Line] = []
    for paragraph in talk.strip().split("\n\n"):
        said = re.split(r"(?<=[.?!]) ", " ".join(paragraph.split()))
        lines += [Line(text, pause_seconds=0.35) for text in said[:-1]]
        lines.append(Line(said[-1], pause_seconds=0.9))
    return lines


WEATHER = sentences(WEATHER_TALK)
