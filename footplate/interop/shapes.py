"""The step from a format to the authors' models: the fields of each type from its plain parts.

Readers know formats, these functions know types. What a type cannot hold is noted here once for
all formats: weights of options become right or wrong, and so on.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import uuid4

from footplate.interop.errors import Refused
from footplate.interop.reading import Notes
from footplate.interop.texts.escaping import in_line_from_plain
from footplate.quizzes.questions.numeric import read_number

Fields = dict[str, Any]
FULL = 99.99
"""From here on a weight in percent is all of the points; formats round thirds."""
_TAGS = 20
_TAG_CHARACTERS = 40


def new_id() -> str:
    """Return an id for a question or a part of one; those of the file are never taken over."""
    return str(uuid4())


@dataclass(frozen=True)
class Weighed:
    """An option with its weight in percent of the question's points."""

    text: str
    weight: float
    explanation: str = ""


def base(
    type_name: str,
    stem: str,
    *,
    points: float = 1,
    explanation: str = "",
    tags: Sequence[str] = (),
) -> Fields:
    """Return the fields that all types share."""
    return {
        "id": new_id(),
        "type": type_name,
        "stem": stem,
        "points": points,
        "explanation": explanation,
        "tags": list(tags),
    }


def tags_of(words: Sequence[str], notes: Notes) -> list[str]:
    """Return at most as many tags as a question may have, none of them too long."""
    tidy = list(dict.fromkeys(" ".join(word.lower().split()) for word in words if word.strip()))
    kept = [tag for tag in tidy if len(tag) <= _TAG_CHARACTERS][:_TAGS]
    if len(kept) < len(tidy):
        notes.add("tags_dropped", f"Only {len(kept)} of {len(tidy)} tags are kept.")
    return kept


def points_of(text: str, notes: Notes, *, default: float = 1) -> float:
    """Return the points that a file gives; nothing, less and too much become `default`."""
    try:
        points = float(text) if text.strip() else default
    except ValueError:
        points = 0
    if 0 < points <= 1000:
        return points
    notes.add("points_changed", f"It was worth {text.strip()[:20]} points; here it is {default:g}.")
    return default


def options_of(options: Sequence[tuple[str, bool, str]]) -> list[Fields]:
    """Return options from (text, right, explanation)."""
    return [
        {"id": new_id(), "text": text, "correct": right, "explanation": explanation}
        for text, right, explanation in options
    ]


def weighed_choice(
    common: Fields, options: Sequence[Weighed], notes: Notes, *, one: bool
) -> Fields:
    """Return a choice whose options carry weights, as one answer or as several."""
    if not options:
        raise Refused("It has no options.")
    right = [option.weight > 0 for option in options]
    if not any(right):
        notes.add("no_right_option", "No option is right; mark one before you publish.")
    if one:
        return _one_answer(common, options, notes)
    marked = [(o.text, is_right, o.explanation) for o, is_right in zip(options, right, strict=True)]
    partial = _is_partial(options, notes)
    return common | {"type": "multiple", "options": options_of(marked), "partial_credit": partial}


def _one_answer(common: Fields, options: Sequence[Weighed], notes: Notes) -> Fields:
    best = max(option.weight for option in options)
    full = [option.weight >= FULL for option in options]
    if sum(full) > 1:
        words = "Several options were right and one was to be chosen; now all of them are to be."
        notes.add("several_right", words)
        marked = [
            (o.text, is_right, o.explanation) for o, is_right in zip(options, full, strict=True)
        ]
        return common | {"type": "multiple", "options": options_of(marked), "partial_credit": True}
    if 0 < best < FULL:
        notes.add(
            "weights_dropped", f"The best option was worth {best:g} %; it counts in full now."
        )
    if any(0 < option.weight < best for option in options):
        notes.add("weights_dropped", "Options that were partly right are wrong now.")
    if any(option.weight < 0 for option in options):
        notes.add("penalty_dropped", "Wrong options took points away; now they earn nothing.")
    marked = [(o.text, 0 < o.weight == best, o.explanation) for o in options]
    return common | {"type": "single", "options": options_of(marked)}


