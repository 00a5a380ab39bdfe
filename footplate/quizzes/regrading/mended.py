"""Which mended keys apply to an attempt: those that were asked for before it was closed."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.programs.models import ContentSnapshot
from footplate.quizzes.grading import Graded, Grading
from footplate.quizzes.models import Attempt
from footplate.quizzes.regrading.grading import Entry, MendedQuiz, regrade
from footplate.quizzes.regrading.keys import key_changes, mended_quiz
from footplate.quizzes.regrading.models import Regrading

# Closing shares this lock, asking for a regrading takes it alone: whoever closes either sees the
# mended key, or is seen by the search for closed attempts that begins after it.
_SHARED = "select pg_advisory_xact_lock_shared(hashtextextended('regrade:' || %s::text, 0))"
_ALONE = "select pg_advisory_xact_lock(hashtextextended('regrade:' || %s::text, 0))"


def wait_for_regrading(content_id: UUID) -> None:
    """Let no regrading of this quiz begin until the caller's transaction ends. Statements: 1.

    While one begins, which takes as long as one insert, this waits for it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SHARED, [str(content_id)])


def hold_closings(content_id: UUID) -> None:
    """Wait until nobody closes an attempt at this quiz, and hold who comes. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_ALONE, [str(content_id)])


def mended_for(attempt: Attempt) -> list[MendedQuiz]:
    """Return the mended quizzes that grade this attempt too, oldest first. Statements: 1 or 2."""
    hashes = list(
        Regrading.objects.filter(
            team_id=attempt.team_id,
            content_id=attempt.content_id,
            snapshot_sha256s__contains=[attempt.snapshot_sha256],
        )
        .order_by("created_at", "id")
        .values_list("with_sha256", flat=True)
    )
    return mended_quizzes(attempt.team_id, hashes)


def by_mended_keys(attempt: Attempt, grading: Grading) -> Grading:
    """Return the grading of a closing attempt as mended keys have it; notes on it which was last.

    No question earns less by it. Statements: 1 or 2.
    """
    entries: list[Entry] = [asdict(question) for question in grading.questions]
    quizzes = mended_for(attempt)
    if not quizzes:
        return grading
    for quiz in quizzes:
        after = regrade(
            quiz=quiz,
            entries=entries,
            answers=attempt.answers,
            points_total=grading.points_total,
        )
        entries = after.entries
    attempt.graded_with_sha256 = quizzes[-1].sha256
    questions = tuple(Graded(**entry) for entry in entries)
    return Grading(questions, after.points, grading.points_total, after.score_percent)


def mended_keys(attempt: Attempt, own: ContentSnapshot) -> dict[str, dict[str, Any]]:
    """Return the keys that grade this attempt instead of its own ones, by question id.

    Statements: 1, or none for an attempt that only its own key has graded.
    """
    if attempt.graded_with_sha256 in (None, own.sha256):
        return {}
    row = ContentSnapshot.objects.get(team_id=attempt.team_id, sha256=attempt.graded_with_sha256)
    keys = row.answer_key or {}
    return {change.question_id: keys[change.question_id] for change in key_changes(own, row)}


def mended_quizzes(team_id: UUID, hashes: Sequence[str]) -> list[MendedQuiz]:
    """Return the quizzes of these snapshots, in this order. Statements: 1, or none for none."""
    if not hashes:
        return []
    rows: Any = ContentSnapshot.objects.filter(team_id=team_id, sha256__in=hashes)
    found = {row.sha256: mended_quiz(row) for row in rows}
    return [found[sha256] for sha256 in dict.fromkeys(hashes) if sha256 in found]
