"""GIFT, by a file with every kind of question of its documentation."""

import pytest

from footplate.interop.gift.read import read_gift
from footplate.interop.reading import Sheet
from footplate.interop.tests.conftest import codes, question, sample


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return read_gift(sample("questions.gift.txt"), "questions.gift.txt")


def test_every_question_is_found_where_it_stands(sheet: Sheet) -> None:
    assert [(item.position, item.state) for item in sheet.items] == [
        ("line 5", "changed"),
        ("line 8", "taken"),
        ("line 15", "taken"),
        ("line 21", "changed"),
        ("line 23", "changed"),
        ("line 25", "taken"),
        ("line 31", "taken"),
        ("line 33", "taken"),
        ("line 35", "changed"),
        ("line 37", "taken"),
        ("line 39", "changed"),
        ("line 41", "changed"),
        ("line 43", "refused"),
        ("line 45", "taken"),
    ]


def test_a_choice_keeps_feedback_tags_and_explanation(sheet: Sheet) -> None:
    asked = question(sheet, 2)
    assert sheet.items[1].title == "Angle"
    assert (asked["type"], asked["tags"]) == ("single", ["ladders", "angles"])
    assert asked["explanation"] == "The rule of four to one."
    assert asked["options"][1] == {
        "text": "about 45°",
        "correct": False,
        "explanation": "Too flat: its feet slide away.",
    }


def test_weights_that_mirror_ours_become_partial_credit(sheet: Sheet) -> None:
    asked = question(sheet, 3)
    assert (asked["type"], asked["partial_credit"]) == ("multiple", True)
    assert [option["correct"] for option in asked["options"]] == [True, True, False]


def test_a_missing_word_becomes_a_gap(sheet: Sheet) -> None:
    typed, listed = question(sheet, 4), question(sheet, 5)
    assert typed["text"] == "For every [[1]] metres up, go one metre out."
    assert typed["blanks"] == [{"accepted": ["four", "4"], "distractors": []}]
    assert listed["blanks"] == [{"accepted": ["harness"], "distractors": ["scarf", "tie"]}]
    assert codes(sheet.items[3]) == ["stem_added"]


def test_pairs_and_what_belongs_to_nothing(sheet: Sheet) -> None:
    asked = question(sheet, 6)
    assert [(pair["left"], pair["right"]) for pair in asked["pairs"]] == [
        ("The manager", "orders the ladder"),
        ("The worker", "looks at it before use"),
    ]
    assert asked["extra_rights"] == ["paints it"]


def test_numbers_with_tolerance_range_and_several_answers(sheet: Sheet) -> None:
    found = [(question(sheet, n)["value"], question(sheet, n)["tolerance"]) for n in (7, 8, 9)]
    assert found == [(150, 5), (3.5, 0.5), (2018, 0)]
    assert codes(sheet.items[8]) == ["numbers_dropped"]


def test_html_becomes_markdown_and_an_asterisk_a_pattern(sheet: Sheet) -> None:
    assert question(sheet, 10)["stem"] == "Describe how you **look over** a ladder."
    asked = question(sheet, 11)
    assert (asked["accepted"], asked["pattern"]) == (["1:4"], r"(?i)(?:.*four\ to\ one.*)")
    assert codes(sheet.items[10]) == ["weights_dropped", "wildcard"]


def test_several_right_options_of_one_are_said(sheet: Sheet) -> None:
    assert question(sheet, 12)["type"] == "multiple"
    assert codes(sheet.items[11]) == ["several_right"]


def test_escaped_signs_are_signs(sheet: Sheet) -> None:
    assert "= {4}, is it #1?" in question(sheet, 14)["stem"]
