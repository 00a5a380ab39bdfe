"""Multiple choice: any number of options is right.

Without partial credit only exactly the right set counts. With it, each wrong choice takes back
what one right choice earned, and a question never earns less than nothing.
"""

from typing import Any, Literal

from footplate.quizzes.questions.base import (
    Option,
    QuestionModel,
    QuestionProblem,
    QuestionType,
    option_problems,
    texts_of,
)


class MultipleQuestion(QuestionModel):
    type: Literal["multiple"]
    options: list[Option] = []
    partial_credit: bool = False


class Multiple(QuestionType[MultipleQuestion]):
    type = "multiple"
    model = MultipleQuestion

    def problems(self, question: MultipleQuestion) -> list[QuestionProblem]:
        found = option_problems(question.options)
        if not any(option.correct for option in question.options):
            found.append(QuestionProblem("no_correct_answer", "has no correct answer"))
        return found

    def public(self, question: MultipleQuestion) -> dict[str, Any]:
        return {"options": [{"id": o.id, "text": o.text} for o in question.options]}

    def key(self, question: MultipleQuestion) -> dict[str, Any]:
        right = [o.id for o in question.options if o.correct]
        return {"option_ids": right, "partial_credit": question.partial_credit}

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        right, chosen = set(key["option_ids"]), set(answer.get("option_ids", []))
        if not key["partial_credit"]:
            return 1.0 if chosen == right else 0.0
        return max(0.0, (len(chosen & right) - len(chosen - right)) / len(right))

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return texts_of(public, answer["option_ids"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return texts_of(public, key["option_ids"])
