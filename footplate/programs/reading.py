"""How long reading takes. Pure."""

import math

WORDS_PER_MINUTE = 200


def reading_minutes(words: int) -> int:
    """Return whole minutes for that many words, at least 1 unless there are none."""
    return math.ceil(words / WORDS_PER_MINUTE)
