"""Single choice: exactly one option is right."""

from typing import Any, Literal

from footplate.quizzes.questions.base import (
    Option,
    QuestionModel,
    QuestionProblem,
    QuestionType,
    option_problems,
    texts_of,
)


class SingleQuestion(QuestionModel):
    type: Literal["single"]
    options: list[Option] = []


class Single(QuestionType[SingleQuestion]):
    type = "single"
    model = SingleQuestion

    def problems(self, question: SingleQuestion) -> list[QuestionProblem]:
        found = option_problems(question.options)
        right = sum(option.correct for option in question.options)
        if right == 0:
            found.append(QuestionProblem("no_correct_answer", "has no correct answer"))
        if right > 1:
            found.append(
                QuestionProblem("many_correct_answers", "has more than one correct answer")
            )
        return found

    def public(self, question: SingleQuestion) -> dict[str, Any]:
        return {"options": [{"id": o.id, "text": o.text} for o in question.options]}

    def key(self, question: SingleQuestion) -> dict[str, Any]:
        return {"option_id": next((o.id for o in question.options if o.correct), None)}

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        return 1.0 if answer.get("option_id") == key["option_id"] else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return texts_of(public, [answer["option_id"]])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return texts_of(public, [key["option_id"]])
