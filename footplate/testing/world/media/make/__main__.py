"""Makes the media again: `python -m footplate.testing.world.media.make [name ...]`.

Needs espeak-ng, ffmpeg, rsvg-convert and pngquant, and the Inter typeface for the same look.
The results are committed; nobody needs these tools to run Footplate.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from . import figures, first_week, ladders, samples, security, spoken
from .film import broadcast, shoot

FOLDER = Path(__file__).resolve().parent.parent
Make = Callable[[Path], None]

EVERYTHING: dict[str, Make] = {
    "ladders": lambda s: shoot("ladders", ladders.SHOTS, FOLDER, s, poster_at=0.4),
    "phishing": lambda s: shoot("phishing", security.SHOTS, FOLDER, s, poster_at=0.25),
    "first-day": lambda s: shoot("first-day", first_week.SHOTS, FOLDER, s, poster_at=0.1),
    "friday-call": lambda s: broadcast("friday-call", spoken.CALL, FOLDER, s),
    "weather": lambda s: broadcast("weather", spoken.WEATHER, FOLDER, s),
    "figures": lambda _: figures.make(FOLDER),
    "samples": lambda _: samples.make(FOLDER),
}


def main() -> None:
    """Make what is named on the command line, or everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="*", help="of: " + ", ".join(EVERYTHING))
    names = parser.parse_args().name or list(EVERYTHING)
    with tempfile.TemporaryDirectory() as scratch:
        for name in names:
            EVERYTHING[name](Path(scratch))
            print("made", name)


if __name__ == "__main__":
    main()
