"""Put questions into the bank."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.quizzes.bank.bodies import banked, demand_images
from footplate.quizzes.bank.models import BankQuestion, BankQuestionVersion
from footplate.quizzes.questions import QuestionModel


@transaction.atomic
def create_questions(
    *,
    team_id: UUID,
    questions: Sequence[QuestionModel],
    note: str = "",
    actor: Caller,
    now: datetime,
) -> list[BankQuestion]:
    """Return the questions as they now lie in the bank, in order, each in its version 1. Audited.

    Statements: 3, and 1 more when they show images; `InvalidInput` for one that is not the team's.
    """
    rows = [_row(team_id, question, actor, now) for question in questions]
    shown = [asset_id for row in rows for asset_id in row.asset_ids]
    demand_images(team_id=team_id, asset_ids=shown, pointer="/body/question")
    BankQuestion.objects.bulk_create(rows)
    BankQuestionVersion.objects.bulk_create(version_of(row, note, actor, now) for row in rows)
    audit.record(
        team_id=team_id,
        actor_id=actor.user_id,
        verb="questions.create",
        subject_type="bank_question",
        subject_id=rows[0].pk if len(rows) == 1 else None,
        subject_label=label_of(rows[0]) if len(rows) == 1 else f"{len(rows)} questions",
        now=now,
        questions=[str(row.pk) for row in rows],
    )
    return rows


def version_of(row: BankQuestion, note: str, actor: Caller, now: datetime) -> BankQuestionVersion:
    """Return the version that says what the question is now; not stored."""
    return BankQuestionVersion(
        team_id=row.team_id,
        question=row,
        number=row.version,
        body=row.body,
        note=note,
        created_by_id=actor.user_id,
        created_at=now,
    )


def label_of(row: BankQuestion) -> str:
    """Return how the audit log names the question: what it asks, cut short."""
    text = " ".join(row.stem_text.split()) or "a question without text"
    return text if len(text) <= 80 else f"{text[:79]}…"


def _row(team_id: UUID, question: QuestionModel, actor: Caller, now: datetime) -> BankQuestion:
    pk = new_id()
    return BankQuestion(
        pk=pk,
        team_id=team_id,
        created_at=now,
        updated_at=now,
        updated_by_id=actor.user_id,
        **asdict(banked(question, pk)),
    )
