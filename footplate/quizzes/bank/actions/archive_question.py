"""Take a question of the bank out of use, and bring it back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.quizzes.bank.actions.create_questions import label_of
from footplate.quizzes.bank.models import BankQuestion, BankState
from footplate.quizzes.bank.policies import access_question


def archive_question(*, question_id: UUID, actor: Caller, now: datetime) -> BankQuestion:
    """Return the question, which no draft draws any more; copies and editions keep it.

    Archiving it again changes nothing. Audited. Statements: 3.
    """
    return _move(question_id, BankState.ARCHIVED, "questions.archive", actor, now)


def restore_question(*, question_id: UUID, actor: Caller, now: datetime) -> BankQuestion:
    """Return the question, in use again. Otherwise as archiving."""
    return _move(question_id, BankState.ACTIVE, "questions.restore", actor, now)


@transaction.atomic
def _move(
    question_id: UUID, state: BankState, verb: str, actor: Caller, now: datetime
) -> BankQuestion:
    row = access_question(caller=actor, pk=question_id, lock=True)
    if row.state == state:
        return row
    row.state = state
    row.updated_at, row.updated_by_id = now, actor.user_id
    row.save(update_fields=["state", "updated_at", "updated_by"])
    audit.record(
        team_id=row.team_id,
        actor_id=actor.user_id,
        verb=verb,
        subject_type="bank_question",
        subject_id=row.pk,
        subject_label=label_of(row),
        now=now,
    )
    return row
