"""The figures of classical test theory, each with its source. Pure: numbers in, numbers out.

Shares are 0 to 1. None stands for a figure that does not exist, such as a correlation with
something that is the same for everybody.
"""

import math
from collections.abc import Sequence

Numbers = Sequence[float]


def mean(values: Numbers) -> float | None:
    """Return the arithmetic mean."""
    return math.fsum(values) / len(values) if values else None


def median(values: Numbers) -> float | None:
    """Return the middle value; of two middle ones their mean."""
    if not values:
        return None
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def variance(values: Numbers) -> float | None:
    """Return the unbiased variance, the sum of squares by n - 1; None below two values."""
    if len(values) < 2:
        return None
    middle = math.fsum(values) / len(values)
    return math.fsum((value - middle) ** 2 for value in values) / (len(values) - 1)


def deviation(values: Numbers) -> float | None:
    """Return the standard deviation, the root of `variance`."""
    spread = variance(values)
    return None if spread is None else math.sqrt(spread)


def correlation(left: Numbers, right: Numbers) -> float | None:
    """Return Pearson's product-moment correlation, -1 to 1; None when one side never varies.

    With an item that is only right or wrong on one side it is the point-biserial correlation
    (Crocker and Algina, Introduction to Classical and Modern Test Theory, 1986, chapter 14).
    """
    spread = (variance(left) or 0.0) * (variance(right) or 0.0)
    # What floating point leaves of equal values is no variation.
    if spread <= 1e-18:
        return None
    middle_left, middle_right = math.fsum(left) / len(left), math.fsum(right) / len(right)
    together = math.fsum(
        (a - middle_left) * (b - middle_right) for a, b in zip(left, right, strict=True)
    )
    return max(-1.0, min(1.0, together / (len(left) - 1) / math.sqrt(spread)))


def difficulty(points: Numbers, points_total: Numbers) -> float | None:
    """Return the item's difficulty index p: the mean share of its points that was earned.

    For an item that is right or wrong it is the share of people who got it right, so that a high
    index is an easy item (Crocker and Algina, 1986, chapter 5).
    """
    total = math.fsum(points_total)
    return math.fsum(points) / total if total else None


def discrimination(points: Numbers, rest_shares: Numbers) -> float | None:
    """Return the corrected item-total correlation: the item against everything but the item.

    The item's own points are left out of the total that it is held against, since an item always
    agrees with itself (Henrysson, Correction of item-total correlations in item analysis,
    Psychometrika 28, 1963, 211-218). `rest_shares` are the shares earned of all other points.
    """
    return correlation(points, rest_shares)


def reliability(rows: Sequence[Numbers]) -> float | None:
    """Return Cronbach's alpha of people (rows) by items (columns).

    k / (k - 1) * (1 - sum of the items' variances / variance of the totals), for k items
    (Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16, 1951,
    297-334). None below two items or two people, or when all totals are equal.
    """
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    count = len(rows[0])
    whole = variance([math.fsum(row) for row in rows]) or 0.0
    if whole <= 1e-18:
        return None
    parts = math.fsum(variance([row[index] for row in rows]) or 0.0 for index in range(count))
    return count / (count - 1) * (1 - parts / whole)


def measurement_error(spread: float, alpha: float) -> float:
    """Return the standard error of measurement, in the unit of `spread`.

    Some two thirds of observed scores lie within one of the true score: the deviation of the
    scores times the root of what is unreliable (Crocker and Algina, 1986, chapter 6).
    """
    return spread * math.sqrt(max(0.0, 1 - alpha))


def histogram(percents: Numbers, *, width: int = 10) -> list[int]:
    """Return how many percents fall into each class of `width`; 100 belongs to the last."""
    counts = [0] * (100 // width)
    for percent in percents:
        counts[min(int(percent // width), len(counts) - 1)] += 1
    return counts
