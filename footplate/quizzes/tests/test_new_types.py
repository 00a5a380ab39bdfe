"""Matching, ordering, blanks, units, essays and tags: what counts and what is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from footplate.quizzes.questions import TYPES, forms_of, type_of
from footplate.quizzes.tests.drafts import READ, key_of, public_of

PAIRS = [
    {"id": "1", "left": "Scotch", "right": "holds"},
    {"id": "2", "left": "Buffer", "right": "pushes"},
]
ITEMS = [{"id": str(at), "text": text} for at, text in enumerate(["air", "hoses", "hook", "out"])]
BLANKS: dict[str, Any] = {
    "type": "fill_in",
    "text": "It [[1]] by the [[2]].",
    "blanks": [
        {"id": "1", "accepted": ["falls", "drops"], "distractors": ["rises"]},
        {"id": "2", "accepted": ["Scotch"]},
    ],
}


def codes(draft: dict[str, Any]) -> list[str]:
    question = READ.validate_python({"id": "q", **draft})
    return [problem.code for problem in type_of(question).problems(question)]


def fraction(draft: dict[str, Any], answer: dict[str, Any]) -> float:
    named = {"id": "q", **draft}
    return TYPES[draft["type"]].fraction(public_of(named), key_of(named), answer)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ({"type": "matching", "pairs": PAIRS[:1]}, "too_few_pairs"),
        ({"type": "matching", "pairs": [*PAIRS, {"id": "3", "left": "Hook"}]}, "empty_pair"),
        ({"type": "matching", "pairs": PAIRS, "extra_rights": [" "]}, "empty_pair"),
        ({"type": "matching", "pairs": [PAIRS[0], PAIRS[0]]}, "same_left_twice"),
        ({"type": "matching", "pairs": PAIRS, "extra_rights": ["holds"]}, "extra_belongs"),
        (
            {"type": "matching", "pairs": [PAIRS[0], PAIRS[1] | {"right": "holds"}]},
            "one_right_only",
        ),
        ({"type": "ordering", "items": ITEMS[:1]}, "too_few_items"),
        ({"type": "ordering", "items": [*ITEMS, {"id": "9", "text": " "}]}, "empty_item"),
        ({"type": "ordering", "items": [*ITEMS, {"id": "9", "text": "AIR "}]}, "same_item_twice"),
        ({"type": "fill_in", "text": "Nothing."}, "no_blanks"),
        (BLANKS | {"text": "[[1]] [[1]] [[2]]"}, "same_blank_twice"),
        (BLANKS | {"text": "[[1]]"}, "blanks_differ"),
        (BLANKS | {"blanks": [BLANKS["blanks"][0], {"id": "2"}]}, "no_correct_answer"),
        (
            BLANKS
            | {
                "blanks": [
                    BLANKS["blanks"][0] | {"distractors": ["FALLS"]},
                    BLANKS["blanks"][1],
                ]
            },
            "distractor_is_right",
        ),
        ({"type": "essay", "words_min": 9, "words_max": 8}, "words_contradict"),
        ({"type": "essay", "rubric": [{"id": "c", "title": "C"}]}, "too_few_levels"),
        ({"type": "essay", "rubric": [{"id": "c"}]}, "rubric_unnamed"),
        ({"type": "essay", "points": 3, "rubric": [{"id": "c"}]}, "rubric_points_differ"),
        ({"type": "numeric", "value": 1, "other_units": [{"unit": "cm"}]}, "unit_missing"),
        (
            {"type": "numeric", "value": 1, "unit": "m", "other_units": [{"unit": "m"}]},
            "same_unit_twice",
        ),
        (
            {"type": "numeric", "value": 0, "tolerance": 5, "tolerance_kind": "relative"},
            "tolerance_of_nothing",
        ),
    ],
)
def test_what_nobody_could_answer_fairly_is_said(draft: dict[str, Any], code: str) -> None:
    assert code in codes(draft)


@pytest.mark.parametrize(
    "draft",
    [
        {"type": "matching", "pairs": PAIRS, "extra_rights": ["sings"]},
        {"type": "ordering", "items": ITEMS},
        BLANKS,
        {"type": "essay"},
        {
            "type": "essay",
            "points": 2,
            "rubric": [
                {
                    "id": "c",
                    "title": "C",
                    "levels": [
                        {"id": "a", "title": "Yes", "points": 2},
                        {"id": "b", "title": "No"},
                    ],
                }
            ],
        },
    ],
)
def test_what_is_finished_has_no_problem(draft: dict[str, Any]) -> None:
    assert codes(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        {"type": "hotspot"},
        {"type": "matching", "pairs": [{"id": "", "left": "a"}]},
        {"type": "matching", "pairs": [{"id": "1", "left": "x" * 501}]},
        {"type": "matching", "pairs": [PAIRS[0]] * 51},
        {"type": "ordering", "items": [{"id": "a b", "text": "x"}]},
        {"type": "fill_in", "text": "\x00"},
        {"type": "fill_in", "blanks": [{"id": "1", "wrong": []}]},
        {"type": "essay", "words_min": 0},
        {"type": "essay", "rubric": [{"id": "c", "levels": [{"id": "l", "points": -1}]}]},
        {"type": "essay", "rubric": [{"id": "c", "levels": [{"id": "l", "points": "inf"}]}]},
        {"type": "numeric", "tolerance_kind": "geometric"},
        {"type": "numeric", "other_units": [{"unit": "cm", "factor": 0}]},
        {"type": "single", "tags": ["x" * 41]},
        {"type": "single", "tags": [f"tag {at}" for at in range(21)]},
        {"type": "single", "bank_version": 0},
    ],
)
def test_drafts_out_of_shape_are_refused(draft: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python({"id": "q", **draft})


def test_tags_are_tidied() -> None:
    question = READ.validate_python(
        {"id": "q", "type": "essay", "tags": [" Rail  Yard", "rail yard", "", "Bremse"]}
    )
    assert question.tags == ["rail yard", "bremse"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("25", 1),
        ("25 m", 1),
        ("2500cm", 1),
        ("0,025 km", 1),
        ("2.5e1", 1),
        ("2,5 × 10^1 m", 1),
        ("2.5·10¹", 1),
        ("25.5", 1),
        ("25.51", 0),
        ("25 km", 0),
        ("25 KM", 0),
        ("2500 CM", 1),
        ("25 kg", 0),
        ("", 0),
        ("m", 0),
        ("1e999", 0),
    ],
)
def test_numbers_are_read_in_every_unit_that_is_taken(text: str, right: int) -> None:
    draft = {
        "type": "numeric",
        "value": 25,
        "tolerance": 2,
        "tolerance_kind": "relative",
        "unit": "m",
        "other_units": [{"unit": "cm", "factor": 0.01}, {"unit": "km", "factor": 1000}],
    }
    assert fraction(draft, {"text": text}) == right


def test_milli_and_mega_are_two_units() -> None:
    units = [{"unit": "mW", "factor": 0.001}, {"unit": "MW", "factor": 1_000_000}]
    draft = {"type": "numeric", "value": 3_000_000, "unit": "W", "other_units": units}
    assert fraction(draft, {"text": "3 MW"}) == 1
    assert fraction(draft, {"text": "3 mW"}) == 0


def test_case_and_accents_matter_where_the_author_says_so() -> None:
    draft = {"type": "short_text", "accepted": ["Zürich"]}
    assert fraction(draft, {"text": "zurich"}) == 1
    assert fraction(draft | {"match_case": True}, {"text": "zürich"}) == 0
    assert fraction(draft | {"match_case": True}, {"text": "Zurich"}) == 1
    assert fraction(draft | {"match_accents": True}, {"text": "zurich"}) == 0
    assert fraction(draft | {"match_accents": True}, {"text": "ZÜRICH"}) == 1


def test_one_item_out_of_place_does_not_cost_all_that_follow() -> None:
    draft = {"id": "q", "type": "ordering", "items": ITEMS}
    air, hoses, hook, out = key_of(draft)["order"]
    assert fraction(draft, {"order": [hoses, hook, out, air]}) == pytest.approx(2 / 3)
    assert fraction(draft | {"partial_credit": False}, {"order": [hoses, hook, out, air]}) == 0


def test_two_entries_may_share_one_right() -> None:
    pairs = [*PAIRS, {"id": "3", "left": "Chock", "right": "holds"}]
    draft = {"id": "q", "type": "matching", "pairs": pairs}
    public = public_of(draft)
    assert [right["text"] for right in public["rights"]].count("holds") == 1
    assert fraction(draft, {"pairs": key_of(draft)["pairs"]}) == 1


def test_an_answer_in_words_shows_what_was_left_open() -> None:
    draft = {"id": "q", **BLANKS}
    kind, public = TYPES["fill_in"], public_of(draft)
    assert kind.answer_text(public, {"blanks": {"1": "falls"}}) == "It falls by the ____."
    assert kind.right_text(public, key_of(draft)) == "It falls by the Scotch."


def test_what_a_learner_wrote_is_words_in_the_feedback() -> None:
    draft = {"id": "q", **BLANKS}
    answer = {"blanks": {"1": "<img src=x>", "2": "![x](https://example.org/spy.png)"}}
    parts = TYPES["fill_in"].details(public_of(draft), key_of(draft), answer)["parts"]
    told = [part["given_html"] for part in parts]
    assert told == ["&lt;img src=x&gt;", "![x](https://example.org/spy.png)"]


@pytest.mark.parametrize(
    ("answer", "takers"),
    [
        ({"option_id": "a"}, ["single"]),
        ({"text": "x"}, ["short_text", "numeric", "essay"]),
        ({"text": "x" * 2001}, ["essay"]),
        ({"text": "x" * 20_001}, []),
        ({"text": "\x00"}, []),
        ({"order": ["a", "a"]}, []),
        ({"pairs": {"a": ["b"]}}, []),
        ({"pairs": {"a b": "c"}}, []),
        ({"blanks": {"1": None}}, []),
        ({"value": "true"}, []),
        ({}, []),
    ],
)
def test_an_answer_is_taken_by_the_types_whose_shape_it_has(
    answer: dict[str, Any], takers: list[str]
) -> None:
    assert list(forms_of(answer)) == takers


def test_only_essays_need_a_person() -> None:
    assert [name for name, kind in TYPES.items() if kind.needs_person] == ["essay"]
