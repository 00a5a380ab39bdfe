"""Aiken and tables, by files as authors write them."""

import csv
import io

import pytest

from footplate.interop.aiken.read import read_aiken
from footplate.interop.aiken.write import write_aiken
from footplate.interop.errors import FileUnreadable
from footplate.interop.table.cells import guarded, unguarded
from footplate.interop.table.read import read_table
from footplate.interop.table.write import write_table
from footplate.interop.tests.conftest import question, sample
from footplate.interop.tests.generated import asked


def test_aiken_is_read_question_by_question() -> None:
    sheet = read_aiken(sample("questions.aiken.txt"), "f.txt")
    assert [(i.position, i.state) for i in sheet.items] == [
        ("line 1", "taken"),
        ("line 7", "taken"),
        ("line 13", "refused"),
        ("line 17", "refused"),
    ]
    assert [option["correct"] for option in question(sheet, 1)["options"]] == [True, False, False]
    assert question(sheet, 2)["stem"] == "Is this a stem\\\nwith two lines?"
    assert "no line “ANSWER:”" in sheet.items[2].refusal
    assert "answer is F" in sheet.items[3].refusal


def test_a_stem_that_looks_like_an_option_stays_a_stem() -> None:
    made = asked("single", "A. Is this one?", options=[("ANSWER: A", True), ("B. no", False)])
    sheet = read_aiken(write_aiken([made], title="", find=lambda _: None).content, "f.txt")
    assert question(sheet, 1)["stem"] == "A. Is this one?"
    assert [option["text"] for option in question(sheet, 1)["options"]] == ["ANSWER: A", "B. no"]


def test_aiken_says_what_it_leaves_out() -> None:
    made = [
        asked("single", "One?", options=[("a", True), ("b", False)], points=2, tags=["x"]),
        asked("ordering", "Order?", items=["a", "b"]),
    ]
    written = write_aiken(made, title="", find=lambda _: None)
    assert [(loss.number, loss.left_out) for loss in written.losses] == [(1, False), (2, True)]
    assert written.losses[0].words == ["Aiken has no points.", "Aiken has no tags."]


def test_a_spreadsheet_with_other_names_is_understood() -> None:
    sheet = read_table(sample("questions.csv"), "questions.csv")
    assert [item.position for item in sheet.items] == [
        *("row 2", "row 3", "row 4", "row 5", "row 6", "row 8"),
    ]
    types = [item.question.type if item.question else None for item in sheet.items]
    assert types == ["single", "multiple", "true_false", "numeric", "short_text", None]
    assert question(sheet, 1)["points"] == 2
    assert question(sheet, 1)["tags"] == ["ladders", "angles"]
    assert question(sheet, 5)["accepted"] == ["four to one", "1:4"]
    assert "names “Q”" in sheet.items[5].refusal


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "＝1", "'=1", "''@", "'a", "a"])
def test_no_cell_begins_a_formula_and_none_is_changed_by_that(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}
    assert unguarded(cell) == text


def test_no_cell_of_a_table_begins_a_formula() -> None:
    made = [
        asked("numeric", "-How much?", value=-3.5, tolerance=0.5, unit="=cmd"),
        asked("short_text", "=HYPERLINK(1)", accepted=["@SUM(1)", "+1"], explanation="-x"),
    ]
    text = write_table(made, title="", find=lambda _: None).content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    sheet = read_table(text.encode(), "f.csv")
    assert (question(sheet, 1)["value"], question(sheet, 1)["unit"]) == (-3.5, "=cmd")
    assert question(sheet, 2)["accepted"] == ["@SUM(1)", "+1"]


def test_a_table_without_a_question_column_is_refused() -> None:
    with pytest.raises(FileUnreadable) as failure:
        read_table(b"a,b\n1,2\n", "f.csv")
    assert failure.value.extras["reason"] == "no_columns"


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("cp1252", True)],
)
def test_encodings_are_told_apart(encoding: str, guessed: bool) -> None:
    sheet = read_table("question,correct\nWie schön?,true\n".encode(encoding), "f.csv")
    assert question(sheet, 1)["stem"] == "Wie schön?"
    assert bool(sheet.notes) is guessed
