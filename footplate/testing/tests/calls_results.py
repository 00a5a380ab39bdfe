"""Good calls of the operations on results of quizzes: analysis, grading again, marking."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from footplate.testing.tests.call import Call

if TYPE_CHECKING:
    from footplate.testing.tests.calls import Ids


def _quiz(ids: Ids) -> str:
    return f"/programs/{ids.program}/quizzes/{ids.quiz}"


RESULTS: dict[str, Callable[[Ids], Call]] = {
    "GET /programs/{program_id}/results": lambda i: Call(f"/programs/{i.program}/results"),
    "GET /programs/{program_id}/quizzes/{content_id}/analysis": lambda i: Call(
        f"{_quiz(i)}/analysis"
    ),
    "GET /programs/{program_id}/quizzes/{content_id}/analysis/export": lambda i: Call(
        f"{_quiz(i)}/analysis/export"
    ),
    "GET /programs/{program_id}/quizzes/{content_id}/key-changes": lambda i: Call(
        f"{_quiz(i)}/key-changes"
    ),
    "GET /programs/{program_id}/quizzes/{content_id}/regradings": lambda i: Call(
        f"{_quiz(i)}/regradings"
    ),
    "POST /programs/{program_id}/quizzes/{content_id}/regrading-previews": lambda i: Call(
        f"{_quiz(i)}/regrading-previews", {"edition": 1, "editions": [1]}
    ),
    "POST /programs/{program_id}/quizzes/{content_id}/regradings": lambda i: Call(
        f"{_quiz(i)}/regradings", {"edition": 1, "editions": [1], "reason": "The key was wrong."}
    ),
    "GET /teams/{team}/marking-queue": lambda i: Call(f"/teams/{i.team}/marking-queue"),
    "PUT /marks/{mark_id}/claim": lambda i: Call(f"/marks/{i.mark}/claim"),
    "DELETE /marks/{mark_id}/claim": lambda i: Call(f"/marks/{i.mark}/claim"),
    "PUT /marks/{mark_id}": lambda i: Call(
        f"/marks/{i.mark}", {"levels": {"care": "good"}, "comment": "Well seen."}
    ),
}
