"""Question types: grading, folding, numbers as people write them, and what counts as unfinished."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from footplate.quizzes.questions import Question, type_of
from footplate.quizzes.questions.numeric import read_number
from footplate.quizzes.questions.short_text import fold

_READ: TypeAdapter[Any] = TypeAdapter(Question)


def fraction(draft: dict[str, Any], answer: dict[str, Any]) -> float:
    question = _READ.validate_python({"id": "q", "stem": "?", **draft})
    kind = type_of(question)
    return kind.fraction(kind.public(question), kind.key(question), answer)


def choices(*rights: bool) -> list[dict[str, Any]]:
    return [{"id": f"o{i}", "text": f"Option {i}", "correct": r} for i, r in enumerate(rights)]


def test_single_counts_only_the_right_option() -> None:
    draft = {"type": "single", "options": choices(False, True)}
    assert fraction(draft, {"option_id": "o1"}) == 1
    assert fraction(draft, {"option_id": "o0"}) == 0


@pytest.mark.parametrize(
    ("chosen", "share"),
    [(["o0", "o1"], 1.0), (["o0"], 0.5), (["o0", "o2"], 0.0), (["o0", "o1", "o2"], 0.5), ([], 0.0)],
)
def test_partial_credit_takes_back_wrong_choices(chosen: list[str], share: float) -> None:
    draft = {"type": "multiple", "options": choices(True, True, False), "partial_credit": True}
    assert fraction(draft, {"option_ids": chosen}) == share


def test_without_partial_credit_only_the_exact_set_counts() -> None:
    draft = {"type": "multiple", "options": choices(True, True, False)}
    assert fraction(draft, {"option_ids": ["o1", "o0"]}) == 1
    assert fraction(draft, {"option_ids": ["o0"]}) == 0


def test_false_is_an_answer() -> None:
    assert fraction({"type": "true_false", "correct": False}, {"value": False}) == 1
    assert fraction({"type": "true_false", "correct": False}, {"value": True}) == 0


@pytest.mark.parametrize("given_text", ["Zürich", "zurich", "  ZÜRICH "])
def test_short_text_folds_case_accents_and_spaces(given_text: str) -> None:
    assert fraction({"type": "short_text", "accepted": ["Zürich"]}, {"text": given_text}) == 1


def test_short_text_pattern_must_match_all_of_the_answer() -> None:
    draft = {"type": "short_text", "pattern": r"(?i)fp-\d{3}"}
    assert fraction(draft, {"text": "FP-123"}) == 1
    assert fraction(draft, {"text": "see FP-123"}) == 0


def test_short_text_refuses_a_pattern_that_cannot_be_read() -> None:
    with pytest.raises(ValidationError):
        _READ.validate_python({"id": "q", "type": "short_text", "pattern": "(a"})


@pytest.mark.parametrize(
    ("text", "right"),
    [("1.5", 1), ("1,5", 1), (" 1,54 m", 1), ("1.56", 0), ("-1.5", 0), ("one", 0), ("1.5 kg", 0)],
)
def test_numeric_takes_point_comma_unit_and_tolerance(text: str, right: float) -> None:
    draft = {"type": "numeric", "value": 1.5, "tolerance": 0.05, "unit": "m"}
    assert fraction(draft, {"text": text}) == right


def test_numeric_tolerance_is_decimal_not_binary() -> None:
    draft = {"type": "numeric", "value": 0.3, "tolerance": 0.1}
    assert fraction(draft, {"text": "0.2"}) == 1


@given(st.text(max_size=40))
def test_no_text_breaks_a_number_or_a_fold(text: str) -> None:
    read_number(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ({"type": "single", "options": choices(False, False)}, "no_correct_answer"),
        ({"type": "single", "options": choices(True, True)}, "many_correct_answers"),
        ({"type": "single", "options": choices(True)}, "too_few_options"),
        ({"type": "multiple", "options": choices(False, False)}, "no_correct_answer"),
        ({"type": "true_false"}, "no_correct_answer"),
        ({"type": "short_text", "accepted": [" "]}, "no_correct_answer"),
        ({"type": "numeric"}, "no_correct_answer"),
    ],
)
def test_unfinished_questions_say_why(draft: dict[str, Any], code: str) -> None:
    question = _READ.validate_python({"id": "q", **draft})
    assert code in [problem.code for problem in type_of(question).problems(question)]


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_public_part_tells_no_key(kind: str) -> None:
    question = _READ.validate_python({"id": "q", "type": kind, "options": choices(True, False)})
    assert "correct" not in str(type_of(question).public(question))
