"""Moodle XML, the fullest format of Moodle.

After its documentation, "Moodle XML format" (docs.moodle.org), and its importer
(question/format/xml/format.php), whose reading is the format's definition.
"""

from collections.abc import Callable
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.errors import FileUnreadable, Refused
from footplate.interop.files.xml import child, children, local, parse, text_in
from footplate.interop.moodle import choices, gaps
from footplate.interop.moodle.answers import matching, numerical, ordering, short_answer
from footplate.interop.moodle.texts import MoodleTexts
from footplate.interop.reading import Notes, Sheet
from footplate.interop.shapes import Fields
from footplate.interop.texts.texts import Texts

# What Moodle writes by itself into every question with combined feedback, in English.
_OWN_WORDS = {
    "",
    "Your answer is correct.",
    "Your answer is partially correct.",
    "Your answer is incorrect.",
}
_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


def read_moodle(data: bytes, filename: str) -> Sheet:
    """Return everything in the file."""
    root = parse(data)
    if local(root) != "quiz":
        raise FileUnreadable("not_moodle", "Its root is not <quiz>, so it is not Moodle XML.")
    sheet = Sheet()
    texts = Texts(sheet)
    number = 0
    for element in children(root, "question"):
        if element.get("type") == "category":
            continue
        number += 1
        name = text_in(element, "name", "text")
        sheet.add(f"question {number}", name, partial(_question, element, texts))
    return sheet


def _question(element: Element, texts: Texts, notes: Notes) -> dict[str, Any]:
    kind = (element.get("type") or "").strip()
    read = _READERS.get(kind)
    if kind == "description":
        raise Refused("It is a description without answers, not a question.")
    if read is None:
        raise Refused(f"Footplate has no questions of Moodle's type “{kind[:40]}”.")
    wording = MoodleTexts(texts, notes)
    stem = "" if kind in gaps.TYPES else wording.text(child(element, "questiontext"))
    common = shapes.base(
        "",
        stem,
        points=shapes.points_of(text_in(element, "defaultgrade"), notes),
        explanation=wording.text(child(element, "generalfeedback")),
        tags=shapes.tags_of(_tags(element), notes),
    )
    _note_dropped(element, notes)
    return read(element, common, wording)


def _tags(element: Element) -> list[str]:
    tags = child(element, "tags")
    return [] if tags is None else [text_in(tag, "text") for tag in children(tags, "tag")]


def _note_dropped(element: Element, notes: Notes) -> None:
    said = {text_in(child(element, name), "text").strip() for name in _COMBINED}
    if any(_bare(words) not in _OWN_WORDS for words in said):
        notes.add("feedback_dropped", "Feedback to right and wrong attempts is left out.")
    if child(element, "hint") is not None:
        notes.add("hints_dropped", "Its hints are left out.")


def _bare(words: str) -> str:
    return words.removeprefix("<p>").removesuffix("</p>").strip()


def _essay(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    if text_in(element, "responsetemplate", "text").strip():
        wording.notes.add("template_dropped", "The text that answers begin with is left out.")
    if text_in(element, "attachments").strip() not in ("", "0"):
        wording.notes.add("attachments_dropped", "Files cannot be handed in with an essay here.")
    return common | {
        "type": "essay",
        "model_answer": wording.text(child(element, "graderinfo")),
        "words_min": _words(text_in(element, "minwordlimit")),
        "words_max": _words(text_in(element, "maxwordlimit")),
    }


def _words(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() and int(text) > 0 else None


_READERS: dict[str, Callable[[Element, Fields, MoodleTexts], Fields]] = {
    "multichoice": choices.multichoice,
    "truefalse": choices.true_false,
    "shortanswer": short_answer,
    "numerical": numerical,
    "matching": matching,
    "match": matching,
    "ordering": ordering,
    "essay": _essay,
    "cloze": gaps.cloze,
    "multianswer": gaps.cloze,
    "gapselect": gaps.numbered,
    "ddwtos": gaps.numbered,
}
