"""From marks to points: pure, each rule by its numbers."""

import pytest

from footplate.quizzes.marking.rules import (
    Given,
    differ,
    needs_second,
    points_of,
    rubric_points,
)

RUBRIC = [
    {"id": "care", "levels": [{"id": "poor", "points": 0}, {"id": "good", "points": 2.5}]},
    {"id": "order", "levels": [{"id": "no", "points": 0.5}, {"id": "yes", "points": 1.5}]},
]


def test_levels_add_up() -> None:
    assert rubric_points(RUBRIC, {"care": "good", "order": "no"}) == 3


@pytest.mark.parametrize(
    "levels",
    [{}, {"care": "good"}, {"care": "good", "order": "maybe"}, {"care": "good", "other": "yes"}],
)
def test_each_criterion_takes_one_of_its_levels(levels: dict[str, str]) -> None:
    assert rubric_points(RUBRIC, levels) is None


def test_two_marks_count_half_each_and_an_agreement_alone() -> None:
    first, second, agreed = Given(1, 8), Given(2, 9), Given(3, 6)

    assert points_of([first]) == 8
    assert points_of([second, first]) == 8.5
    assert points_of([first, second, agreed]) == 6
    assert points_of([]) is None


@pytest.mark.parametrize(
    ("first", "second", "apart"), [(8, 9, False), (9, 8, False), (8, 9.01, True), (0, 10, True)]
)
def test_a_tenth_of_the_points_is_still_together(first: float, second: float, apart: bool) -> None:
    assert differ([Given(1, first), Given(2, second)], 10) is apart


def test_one_mark_differs_from_nothing() -> None:
    assert not differ([Given(1, 8)], 10)


@pytest.mark.parametrize(
    ("rule", "score", "needed"),
    [
        ("none", 80, False),
        ("all", 0, True),
        ("borderline", 75, True),
        ("borderline", 85, True),
        ("borderline", 74.99, False),
        ("borderline", 85.01, False),
    ],
)
def test_who_is_read_twice(rule: str, score: float, needed: bool) -> None:
    assert needs_second(rule, score_percent=score, passing_percentage=80) is needed
