"""Questions that an export takes."""

from collections.abc import Collection
from uuid import UUID

from footplate.interop.limits import QUESTIONS
from footplate.programs.models import Content
from footplate.quizzes.bank.queries import questions_page
from footplate.quizzes.body import QuizBody
from footplate.quizzes.questions import QuestionModel, type_of


def questions_of(content: Content) -> list[QuestionModel]:
    """Return a quiz's own questions in order; what it draws from the bank is the bank's."""
    questions: list[QuestionModel] = QuizBody.model_validate(content.body).questions
    return questions


def bank_questions(*, team_id: UUID, text: str, tags: Collection[str]) -> list[QuestionModel]:
    """Return the bank's questions in use, lately changed first, no more than one file may hold.

    Statements: 1.
    """
    rows, _ = questions_page(
        team_id=team_id,
        state="active",
        tags=tags,
        ids=(),
        text=text,
        cursor=None,
        limit=QUESTIONS,
    )
    return [type_of(row.body).model.model_validate(row.body) for row in rows]
