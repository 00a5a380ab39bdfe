"""The bank as authors read it."""

from typing import Any

from footplate.quizzes.bank.bodies import problems_in
from footplate.quizzes.bank.models import BankQuestion, BankQuestionVersion
from footplate.quizzes.bank.policies import question_actions
from footplate.quizzes.bank.queries import TagCounts
from footplate.quizzes.questions import type_of


def present_question(row: BankQuestion) -> dict[str, Any]:
    """Return a question in the shape of `BankQuestionOut`."""
    question = type_of(row.body).model.model_validate(row.body)
    return {
        "id": row.pk,
        "version": row.version,
        "state": row.state,
        "question": question,
        "stem_text": row.stem_text,
        "is_complete": row.is_complete,
        "problems": [
            {"code": problem.code, "words": problem.words} for problem in problems_in(question)
        ],
        "updated_at": row.updated_at,
        "updated_by_name": row.updated_by.name if row.updated_by else "",
        "actions": question_actions(row),
    }


def present_version(row: BankQuestionVersion) -> dict[str, Any]:
    """Return a version in the shape of `BankVersionOut`."""
    return {
        "number": row.number,
        "question": type_of(row.body).model.model_validate(row.body),
        "note": row.note,
        "created_at": row.created_at,
        "created_by_name": row.created_by.name if row.created_by else "",
    }


def present_tags(counts: TagCounts) -> dict[str, Any]:
    """Return the tags in the shape of `BankTags`."""
    return {
        "questions_total": counts.questions_total,
        "tags": [{"tag": tag, "questions_total": total} for tag, total in counts.tags],
    }
