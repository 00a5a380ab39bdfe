"""What stands between the braces of a GIFT question, type by type."""

import re
from collections.abc import Callable, Iterator

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.gift.wording import BLANK, Wording
from footplate.interop.shapes import FULL, Fields, Gap, Weighed
from footplate.interop.texts.texts import gap_mark

_TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(#.*)?", re.IGNORECASE | re.DOTALL)
_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d{1,10})?)%")
_RANGE = re.compile(r"(.+?)\.\.(.+)")


def answers_of(inside: str, before: str, after: str, wording: Wording, common: Fields) -> Fields:
    """Return the question's fields; `Refused` for what is none of GIFT's types."""
    truth = _TRUTH.fullmatch(inside)
    if inside and not truth and not inside.startswith("#") and "->" not in inside and after:
        gapped = _missing_word(inside, before, after, wording, common)
        if gapped:
            return gapped
    stem = wording.text(f"{before}{BLANK}{after}" if after else before)
    common = shapes.base("", stem, **common)
    if not inside:
        return common | {"type": "essay"}
    if inside.startswith("#"):
        return _number(inside[1:], wording, common)
    if truth:
        return _truth(truth, wording, common)
    if "=" in inside and "->" in inside:
        return _matching(inside, wording, common)
    return _choice(inside, wording, common)


def _pieces(inside: str) -> Iterator[tuple[str, float | None, str, str]]:
    """Yield each answer's sign, weight if it names one, words and feedback."""
    for match in re.finditer(r"([=~])([^=~]*)", inside):
        weight = _WEIGHT.match(match[2])
        words = match[2][weight.end() :] if weight else match[2]
        words, _, feedback = words.partition("#")
        yield match[1], float(weight[1]) if weight else None, words.strip(), feedback.strip()


def _weighed(
    inside: str, wording: Wording, *, text: Callable[[str], str] | None = None
) -> list[Weighed]:
    return [
        Weighed(
            (text or wording.line)(words),
            weight if weight is not None else 100.0 * (sign == "="),
            wording.line(feedback),
        )
        for sign, weight, words, feedback in _pieces(inside)
    ]


def _choice(inside: str, wording: Wording, common: Fields) -> Fields:
    if "~" not in inside and "=" in inside:
        return _short(inside, wording, common)
    options = _weighed(inside, wording)
    if not options:
        raise Refused("Its answers are none of the kinds that GIFT knows.")
    return shapes.weighed_choice(common, options, wording.notes, one="=" in inside)


def accepted_of(inside: str, wording: Wording) -> tuple[list[str], list[str]]:
    """Return the answers that are accepted in full, and patterns of those with an asterisk."""
    accepted, patterns = [], []
    for _, weight, words, feedback in _pieces(inside):
        answer = wording.bare(words)
        if weight is not None and weight < FULL:
            if weight > 0:
                wording.notes.add(
                    "weights_dropped", "Answers that were partly right are wrong now."
                )
            continue
        if feedback:
            wording.notes.add("answer_feedback", "Feedback to single answers is left out.")
        if "*" in answer.replace(r"\*", ""):
            patterns.append(answer)
        elif answer:
            accepted.append(answer.replace(r"\*", "*"))
    return accepted, patterns


def _short(inside: str, wording: Wording, common: Fields) -> Fields:
    accepted, wild = accepted_of(inside, wording)
    if wild:
        words = "An asterisk that stood for any text became a pattern."
        wording.notes.add("wildcard", words)
    return common | {"type": "short_text", "accepted": accepted, "pattern": shapes.pattern_of(wild)}


def _missing_word(
    inside: str, before: str, after: str, wording: Wording, common: Fields
) -> Fields | None:
    """Return a text with one gap; None when the answers say more than a gap can."""
    if "~" in inside:
        options = _weighed(inside, wording, text=wording.bare)
        rights = [option.text for option in options if option.weight >= FULL]
        wrongs = [option.text for option in options if option.weight <= 0]
        if len(rights) != 1 or len(rights) + len(wrongs) < len(options):
            return None
        if any(option.explanation for option in options):
            wording.notes.add("answer_feedback", "Feedback to single answers is left out.")
        gap = Gap((rights[0],), tuple(wrongs))
    else:
        accepted, wild = accepted_of(inside, wording)
        if wild or not accepted:
            return None
        gap = Gap(tuple(accepted))
    gapped = wording.gapped(before, gap_mark(0), after)
    fields = shapes.base("fill_in", gapped.stem, **common)
    return shapes.fill_in(fields, gapped.with_gaps([gap]), wording.notes)


def _truth(truth: re.Match[str], wording: Wording, common: Fields) -> Fields:
    correct = truth[1].upper().startswith("T")
    feedbacks = [wording.text(piece) for piece in (truth[2] or "").split("#")[1:]]
    told = [common["explanation"], *feedbacks]
    if any(feedbacks):
        words = "Feedback to right and wrong answers became the explanation."
        wording.notes.add("feedback_joined", words)
    explanation = "\n\n".join(text for text in told if text)
    return common | {"type": "true_false", "correct": correct, "explanation": explanation}


def _matching(inside: str, wording: Wording, common: Fields) -> Fields:
    pairs, extra = [], []
    for _, _, words, _ in _pieces(inside):
        left, arrow, right = words.partition("->")
        if not arrow:
            raise Refused("One of its pairs has no arrow.")
        if left.strip():
            pairs.append((wording.line(left), wording.line(right)))
        else:
            extra.append(wording.line(right))
    return shapes.matching(common, pairs, extra)


def _number(inside: str, wording: Wording, common: Fields) -> Fields:
    found = list(_pieces(inside.replace("~", "=")) if "=" in inside else _only(inside))
    full = [one for one in found if one[1] is None or one[1] >= FULL]
    if not full:
        raise Refused("It has no number that is right in full.")
    if len(found) > 1:
        words = "Of several right numbers only the first that counts in full is kept."
        wording.notes.add("numbers_dropped", words)
    if any(feedback for *_, feedback in found):
        wording.notes.add("answer_feedback", "Feedback to single answers is left out.")
    value, tolerance = _span(full[0][2])
    return common | {"type": "numeric", "value": value, "tolerance": tolerance}


def _only(inside: str) -> Iterator[tuple[str, float | None, str, str]]:
    words, _, feedback = inside.partition("#")
    yield "=", None, words.strip(), feedback.strip()


def _span(text: str) -> tuple[float, float]:
    """Return value and tolerance of `3`, `3:0.1` or `2.9..3.1`."""
    ends = _RANGE.fullmatch(text)
    if ends:
        low, high = shapes.number_of(ends[1]), shapes.number_of(ends[2])
        return shapes.middle(low, high)
    value, _, tolerance = text.replace("\x13", ":").partition(":")
    return shapes.number_of(value), abs(shapes.number_of(tolerance or "0"))
