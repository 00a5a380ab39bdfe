"""Grading once more, from the author's drafts and by other means, to be compared with.

It reads what the author wrote and never the published key; it looks learners' ids up by the texts
that stand beside them, counts with fractions instead of floats, and shares no code with grading.
"""

import re
import unicodedata
from fractions import Fraction
from itertools import pairwise
from typing import Any


def score_percent(
    drafts: list[dict[str, Any]], shown: dict[str, Any], answers: dict[str, Any]
) -> Fraction:
    """Return the exact score of the answers, 0 to 100."""
    earned = sum(
        Fraction(str(draft["points"])) * _share(draft, shown[draft["id"]], answers[draft["id"]])
        for draft in drafts
        if answers.get(draft["id"]) is not None
    )
    return Fraction(100) * earned / sum(Fraction(str(draft["points"])) for draft in drafts)


def _share(draft: dict[str, Any], shown: dict[str, Any], answer: dict[str, Any]) -> Fraction:
    return Fraction(_SHARES[draft["type"]](draft, shown, answer))


def _all_or(part: Fraction, draft: dict[str, Any]) -> Fraction:
    return part if part == 1 or draft["partial_credit"] else Fraction(0)


def _single(draft: Any, shown: Any, answer: Any) -> bool:
    return next(o["correct"] for o in draft["options"] if o["id"] == answer["option_id"])


def _multiple(draft: Any, shown: Any, answer: Any) -> Fraction:
    balance, every, rights = 0, True, 0
    for option in draft["options"]:
        chosen = answer["option_ids"].count(option["id"]) > 0
        every = every and chosen == option["correct"]
        rights += option["correct"]
        if chosen:
            balance += 1 if option["correct"] else -1
    if not draft["partial_credit"]:
        return Fraction(int(every))
    return max(Fraction(0), Fraction(balance, rights))


def _true_false(draft: Any, shown: Any, answer: Any) -> bool:
    return draft["correct"] == answer["value"]


def _plain(text: str, *, keep_case: bool = False) -> str:
    letters = unicodedata.normalize("NFD", text if keep_case else text.lower())
    return re.sub(r"\s+", " ", re.sub(r"[\u0300-\u036f]", "", letters)).strip()


def _short_text(draft: Any, shown: Any, answer: Any) -> bool:
    given = _plain(answer["text"])
    return given != "" and given in [_plain(text) for text in draft["accepted"]]


def _numeric(draft: Any, shown: Any, answer: Any) -> bool:
    found = re.fullmatch(r"(-?[\d.]+) ?m?", answer["text"])
    if found is None:
        return False
    value, spread = Fraction(str(draft["value"])), Fraction(str(draft["tolerance"]))
    if draft["tolerance_kind"] == "relative":
        spread = spread * abs(value) / 100
    return value - spread <= Fraction(found[1]) <= value + spread


def _texts(parts: list[dict[str, Any]]) -> dict[str, str]:
    return {part["id"]: part["text"] for part in parts}


def _matching(draft: Any, shown: Any, answer: Any) -> Fraction:
    lefts, rights = _texts(shown["lefts"]), _texts(shown["rights"])
    given = {(lefts[left], rights[right]) for left, right in answer["pairs"].items()}
    belongs = {(pair["left"], pair["right"]) for pair in draft["pairs"]}
    return _all_or(Fraction(len(given & belongs), len(belongs)), draft)


def _ordering(draft: Any, shown: Any, answer: Any) -> Fraction:
    texts = _texts(shown["items"])
    place = {item["text"]: at for at, item in enumerate(draft["items"])}
    places = [place[texts[item]] for item in answer["order"]]
    steps = [after - before for before, after in pairwise(places)]
    return _all_or(Fraction(steps.count(1), len(steps)), draft)


def _fill_in(draft: Any, shown: Any, answer: Any) -> Fraction:
    right = 0
    for blank in draft["blanks"]:
        given = _plain(answer["blanks"].get(blank["id"], ""), keep_case=draft["match_case"])
        words = [_plain(word, keep_case=draft["match_case"]) for word in blank["accepted"]]
        right += given != "" and given in words
    return _all_or(Fraction(right, len(draft["blanks"])), draft)


_SHARES: dict[str, Any] = {
    "single": _single,
    "multiple": _multiple,
    "true_false": _true_false,
    "short_text": _short_text,
    "numeric": _numeric,
    "matching": _matching,
    "ordering": _ordering,
    "fill_in": _fill_in,
    "essay": lambda draft, shown, answer: 0,
}
