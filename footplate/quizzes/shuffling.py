"""The order in which one attempt shows questions and options.

Sorted by a hash of seed and id rather than by a random generator, so that the order is the same
on every machine and under every version of Python, and a reload changes nothing.
"""

import hashlib
from collections.abc import Iterable
from typing import Any


def shuffled(things: Iterable[dict[str, Any]], *, seed: int, salt: str) -> list[dict[str, Any]]:
    """Return the things (each with an "id") in the order of this seed."""

    def rank(thing: dict[str, Any]) -> bytes:
        return hashlib.sha256(f"{seed}:{salt}:{thing['id']}".encode()).digest()

    return sorted(things, key=rank)


def questions_in_order(body: dict[str, Any], *, seed: int) -> list[dict[str, Any]]:
    """Return the quiz's public questions as the attempt with this seed shows them."""
    questions = list(body["questions"])
    if body["shuffle_questions"]:
        questions = shuffled(questions, seed=seed, salt="questions")
    return [_with_options_in_order(question, body, seed) for question in questions]


def _with_options_in_order(
    question: dict[str, Any], body: dict[str, Any], seed: int
) -> dict[str, Any]:
    if not body["shuffle_options"] or not question.get("options"):
        return question
    return question | {"options": shuffled(question["options"], seed=seed, salt=question["id"])}