def _is_partial(options: Sequence[Weighed], notes: Notes) -> bool:
    """Return whether partial credit says best what the weights meant.

    With it a right choice earns its share and a wrong one takes as much back. Without it only
    exactly the right set counts, which is what a wrong choice that costs everything comes near.
    """
    rights = [option.weight for option in options if option.weight > 0]
    wrongs = [option.weight for option in options if option.weight <= 0]
    if not rights:
        return False
    share = 100 / len(rights)
    if any(abs(weight - share) > 0.1 for weight in rights):
        notes.add("weights_equal", "Right options had different weights; now each has the same.")
    if all(abs(weight + share) <= 0.1 for weight in wrongs):
        return True
    if all(weight <= -FULL for weight in wrongs):
        words = "A wrong choice cost everything; now only exactly the right set earns the points."
        notes.add("all_or_nothing", words)
        return False
    notes.add("penalty_changed", "A wrong choice now takes back what a right one earns.")
    return True


def matching(common: Fields, pairs: Sequence[tuple[str, str]], extra: Sequence[str]) -> Fields:
    """Return a matching question from (left, right) and rights that belong to nothing."""
    if not pairs:
        raise Refused("It has no pairs.")
    return common | {
        "type": "matching",
        "pairs": [{"id": new_id(), "left": left, "right": right} for left, right in pairs],
        "extra_rights": list(dict.fromkeys(extra)),
    }


def ordering(common: Fields, items: Sequence[str]) -> Fields:
    """Return an ordering question from its items in the right order."""
    if not items:
        raise Refused("It has no items.")
    items_of = [{"id": new_id(), "text": text} for text in items]
    return common | {"type": "ordering", "items": items_of}


@dataclass(frozen=True)
class Gap:
    """One gap: what is accepted, and what is offered beside it when it is chosen from a list."""

    accepted: tuple[str, ...]
    distractors: tuple[str, ...] = ()


GAPS_STEM = "Fill in the blanks."


def fill_in(common: Fields, pieces: Sequence[str | Gap], notes: Notes) -> Fields:
    """Return a text with gaps from its Markdown pieces and the gaps between them."""
    text, blanks = "", list[Fields]()
    for piece in pieces:
        if isinstance(piece, Gap):
            name = str(len(blanks) + 1)
            text += f"[[{name}]]"
            blanks.append(
                {
                    "id": name,
                    "accepted": list(piece.accepted),
                    "distractors": list(piece.distractors),
                }
            )
        else:
            text += piece
    if not blanks:
        raise Refused("It has no gaps.")
    stem = common["stem"]
    if not stem.strip():
        stem = GAPS_STEM
        notes.add("stem_added", f"“{stem}” was put above it, for it had no question of its own.")
    return common | {"type": "fill_in", "stem": stem, "text": text.strip(), "blanks": blanks}


def number_of(text: str) -> float:
    """Return a number with a point or a comma; `Refused` for what is none."""
    found = read_number(text)
    if found is None or not math.isfinite(float(found)):
        raise Refused(f"“{text.strip()[:40]}” is not a number.")
    return float(found)


def middle(low: float, high: float) -> tuple[float, float]:
    """Return a range as value and tolerance, without the noise of binary fractions."""
    if high < low:
        low, high = high, low
    exact_low, exact_high = Decimal(repr(low)), Decimal(repr(high))
    return float((exact_low + exact_high) / 2), float((exact_high - exact_low) / 2)


def pattern_of(wild: Sequence[str]) -> str | None:
    """Return a pattern for answers in which an asterisk stands for any text; None without any."""
    each = [
        ".*".join(re.escape(part.replace(r"\*", "*")) for part in re.split(r"(?<!\\)\*", one))
        for one in wild
    ]
    return f"(?i)(?:{'|'.join(each)})" if each else None


def inverse(number: float) -> float:
    """Return 1 / number without more digits than the number itself has a right to."""
    return float(f"{1 / number:.12g}")


def plain_line(text: str) -> str:
    """Return plain text as the Markdown of a line."""
    return in_line_from_plain(text)
