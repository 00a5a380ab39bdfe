"""A table of questions: one row each, texts as Markdown, as our own table has them."""

import csv
import io
from collections.abc import Iterator
from functools import partial
from typing import Any

from footplate.interop.errors import FileUnreadable
from footplate.interop.files.encodings import text_of
from footplate.interop.limits import CSV_CELLS_A_ROW
from footplate.interop.reading import Notes, Sheet
from footplate.interop.table.cells import unguarded
from footplate.interop.table.columns import column_of
from footplate.interop.table.rows import Row, fields_of
from footplate.interop.texts.escaping import clean

_SEPARATORS = (",", ";", "\t", "|")


def read_table(data: bytes, filename: str) -> Sheet:
    """Return everything in the file. Its first row names the columns."""
    sheet = Sheet()
    rows = _rows(clean(text_of(data, sheet)))
    columns = [column_of(title) for title in next(rows, (0, []))[1]]
    if "question" not in columns:
        words = (
            "Its first row names no column “question”. Export a quiz as CSV to see how it looks."
        )
        raise FileUnreadable("no_columns", words, position="row 1")
    if any(column is None for column in columns):
        sheet.note("columns_unknown", "Columns with other names are left out.")
    for number, cells in rows:
        named = zip(columns, (unguarded(cell) for cell in cells), strict=False)
        row = Row({column: text for column, text in named if column and text.strip()})
        if row.cells:
            sheet.add(f"row {number}", row.text("question"), partial(_question, row))
    return sheet


def _question(row: Row, notes: Notes) -> dict[str, Any]:
    return fields_of(row, notes)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    try:
        for number, row in enumerate(reader, 1):
            if len(row) > CSV_CELLS_A_ROW:
                raise FileUnreadable("too_many_cells", f"Row {number} has too many cells.")
            yield number, row
    except csv.Error as failure:
        words = f"The table cannot be read near line {reader.line_num}: a quotation mark is open."
        raise FileUnreadable("not_a_table", words, position=f"line {reader.line_num}") from failure
