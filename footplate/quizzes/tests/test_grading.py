"""Grading, order and feedback are pure and repeatable."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footplate.quizzes.feedback import is_released
from footplate.quizzes.grading import grade
from footplate.quizzes.shuffling import questions_in_order

BODY: dict[str, Any] = {
    "shuffle_questions": True,
    "shuffle_options": True,
    "questions": [
        {"id": f"q{i}", "type": "true_false", "points": i + 1, "options": None} for i in range(4)
    ],
}
KEY = {f"q{i}": {"value": True, "explanation_html": ""} for i in range(4)}


def test_unanswered_questions_earn_nothing() -> None:
    grading = grade(body=BODY, answer_key=KEY, answers={"q3": {"value": True}})
    assert (grading.points, grading.points_total, grading.score_percent) == (4, 10, 40.0)


@given(st.lists(st.booleans(), min_size=4, max_size=4))
def test_score_equals_a_plain_sum(values: list[bool]) -> None:
    answers = {f"q{i}": {"value": value} for i, value in enumerate(values)}
    expected = sum(i + 1 for i, value in enumerate(values) if value) * 10
    assert grade(body=BODY, answer_key=KEY, answers=answers).score_percent == expected


def test_pass_mark_reached_exactly_is_a_pass() -> None:
    grading = grade(body=BODY, answer_key=KEY, answers={"q3": {"value": True}})
    assert grading.passes(40)
    assert not grading.passes(40.01)


@given(st.integers(min_value=0, max_value=2**62))
def test_order_depends_on_the_seed_alone(seed: int) -> None:
    first = questions_in_order(BODY, seed=seed)
    again = questions_in_order({**BODY, "questions": BODY["questions"][::-1]}, seed=seed)
    assert [q["id"] for q in first] == [q["id"] for q in again]
    assert {q["id"] for q in first} == {"q0", "q1", "q2", "q3"}


@pytest.mark.parametrize(
    ("rule", "submitted", "passed", "left", "released"),
    [
        ("never", True, True, 0, False),
        ("after_submission", False, None, 1, False),
        ("after_submission", True, False, 1, True),
        ("after_last_attempt", True, False, 1, False),
        ("after_last_attempt", True, False, 0, True),
        ("after_last_attempt", True, True, 2, True),
        ("after_last_attempt", True, False, None, False),
    ],
)
def test_feedback_waits_for_its_rule(
    rule: Any, submitted: bool, passed: bool | None, left: int | None, released: bool
) -> None:
    assert is_released(rule, submitted=submitted, passed=passed, attempts_left=left) is released
