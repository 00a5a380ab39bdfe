"""The analysis as a CSV file: one line a question."""

import csv
import io
from typing import Any

from footplate.kernel.cells import guarded
from footplate.quizzes.results.analysis import Analysis
from footplate.quizzes.results.items import Item
from footplate.quizzes.results.sentences import discrimination_word, remarks_on

COLUMNS = (
    "question",
    "text",
    "type",
    "points",
    "sittings",
    "left_open",
    "mean_points",
    "difficulty",
    "discrimination",
    "discrimination_in_words",
    "answers",
    "remarks",
)


def analysis_csv(found: Analysis) -> bytes:
    """Return the file, with the mark that lets spreadsheets read it as UTF-8 (RFC 4180, BOM)."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    for item in found.items:
        writer.writerow(_cells(item))
    return b"\xef\xbb\xbf" + sheet.getvalue().encode()


def _cells(item: Item) -> list[Any]:
    """Return the line; what people wrote is guarded, our own numbers stay numbers."""
    answers = (
        f"{'right' if one.right else 'wrong'}: {one.text} ({one.count}×, {100 * one.share:.0f} %)"
        for one in item.chosen
    )
    return [
        item.number,
        guarded(item.stem_text),
        item.type,
        f"{item.points_total:g}",
        item.sittings,
        item.omitted,
        _figure(item.mean_points),
        _figure(item.difficulty),
        _figure(item.discrimination),
        discrimination_word(item.discrimination),
        guarded("; ".join(answers)),
        guarded(" ".join(remark.text for remark in remarks_on(item))),
    ]


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
