"""GIFT, Moodle's text format, read question by question."""

import re
from functools import partial
from typing import Any

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.encodings import text_of
from footplate.interop.gift.answers import answers_of
from footplate.interop.gift.entries import Entry, entries, show
from footplate.interop.gift.wording import Wording
from footplate.interop.reading import Notes, Sheet
from footplate.interop.texts.escaping import clean
from footplate.interop.texts.texts import Texts, without_marks

_TITLE = re.compile(r"::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]", re.IGNORECASE)


def read_gift(data: bytes, filename: str) -> Sheet:
    """Return everything in the file."""
    sheet = Sheet()
    texts = Texts(sheet)
    for entry in entries(without_marks(clean(text_of(data, sheet)))):
        title, rest = _title_of(entry.text)
        label = show(title or _FORMAT.sub("", rest.partition("{")[0], count=1))
        sheet.add(f"line {entry.line}", label, partial(_question, entry, rest, texts))
    return sheet


def _title_of(text: str) -> tuple[str, str]:
    title = _TITLE.match(text)
    return (title[1].strip(), text[title.end() :].strip()) if title else ("", text)


def _question(entry: Entry, text: str, texts: Texts, notes: Notes) -> dict[str, Any]:
    kind = _FORMAT.match(text)
    wording = Wording(texts, kind[1].lower() if kind else "moodle", notes)
    text = text[kind.end() :] if kind else text
    begin, end = text.find("{"), text.find("}")
    if begin < 0 and end < 0:
        raise Refused("It is a description without answers, not a question.")
    if begin < 0 or end < begin:
        raise Refused("Its answers do not stand in one pair of braces.")
    before, inside, after = text[:begin], text[begin + 1 : end].strip(), text[end + 1 :].rstrip()
    inside, _, feedback = inside.partition("####")
    common = {
        "points": 1,
        "explanation": wording.text(feedback),
        "tags": shapes.tags_of(entry.tags, notes),
    }
    return answers_of(inside.strip(), before, after, wording, common)
