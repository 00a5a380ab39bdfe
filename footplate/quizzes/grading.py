"""Grading an attempt against its key. Pure: the same answers always give the same score."""

from dataclasses import dataclass
from typing import Any

from footplate.quizzes.questions import type_of


@dataclass(frozen=True)
class Graded:
    """One question: what it earned of what it could."""

    id: str
    points: float
    points_total: float

    @property
    def correct(self) -> bool:
        """Whether it earned all its points."""
        return self.points == self.points_total


@dataclass(frozen=True)
class Grading:
    """A whole attempt. `score_percent` is 0 to 100 with two decimals."""

    questions: tuple[Graded, ...]
    points: float
    points_total: float
    score_percent: float

    def passes(self, passing_percentage: float) -> bool:
        """Return whether the score reaches the pass mark; reaching it exactly is enough."""
        return self.score_percent >= passing_percentage


def grade(*, body: dict[str, Any], answer_key: dict[str, Any], answers: dict[str, Any]) -> Grading:
    """Grade the answers ({question id: answer}) of a published quiz. Unanswered earns nothing."""
    graded = tuple(
        _grade_one(question, answer_key[question["id"]], answers.get(question["id"]))
        for question in body["questions"]
    )
    points = round(sum(one.points for one in graded), 4)
    total = round(sum(one.points_total for one in graded), 4)
    percent = round(100 * points / total, 2) if total else 0.0
    return Grading(graded, points, total, percent)


def _grade_one(
    question: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
) -> Graded:
    share = type_of(question).fraction(question, key, answer) if answer else 0.0
    return Graded(question["id"], round(share * question["points"], 4), question["points"])
