"""Differences tell by words what changed."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from footplate.programs.differences import changed_line, text_lines, value_line
from footplate.programs.kinds.base import DiffPart


def test_words_within_a_line() -> None:
    line = changed_line("Text", "Check once a month.", "Check before the climb.")
    assert line.parts == (
        DiffPart(change="same", text="Check "),
        DiffPart(change="removed", text="once"),
        DiffPart(change="added", text="before"),
        DiffPart(change="same", text=" "),
        DiffPart(change="removed", text="a"),
        DiffPart(change="added", text="the"),
        DiffPart(change="same", text=" "),
        DiffPart(change="removed", text="month"),
        DiffPart(change="added", text="climb"),
        DiffPart(change="same", text="."),
    )


def test_only_changed_lines_are_told() -> None:
    lines = text_lines("Text", "one\n\ntwo\nthree", "one\n\n2\nthree\nfour")
    assert [(line.before, line.after) for line in lines] == [("two", "2"), (None, "four")]


def test_a_text_that_appears_or_goes() -> None:
    assert [(x.before, x.after) for x in text_lines("Notes", None, "a")] == [(None, "a")]
    assert [(x.before, x.after) for x in text_lines("Notes", "a", None)] == [("a", None)]


def test_values() -> None:
    assert value_line("Pass mark", "70 %", "70 %") == []
    (line,) = value_line("Pass mark", "70 %", "80 %")
    assert (line.where, line.before, line.after) == ("Pass mark", "70 %", "80 %")


WORDS = st.text(st.sampled_from("ab .\n"), max_size=60)


@given(WORDS, WORDS)
def test_the_parts_spell_both_sides(before: str, after: str) -> None:
    line = changed_line("Text", before, after)
    assert "".join(p.text for p in line.parts if p.change != "added") == before
    assert "".join(p.text for p in line.parts if p.change != "removed") == after


def test_no_text_is_too_long_to_compare() -> None:
    began = process_time()
    lines = text_lines("Text", "a b " * 25_000, "b a " * 25_000)
    assert len(lines) == 1
    assert text_lines("Text", "x\ny\n" * 25_000, "y\nx\n" * 25_000)
    assert process_time() - began < 5
