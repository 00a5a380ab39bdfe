"""The report on a file, in the shapes of the API."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from footplate.interop.comparing import answer_in_words, fingerprint, problems_of
from footplate.interop.formats import FORMATS, Format
from footplate.interop.images import shown_keys
from footplate.interop.reading import Item, Sheet
from footplate.interop.writing import Written
from footplate.programs.markdown import plain_text
from footplate.quizzes.questions import QuestionModel

_WORDS = 400


def present_report(
    sheet: Sheet,
    read_as: Format,
    *,
    dry_run: bool,
    room: int | None,
    present: Collection[str] = (),
    imported: Mapping[int, str] | None = None,
) -> dict[str, Any]:
    """Return the report in the shape of `ImportReport`.

    `present` are fingerprints of the questions that are there already; `imported` says under which
    id a question came in, by the identity of its item's place in the file.
    """
    states = Counter(item.state for item in sheet.items)
    return {
        "format": read_as.name,
        "dry_run": dry_run,
        "questions_total": len(sheet.items),
        **{f"{state}_total": states[state] for state in ("taken", "changed", "refused")},
        "imported_total": len(imported or {}),
        "room": room,
        "notes": [asdict(note) for note in sheet.notes],
        "items": [
            _line(number, item, present) | {"question_id": (imported or {}).get(number)}
            for number, item in enumerate(sheet.items, 1)
        ],
    }


def _line(number: int, item: Item, present: Collection[str]) -> dict[str, Any]:
    question = item.question
    return {
        "number": number,
        "position": item.position,
        "title": item.title,
        "state": item.state,
        "refusal": item.refusal or None,
        "changes": [asdict(note) for note in item.changes],
        **(_asked(question, present) if question else _NOTHING),
        "images_total": len(shown_keys(item)),
    }


_NOTHING: dict[str, Any] = {
    "type": None,
    "points": None,
    "stem_text": "",
    "answer_text": "",
    "problems": [],
    "already_there": False,
}


def _asked(question: QuestionModel, present: Collection[str]) -> dict[str, Any]:
    return {
        "type": question.type,
        "points": question.points,
        "stem_text": _cut(plain_text(question.stem)),
        "answer_text": _cut(answer_in_words(question)),
        "problems": problems_of(question),
        "already_there": fingerprint(question) in present,
    }


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1]}…"


def present_export(
    written: Written, questions: Sequence[QuestionModel], wanted: Format, filename: str
) -> dict[str, Any]:
    """Return what a file lost, in the shape of `ExportReport`."""
    left_out = sum(loss.left_out for loss in written.losses)
    return {
        "format": wanted.name,
        "filename": filename,
        "size_bytes": len(written.content),
        "questions_total": len(questions),
        "written_total": len(questions) - left_out,
        "items": [asdict(loss) for loss in written.losses],
    }


def present_formats() -> dict[str, Any]:
    """Return all formats in the shape of `QuestionFormats`."""
    return {
        "items": [
            {"name": one.name, "title": one.title, "hint": one.hint, "ending": one.ending}
            for one in FORMATS.values()
        ]
    }
