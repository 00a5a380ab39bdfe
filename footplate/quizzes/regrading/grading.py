"""Grading what was answered again by another key. Pure.

A question is only ever graded up: whoever answered as the wrong key had it keeps those points,
whoever answered as the mended key has it gets theirs. So no score falls, and no pass is lost.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from footplate.quizzes.questions import type_of

Entry = dict[str, Any]
"""What one question earned: {"id", "points", "points_total", …}."""


@dataclass(frozen=True)
class MendedQuiz:
    """A published quiz whose keys are held to be right: its questions and keys by id."""

    sha256: str
    questions: Mapping[str, dict[str, Any]]
    keys: Mapping[str, dict[str, Any]]


@dataclass(frozen=True)
class Regraded:
    """An attempt's questions, points and score as they are after it."""

    entries: list[Entry]
    points: float
    score_percent: float


def regrade(
    *, quiz: MendedQuiz, entries: Iterable[Entry], answers: Mapping[str, Any], points_total: float
) -> Regraded:
    """Return the attempt graded by the mended keys: each question the better of both.

    What a question was worth stays as it was when it was answered. A question that the mended
    quiz lacks, or that a person marks, or whose answer no longer fits, keeps what it has.
    """
    after = [_better(quiz, entry, answers.get(entry["id"])) for entry in entries]
    points = round(sum(entry["points"] for entry in after), 4)
    percent = round(100 * points / points_total, 2) if points_total else 0.0
    return Regraded(after, points, percent)


def _better(quiz: MendedQuiz, entry: Entry, answer: dict[str, Any] | None) -> Entry:
    share = share_of(quiz, entry["id"], answer)
    if share is None or entry["points"] is None:
        return entry
    return entry | {"points": max(entry["points"], round(share * entry["points_total"], 4))}


def share_of(quiz: MendedQuiz, question_id: str, answer: dict[str, Any] | None) -> float | None:
    """Return the share that the answer earns by the mended key; None when it says nothing of it."""
    public, key = quiz.questions.get(question_id), quiz.keys.get(question_id)
    if public is None or key is None or not answer:
        return None
    kind = type_of(public)
    if kind.needs_person or not kind.fits(public, answer):
        return None
    return kind.fraction(public, key, answer)
