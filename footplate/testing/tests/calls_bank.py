"""Good calls of the operations on attempts, accommodations and the bank of questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from footplate.testing.tests.call import Call

if TYPE_CHECKING:
    from footplate.testing.tests.calls import Ids

_MORE = {"extra_time_percent": 50, "extra_attempts": 0, "reason": "Reads slowly."}
_BANKED = {
    "id": "mine",
    "type": "true_false",
    "stem": "A ladder is a workplace.",
    "correct": False,
    "tags": ["ladders"],
}

BANK: dict[str, Callable[[Ids], Call]] = {
    "POST /trainings/{invitation_id}/contents/{content_id}/attempts": lambda i: Call(
        f"/trainings/{i.training}/contents/{i.quiz}/attempts"
    ),
    "GET /attempts/{attempt_id}": lambda i: Call(f"/attempts/{i.attempt}"),
    "PUT /attempts/{attempt_id}/answers/{question_id}": lambda i: Call(
        f"/attempts/{i.attempt}/answers/single", {"answer": {"option_id": "a"}, "sequence": 1}
    ),
    "POST /attempts/{attempt_id}/submission": lambda i: Call(f"/attempts/{i.attempt}/submission"),
    "GET /attempts/{attempt_id}/receipt": lambda i: Call(f"/attempts/{i.attempt}/receipt"),
    "GET /invitations/{invitation_id}/accommodation": lambda i: Call(
        f"/invitations/{i.training}/accommodation"
    ),
    "PUT /invitations/{invitation_id}/accommodation": lambda i: Call(
        f"/invitations/{i.training}/accommodation", _MORE
    ),
    "DELETE /invitations/{invitation_id}/accommodation": lambda i: Call(
        f"/invitations/{i.training}/accommodation"
    ),
    "GET /memberships/{membership_id}/accommodation": lambda i: Call(
        f"/memberships/{i.membership}/accommodation"
    ),
    "PUT /memberships/{membership_id}/accommodation": lambda i: Call(
        f"/memberships/{i.membership}/accommodation", _MORE
    ),
    "DELETE /memberships/{membership_id}/accommodation": lambda i: Call(
        f"/memberships/{i.membership}/accommodation"
    ),
    "GET /teams/{team}/questions": lambda i: Call(f"/teams/{i.team}/questions"),
    "POST /teams/{team}/questions": lambda i: Call(
        f"/teams/{i.team}/questions", {"question": _BANKED}
    ),
    "GET /teams/{team}/question-tags": lambda i: Call(f"/teams/{i.team}/question-tags?tag=heights"),
    "GET /questions/{question_id}": lambda i: Call(f"/questions/{i.question}"),
    "PUT /questions/{question_id}": lambda i: Call(
        f"/questions/{i.question}", {"question": _BANKED, "note": "Clearer."}
    ),
    "POST /questions/{question_id}/archive": lambda i: Call(f"/questions/{i.question}/archive"),
    "DELETE /questions/{question_id}/archive": lambda i: Call(f"/questions/{i.question}/archive"),
    "GET /questions/{question_id}/versions": lambda i: Call(f"/questions/{i.question}/versions"),
}
