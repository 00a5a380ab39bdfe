"""The order in which one attempt shows questions and what is in them."""

from typing import Any

from footplate.quizzes.questions import type_of
from footplate.quizzes.questions.seeded import shuffled

__all__ = ["questions_in_order", "shuffled"]


def questions_in_order(body: dict[str, Any], *, seed: int) -> list[dict[str, Any]]:
    """Return the quiz's public questions as the attempt with this seed shows them.

    What is within a question is ordered by its type: options when the quiz shuffles them, parts
    whose order would tell the key always.
    """
    questions = list(body["questions"])
    if body["shuffle_questions"]:
        questions = shuffled(questions, seed=seed, salt="questions")
    options = body["shuffle_options"]
    return [type_of(q).in_order(q, seed=seed, shuffle_options=options) for q in questions]
