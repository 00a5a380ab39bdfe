"""The question types, registered in one place."""

from typing import Annotated, Any

from pydantic import Field

from footplate.quizzes.questions.base import QuestionModel, QuestionProblem, QuestionType
from footplate.quizzes.questions.multiple import Multiple, MultipleQuestion
from footplate.quizzes.questions.numeric import Numeric, NumericQuestion
from footplate.quizzes.questions.short_text import ShortText, ShortTextQuestion
from footplate.quizzes.questions.single import Single, SingleQuestion
from footplate.quizzes.questions.true_false import TrueFalse, TrueFalseQuestion

__all__ = ["TYPES", "Question", "QuestionModel", "QuestionProblem", "type_of"]

Question = Annotated[
    SingleQuestion | MultipleQuestion | TrueFalseQuestion | ShortTextQuestion | NumericQuestion,
    Field(discriminator="type"),
]
"""A question as an author drafts it."""

TYPES: dict[str, QuestionType[Any]] = {
    question_type.type: question_type
    for question_type in (Single(), Multiple(), TrueFalse(), ShortText(), Numeric())
}


def type_of(question: QuestionModel | dict[str, Any]) -> QuestionType[Any]:
    """Return the type of a drafted or published question."""
    name = question["type"] if isinstance(question, dict) else question.type
    return TYPES[name]
