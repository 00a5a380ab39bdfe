"""The receipt of a submission: when, of which answers, and with which result.

The hash is the SHA-256 of the canonical JSON (RFC 8785) of {question id: answer, or null where
none was given}. Whoever keeps a receipt can show later that no answer was changed since.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from footplate.kernel.audit.canonical import canonical_bytes
from footplate.quizzes.errors import NotSubmitted
from footplate.quizzes.models import Attempt, AttemptAnswer


def hashed_answers(
    question_ids: Sequence[str], answers: dict[str, dict[str, Any]]
) -> dict[str, dict[str, Any] | None]:
    """Return what a receipt's hash covers: every question of the attempt, answered or not."""
    return {one: answers.get(one) for one in question_ids}


def answers_sha256(question_ids: Sequence[str], answers: dict[str, dict[str, Any]]) -> str:
    """Return the hash of the answers, 64 hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(hashed_answers(question_ids, answers))).hexdigest()


def receipt_for(attempt: Attempt) -> dict[str, Any]:
    """Return the receipt of a closed attempt, as it is kept and shown.

    `score_percent` is null while a person has yet to read an answer.
    """
    assert attempt.submitted_at is not None, "only what was submitted has a receipt"
    return {
        "attempt_id": str(attempt.pk),
        "submitted_at": attempt.submitted_at.isoformat().replace("+00:00", "Z"),
        "answers_sha256": answers_sha256(questions_of(attempt), attempt.answers),
        "questions": len(questions_of(attempt)),
        "score_percent": attempt.score,
    }


def checked_receipt(attempt: Attempt) -> dict[str, Any]:
    """Return the receipt beside what is stored now, in the shape of `CheckedReceipt`.

    Statements: 1. `NotSubmitted` while the attempt is open.
    """
    if attempt.submitted_at is None:
        raise NotSubmitted
    receipt = attempt.receipt or receipt_for(attempt)
    ids = questions_of(attempt)
    journaled = journaled_answers(attempt)
    return receipt | {
        "answers": hashed_answers(ids, attempt.answers),
        "answers_match": answers_sha256(ids, attempt.answers) == receipt["answers_sha256"],
        "journal_matches": None
        if journaled is None and attempt.sequences
        else answers_sha256(ids, journaled or {}) == receipt["answers_sha256"],
    }


def journaled_answers(attempt: Attempt) -> dict[str, dict[str, Any]] | None:
    """Return the answers that the journal comes to; None when it has nothing. Statements: 1."""
    rows = AttemptAnswer.objects.filter(attempt=attempt)
    last = rows.order_by("question_id", "-sequence").distinct("question_id")
    entries = list(last.values_list("question_id", "answer"))
    return {one: answer for one, answer in entries if answer is not None} if entries else None


def questions_of(attempt: Attempt) -> list[str]:
    """Return the ids of the attempt's questions; for one from before receipts in any order."""
    return list(attempt.shape) if attempt.question_ids is None else attempt.question_ids
