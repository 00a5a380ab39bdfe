"""True or false."""

from typing import Annotated, Any, Literal

from pydantic import Field

from footplate.kernel.http.schemas import Input
from footplate.quizzes.questions.base import (
    QuestionModel,
    QuestionOut,
    QuestionProblem,
    QuestionType,
)


class TrueFalseQuestion(QuestionModel):
    type: Literal["true_false"]
    correct: bool | None = None


class TrueFalseOut(QuestionOut):
    """A statement to judge."""

    type: Literal["true_false"]


class TrueFalseAnswer(Input):
    """True or false."""

    value: Annotated[bool, Field(strict=True)]


def _word(value: bool) -> str:
    return "True" if value else "False"


class TrueFalse(QuestionType[TrueFalseQuestion]):
    type = "true_false"
    model = TrueFalseQuestion
    answer_model = TrueFalseAnswer
    shown_model = TrueFalseOut

    def problems(self, question: TrueFalseQuestion) -> list[QuestionProblem]:
        if question.correct is None:
            return [QuestionProblem("no_correct_answer", "has no correct answer")]
        return []

    def public(self, question: TrueFalseQuestion) -> dict[str, Any]:
        return {}

    def key(self, question: TrueFalseQuestion) -> dict[str, Any]:
        return {"value": question.correct}

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        return 1.0 if answer.get("value") is key["value"] else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return _word(answer["value"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return _word(key["value"])
