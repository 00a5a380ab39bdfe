"""When a learner may see what was right."""

from collections.abc import Mapping
from typing import Any

from footplate.quizzes.body import FeedbackRule
from footplate.quizzes.questions import type_of


def is_released(
    rule: FeedbackRule, *, submitted: bool, passed: bool | None, attempts_left: int | None
) -> bool:
    """Return whether keys and explanations may leave the server for this attempt.

    "After the last attempt" is reached when none is left, or when the quiz is passed and no
    further attempt is given. `attempts_left` null means without limit.
    """
    if not submitted or rule == "never":
        return False
    if rule == "after_submission":
        return True
    return bool(passed) or attempts_left == 0


def tell(
    *,
    questions: list[dict[str, Any]],
    answer_key: dict[str, Any],
    answers: dict[str, Any],
    graded: list[dict[str, Any]],
    mended: Mapping[str, dict[str, Any]] | None = None,
    marking: Mapping[str, dict[str, Any]] | None = None,
) -> list[dict[str, Any]]:
    """Return the feedback per question, in the attempt's order. Only for released attempts.

    `mended` are keys that replaced the attempt's own, `marking` what people said of their marks.
    """
    mended, marking = mended or {}, marking or {}
    by_id = {entry["id"]: entry for entry in graded}
    told = []
    for question in questions:
        kind, key = type_of(question), mended.get(question["id"], answer_key[question["id"]])
        answer = answers.get(question["id"])
        entry = by_id[question["id"]]
        told.append(
            entry
            | kind.details(question, key, answer)
            | {
                "correct": entry["points"] == entry["points_total"],
                "your_answer_text": kind.answer_text(question, answer) if answer else "",
                "right_answer_text": kind.right_text(question, key) or None,
                "explanation_html": key["explanation_html"] or None,
                "key_mended": question["id"] in mended,
                "marking": marking.get(question["id"]),
            }
        )
    return told
