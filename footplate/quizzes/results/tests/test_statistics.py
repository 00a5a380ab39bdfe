"""The figures: numbers worked out by hand, and an independent computation of each."""

import math
import statistics as standard

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footplate.quizzes.results import statistics

# Six people, four questions that are right or wrong; totals 4, 3, 2, 2, 1, 0.
ROWS = [
    [1, 1, 1, 1],
    [1, 1, 1, 0],
    [1, 1, 0, 0],
    [1, 0, 1, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 0],
]


def column(index: int) -> list[float]:
    return [row[index] for row in ROWS]


def rest(index: int) -> list[float]:
    return [(sum(row) - row[index]) / 3 for row in ROWS]


def test_difficulty_is_the_share_who_got_it_right() -> None:
    assert statistics.difficulty(column(0), [1] * 6) == pytest.approx(5 / 6)
    assert statistics.difficulty([3, 0, 1.5], [3, 3, 3]) == pytest.approx(0.5)


def test_discrimination_by_hand() -> None:
    # Rest scores 3 2 1 1 0 0: covariance sum 7/6, squares 5/6 and 41/6, hence 7 / sqrt(205).
    assert statistics.discrimination(column(0), rest(0)) == pytest.approx(7 / math.sqrt(205))
    # Rest scores 3 2 1 2 1 0: covariance sum 1.5, squares 1.5 and 5.5.
    assert statistics.discrimination(column(1), rest(1)) == pytest.approx(
        1.5 / math.sqrt(1.5 * 5.5)
    )


def test_reliability_by_hand() -> None:
    # Item variances 1/6, 3/10, 3/10, 1/6; variance of totals 2: 4/3 * (1 - 14/15 / 2) = 32/45.
    assert statistics.reliability(ROWS) == pytest.approx(32 / 45)


def test_measurement_error_by_hand() -> None:
    assert statistics.measurement_error(10, 0.75) == pytest.approx(5)


def test_what_does_not_exist_is_none() -> None:
    assert statistics.mean([]) is statistics.median([]) is statistics.variance([1]) is None
    assert statistics.correlation([1, 1, 1], [1, 2, 3]) is None
    assert statistics.reliability([[1, 1], [1, 1]]) is None
    assert statistics.reliability([[1], [0]]) is None
    assert statistics.difficulty([], []) is None


def test_the_classes_of_scores() -> None:
    assert statistics.histogram([0, 9.99, 10, 99, 100]) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]


marks = st.lists(
    st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0]), min_size=3, max_size=3),
    min_size=2,
    max_size=30,
)


@given(marks)
def test_the_correlation_is_that_of_the_standard_library(rows: list[list[float]]) -> None:
    left, right = [row[0] for row in rows], [row[1] + row[2] for row in rows]
    assume(len(set(left)) > 1 and len(set(right)) > 1)

    assert statistics.correlation(left, right) == pytest.approx(standard.correlation(left, right))


@given(marks)
def test_alpha_is_the_mean_covariance_over_the_mean_of_all(rows: list[list[float]]) -> None:
    """Independent: k * c / (v + (k - 1) * c), of the covariance matrix (standardised form)."""
    columns = list(zip(*rows, strict=True))
    assume(len({sum(row) for row in rows}) > 1)
    pairs = [standard.covariance(a, b) for a in columns for b in columns if a is not b]
    own = standard.fmean([standard.variance(one) for one in columns])
    shared = standard.fmean(pairs)

    assert statistics.reliability(rows) == pytest.approx(3 * shared / (own + 2 * shared))


@given(st.lists(st.floats(0, 100), min_size=1, max_size=50))
def test_means_and_spreads_are_those_of_the_standard_library(values: list[float]) -> None:
    assert statistics.mean(values) == pytest.approx(standard.fmean(values))
    assert statistics.median(values) == pytest.approx(standard.median(values))
    if len(values) > 1:
        assert statistics.deviation(values) == pytest.approx(standard.stdev(values), abs=1e-9)
    assert sum(statistics.histogram(values)) == len(values)
