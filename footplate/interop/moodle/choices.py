"""Choices of Moodle XML: one or several answers, true or false."""

from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.files.xml import children, text_in
from footplate.interop.moodle.texts import MoodleTexts, feedback_of
from footplate.interop.shapes import FULL, Fields, Weighed


def fraction_of(answer: Element) -> float:
    """Return an answer's weight in percent; `Refused` for what is no number."""
    return shapes.number_of(answer.get("fraction") or text_in(answer, "fraction") or "0")


def multichoice(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return a choice of one or of several options."""
    options = [
        Weighed(wording.line(answer), fraction_of(answer), wording.line(feedback_of(answer)))
        for answer in children(element, "answer")
    ]
    one = text_in(element, "single").strip().lower() in ("true", "1", "")
    return shapes.weighed_choice(common, options, wording.notes, one=one)


def true_false(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return a statement to judge; feedback to both answers joins the explanation."""
    right, told = None, []
    for answer in children(element, "answer"):
        if fraction_of(answer) >= FULL:
            right = text_in(answer, "text").strip().lower() == "true"
        told.append(wording.text(feedback_of(answer)))
    if any(told):
        words = "Feedback to right and wrong answers became the explanation."
        wording.notes.add("feedback_joined", words)
    explanation = "\n\n".join(text for text in [common["explanation"], *told] if text)
    return common | {"type": "true_false", "correct": right, "explanation": explanation}
