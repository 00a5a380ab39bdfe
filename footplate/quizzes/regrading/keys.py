"""Which keys a later edition has mended, told so that an author recognises them. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from footplate.programs.models import ContentSnapshot
from footplate.quizzes.questions import type_of
from footplate.quizzes.regrading.grading import MendedQuiz
from footplate.quizzes.results.analysis import graded_by, published_questions


@dataclass(frozen=True)
class KeyChange:
    """A question whose key differs; what was right before and is right now, in words."""

    question_id: str
    number: int
    stem_text: str
    before: str
    after: str


def mended_quiz(snapshot: ContentSnapshot) -> MendedQuiz:
    """Return the snapshot as what grades others."""
    questions = {public["id"]: public for public in published_questions(snapshot.body)}
    return MendedQuiz(snapshot.sha256, questions, snapshot.answer_key or {})


def key_changes(old: ContentSnapshot, new: ContentSnapshot) -> list[KeyChange]:
    """Return the questions of both that are graded differently, in the order of the new one."""
    before = mended_quiz(old)
    return list(_changes(before, new))


def _changes(before: MendedQuiz, new: ContentSnapshot) -> Iterator[KeyChange]:
    for number, public in enumerate(published_questions(new.body), 1):
        was, is_now = before.keys.get(public["id"]), (new.answer_key or {}).get(public["id"])
        asked = before.questions.get(public["id"])
        if was is None or is_now is None or asked is None or asked["type"] != public["type"]:
            continue
        kind = type_of(public)
        if not kind.needs_person and _grading(asked, was) != _grading(public, is_now):
            yield KeyChange(
                question_id=public["id"],
                number=number,
                stem_text=public["stem_text"],
                before=kind.right_text(asked, was),
                after=kind.right_text(public, is_now),
            )


def _grading(public: dict[str, Any], key: dict[str, Any]) -> tuple[Any, Any]:
    """Return what decides about points: the key, and units, which stand in the public part."""
    units = {name: public.get(name) for name in ("unit", "other_units") if name in public}
    return graded_by(key), units
