"""Typed answers, pairs and orders of Moodle XML."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.xml import child, children, text_in
from footplate.interop.moodle.choices import fraction_of
from footplate.interop.moodle.texts import MoodleTexts, feedback_of
from footplate.interop.shapes import FULL, Fields


def _full(element: Element, wording: MoodleTexts) -> list[Element]:
    """Return the answers that earn all points, and note what the others lose."""
    answers = list(children(element, "answer"))
    if any(0 < fraction_of(answer) < FULL for answer in answers):
        wording.notes.add("weights_dropped", "Answers that were partly right are wrong now.")
    if any(text_in(feedback_of(answer), "text").strip() for answer in answers):
        wording.notes.add("answer_feedback", "Feedback to single answers is left out.")
    return [answer for answer in answers if fraction_of(answer) >= FULL]


def short_answer(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return a short text; an asterisk stands for any text in Moodle, and becomes a pattern."""
    texts = [wording.bare(answer) for answer in _full(element, wording)]
    wild = [text for text in texts if "*" in text.replace(r"\*", "")]
    if wild:
        words = "An asterisk that stood for any text became a pattern."
        wording.notes.add("wildcard", words)
    return common | {
        "type": "short_text",
        "accepted": [text.replace(r"\*", "*") for text in texts if text and text not in wild],
        "pattern": shapes.pattern_of(wild),
        "match_case": text_in(element, "usecase").strip() == "1",
    }


def numerical(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return a number with its tolerance and units."""
    found = _full(element, wording)
    if not found:
        raise Refused("It has no number that is right in full.")
    if len(found) > 1:
        words = "Of several right numbers only the first that counts in full is kept."
        wording.notes.add("numbers_dropped", words)
    units = child(element, "units")
    named = [] if units is None else list(children(units, "unit"))
    unit, others = _units(named)
    return common | {
        "type": "numeric",
        "value": shapes.number_of(text_in(found[0], "text")),
        "tolerance": abs(shapes.number_of(text_in(found[0], "tolerance") or "0")),
        "unit": unit,
        "other_units": others,
    }


def _units(named: Sequence[Element]) -> tuple[str | None, list[Fields]]:
    """Return the question's unit and the others. Moodle divides by its multiplier."""
    main, others = None, []
    for unit in named:
        multiplier = shapes.number_of(text_in(unit, "multiplier") or "1")
        name = text_in(unit, "unit_name").strip()
        if multiplier == 1 and main is None:
            main = name
        elif multiplier > 0:
            others.append({"unit": name, "factor": shapes.inverse(multiplier)})
    return main, others


def matching(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return pairs; a right side without a left one belongs to nothing."""
    pairs, extra = [], []
    for part in children(element, "subquestion"):
        left = wording.line(part)
        right = shapes.plain_line(wording.bare(child(part, "answer")))
        if left:
            pairs.append((left, right))
        elif right:
            extra.append(right)
    return shapes.matching(common, pairs, extra)


def ordering(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return items in their order, which is that of their fractions."""
    answers = sorted(children(element, "answer"), key=fraction_of)
    if text_in(element, "selecttype").strip().upper() not in ("", "ALL", "0"):
        wording.notes.add("selection_dropped", "All items are shown, not a random part of them.")
    fields = shapes.ordering(common, [wording.line(answer) for answer in answers])
    whole = text_in(element, "gradingtype").strip().upper() in ("ALL_OR_NOTHING", "-1")
    return fields | {"partial_credit": not whole}
