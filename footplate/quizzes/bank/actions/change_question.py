"""Give a question of the bank another body: its next version."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.versions import demand_version
from footplate.quizzes.bank.actions.create_questions import label_of, version_of
from footplate.quizzes.bank.bodies import banked, demand_images
from footplate.quizzes.bank.errors import QuestionArchived
from footplate.quizzes.bank.models import BankQuestion, BankState
from footplate.quizzes.bank.policies import access_question
from footplate.quizzes.questions import QuestionModel


@transaction.atomic
def change_question(
    *,
    question_id: UUID,
    question: QuestionModel,
    note: str,
    expected_version: int | None,
    actor: Caller,
    now: datetime,
) -> BankQuestion:
    """Return the question in its next version; in the same one when nothing is different.

    Quizzes and editions keep what they have. Audited. Statements: 4, and 1 more when it shows
    images. Raises `StaleVersion` and `QuestionArchived`.
    """
    row = access_question(caller=actor, pk=question_id, lock=True)
    demand_version(row.version, expected_version, subject_id=row.pk)
    if row.state == BankState.ARCHIVED:
        raise QuestionArchived
    columns = asdict(banked(question, row.pk))
    if columns["body"] == row.body:
        return row
    demand_images(team_id=row.team_id, asset_ids=columns["asset_ids"], pointer="/body/question")
    for name, value in columns.items():
        setattr(row, name, value)
    row.version += 1
    row.updated_at, row.updated_by_id = now, actor.user_id
    row.save()
    version_of(row, note, actor, now).save(force_insert=True)
    audit.record(
        team_id=row.team_id,
        actor_id=actor.user_id,
        verb="questions.change",
        subject_type="bank_question",
        subject_id=row.pk,
        subject_label=label_of(row),
        now=now,
        version=row.version,
        note=note,
    )
    return row
