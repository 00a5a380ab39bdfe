"""An order that a seed gives.

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


def opaque_id(question_id: str, part: str, text: str) -> str:
    """Return the public id of a part whose own id could tell where it belongs.

    It depends on what a learner reads anyway and on nothing else: neither the author's ids, which
    may be numbered in the right order, nor the key. Mending a key therefore changes no id, and
    answers given before can be graded again. 16 hexadecimal digits.
    """
    return hashlib.sha256(f"{question_id}\0{part}\0{text}".encode()).hexdigest()[:16]


def by_id(things: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the things in an order that tells nothing."""
    return sorted(things, key=lambda thing: str(thing["id"]))
