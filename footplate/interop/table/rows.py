"""One row of a table as the fields of a question."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.reading import Notes
from footplate.interop.shapes import Fields, Gap, new_id
from footplate.interop.table.cells import parts_of, raw_parts, truth, unescaped
from footplate.quizzes.questions.fill_in import GAP


@dataclass(frozen=True)
class Row:
    """The cells of a row that hold something, by the name of their column."""

    cells: dict[str, str]

    def text(self, column: str) -> str:
        """Return a cell, trimmed; "" when it holds nothing."""
        return self.cells.get(column, "").strip()

    def counted(self, name: str) -> list[str]:
        """Return the cells name_1, name_2, … up to the last that holds something, gaps as ""."""
        found = {
            int(column.rpartition("_")[2]): text.strip()
            for column, text in self.cells.items()
            if re.fullmatch(rf"{name}_\d+", column)
        }
        return [found.get(number, "") for number in range(1, max(found, default=0) + 1)]

    def whether(self, column: str, *, default: bool) -> bool:
        """Return what a yes-or-no column says; `Refused` for another word."""
        if not self.text(column):
            return default
        said = truth(self.text(column))
        if said is None:
            raise Refused(f"Its column {column} says neither yes nor no.")
        return said


def fields_of(row: Row, notes: Notes) -> Fields:
    """Return the fields; the type is told by the other columns when the row does not name it."""
    name = re.sub(r"[\s-]+", "_", row.text("type").lower()) or _likely_type(row)
    make = _MAKERS.get(name)
    if make is None:
        known = ", ".join(_MAKERS)
        raise Refused(f"There is no type “{name[:40]}”. There are: {known}.")
    tags = [tag for tag in re.split(r"[;,|]", row.text("tags")) if tag.strip()]
    common = shapes.base(
        name,
        row.text("question"),
        points=shapes.points_of(row.text("points").replace(",", "."), notes),
        explanation=row.text("explanation"),
        tags=shapes.tags_of(tags, notes),
    )
    return common | make(row, common, notes)


def _likely_type(row: Row) -> str:
    correct, options = row.text("correct"), row.counted("option")
    if row.counted("match"):
        return "matching"
    if options:
        return "multiple" if len(_numbers(correct)) > 1 else "single" if correct else "short_text"
    if correct and truth(correct) is not None and not correct.isdigit():
        return "true_false"
    return "numeric" if correct else "essay"


def _numbers(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,|\s]+", text) if part.strip()]


def _choice(row: Row, common: Fields, notes: Notes) -> Fields:
    options = row.counted("option")
    right = _right_ones(row.text("correct"), options)
    told = row.counted("explanation") + [""] * len(options)
    marked = [(text, at in right, told[at]) for at, text in enumerate(options) if text]
    fields: Fields = {"options": shapes.options_of(marked)}
    if common["type"] == "multiple":
        fields["partial_credit"] = row.whether("partial_credit", default=False)
    return fields


def _right_ones(correct: str, options: list[str]) -> set[int]:
    """Return the places of the right options, named by number, by letter or by their words."""
    if correct in options and not correct.isdigit():
        return {options.index(correct)}
    found = set()
    for part in _numbers(correct):
        at = int(part) - 1 if part.isdecimal() else ord(part.lower()[0]) - ord("a")
        if (not part.isdecimal() and len(part) > 1) or not 0 <= at < len(options):
            raise Refused(f"Its column correct names “{part[:40]}”, which is none of its options.")
        found.add(at)
    return found


def _true_false(row: Row, common: Fields, notes: Notes) -> Fields:
    correct = truth(row.text("correct")) if row.text("correct") else None
    if row.text("correct") and correct is None:
        raise Refused("Its column correct says neither true nor false.")
    return {"correct": correct}


def _strictness(row: Row) -> Fields:
    return {
        "match_case": row.whether("match_case", default=False),
        "match_accents": row.whether("match_accents", default=False),
    }


def _short_text(row: Row, common: Fields, notes: Notes) -> Fields:
    accepted = [text for text in row.counted("option") if text] or parts_of(row.text("correct"))
    return {"accepted": accepted, "pattern": row.text("pattern") or None} | _strictness(row)


def _numeric(row: Row, common: Fields, notes: Notes) -> Fields:
    others = []
    for part in raw_parts(row.text("other_units"), "|"):
        unit, _, factor = part.rpartition("=")
        others.append({"unit": unescaped(unit), "factor": shapes.number_of(factor)})
    return {
        "value": shapes.number_of(row.text("correct")) if row.text("correct") else None,
        "tolerance": shapes.number_of(row.text("tolerance") or "0"),
        "tolerance_kind": row.text("tolerance_kind").lower() or "absolute",
        "unit": row.text("unit") or None,
        "other_units": others,
    }


def _matching(row: Row, common: Fields, notes: Notes) -> Fields:
    lefts, rights = row.counted("option"), row.counted("match")
    lefts += [""] * (len(rights) - len(lefts))
    rights += [""] * (len(lefts) - len(rights))
    both = list(zip(lefts, rights, strict=True))
    pairs = [(left, right) for left, right in both if left]
    extra = [right for left, right in both if not left and right]
    partial = row.whether("partial_credit", default=True)
    return shapes.matching(common, pairs, extra) | {"partial_credit": partial}


def _ordering(row: Row, common: Fields, notes: Notes) -> Fields:
    items = [text for text in row.counted("option") if text]
    partial = row.whether("partial_credit", default=True)
    return shapes.ordering(common, items) | {"partial_credit": partial}


def _fill_in(row: Row, common: Fields, notes: Notes) -> Fields:
    accepted, offered = row.counted("option"), row.counted("match")
    pieces: list[str | Gap] = []
    for at, piece in enumerate(GAP.split(row.text("text"))):
        if at % 2 == 0:
            pieces.append(piece)
            continue
        gap = at // 2
        words = parts_of(accepted[gap]) if gap < len(accepted) else []
        others = parts_of(offered[gap]) if gap < len(offered) else []
        pieces.append(Gap(tuple(words), tuple(others)))
    partial = {"partial_credit": row.whether("partial_credit", default=True)}
    return shapes.fill_in(common, pieces, notes) | partial | _strictness(row)


def _essay(row: Row, common: Fields, notes: Notes) -> Fields:
    told, levels = row.counted("explanation"), row.counted("match")
    criteria = [
        {
            "id": new_id(),
            "title": title,
            "description": told[at] if at < len(told) else "",
            "levels": _levels(levels[at]) if at < len(levels) else [],
        }
        for at, title in enumerate(row.counted("option"))
    ]
    return {
        "rubric": criteria,
        "show_rubric": row.whether("show_rubric", default=False),
        "model_answer": row.text("model_answer"),
        "words_min": _count(row.text("words_min")),
        "words_max": _count(row.text("words_max")),
    }


def _levels(cell: str) -> list[Fields]:
    found = []
    for part in raw_parts(cell, "|"):
        points, title, description = ([*map(unescaped, raw_parts(part, "=")), "", "", ""])[:3]
        found.append(
            {
                "id": new_id(),
                "title": title,
                "description": description,
                "points": shapes.number_of(points),
            }
        )
    return found


def _count(text: str) -> int | None:
    return int(shapes.number_of(text)) if text else None


_MAKERS: dict[str, Callable[[Row, Fields, Notes], Any]] = {
    "single": _choice,
    "multiple": _choice,
    "true_false": _true_false,
    "short_text": _short_text,
    "numeric": _numeric,
    "matching": _matching,
    "ordering": _ordering,
    "fill_in": _fill_in,
    "essay": _essay,
}
