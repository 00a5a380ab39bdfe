"""Operations on quizzes: start, read, save an answer, submit."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.quizzes.actions.save_answer import save_answer
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.policies import access_attempt
from footplate.quizzes.presenters import present_attempt
from footplate.quizzes.questions.base import Key
from footplate.quizzes.receipts import checked_receipt
from footplate.quizzes.schemas import AnswerIn, AnswerSaved, AttemptOut, CheckedReceipt

router = Router(tags=["quizzes"])


@router.post(
    "/trainings/{uuid:invitation_id}/contents/{uuid:content_id}/attempts",
    response={201: AttemptOut, 200: AttemptOut},
)
def create_attempt(request: HttpRequest, invitation_id: UUID, content_id: UUID) -> Any:
    """Start an attempt (201), or return the open one (200).

    409 `no_attempts_left`, `wait_needed` (with `wait_until`), `attempt_waiting` (a person still
    marks the last one) or `already_passed`; 403 `content_locked` while the quiz is locked.
    """
    caller, now = caller_of(request), clock.now()
    attempt, is_new = start_attempt(
        actor=caller, invitation_id=invitation_id, content_id=content_id, now=now
    )
    attempt = access_attempt(caller=caller, attempt_id=attempt.pk)
    return Status(201 if is_new else 200, present_attempt(attempt, now=now))


@router.get("/attempts/{uuid:attempt_id}", response=AttemptOut)
def get_attempt(request: HttpRequest, attempt_id: UUID) -> Any:
    """Return one of the caller's attempts; with its result once it is closed."""
    attempt = access_attempt(caller=caller_of(request), attempt_id=attempt_id)
    return present_attempt(attempt, now=clock.now())


@router.put("/attempts/{uuid:attempt_id}/answers/{question_id}", response=AnswerSaved)
def put_answer(request: HttpRequest, attempt_id: UUID, question_id: Key, body: AnswerIn) -> Any:
    """Save one answer as it is given; null clears it. A lower sequence changes nothing.

    409 `attempt_closed` after submission or the attempt's end (plus 5 seconds).
    """
    now = clock.now()
    sequence = save_answer(
        actor=caller_of(request),
        attempt_id=attempt_id,
        question_id=question_id,
        now=now,
        **body.model_dump(),
    )
    return {"saved_at": now, "sequence": sequence}


@router.post("/attempts/{uuid:attempt_id}/submission", response=AttemptOut)
def create_submission(request: HttpRequest, attempt_id: UUID) -> Any:
    """Close the attempt and return it with its result. Submitting again changes nothing."""
    caller, now = caller_of(request), clock.now()
    return present_attempt(submit_attempt(actor=caller, attempt_id=attempt_id, now=now), now=now)


@router.get("/attempts/{uuid:attempt_id}/receipt", response=CheckedReceipt)
def get_receipt(request: HttpRequest, attempt_id: UUID) -> Any:
    """Return the receipt of a submitted attempt, with the answers, which anybody can hash again.

    Hash the canonical JSON (RFC 8785) of `answers` by SHA-256: it is `answers_sha256`. 409
    `not_submitted` while the attempt is open.
    """
    return checked_receipt(access_attempt(caller=caller_of(request), attempt_id=attempt_id))
