"""Single choice: exactly one option is right."""

from typing import Any, Literal

from pydantic import Field

from footplate.kernel.http.schemas import Input
from footplate.quizzes.questions import choices
from footplate.quizzes.questions.base import Key, QuestionModel, QuestionProblem, QuestionType
from footplate.quizzes.questions.choices import ChoiceOut, Option


class SingleQuestion(QuestionModel):
    type: Literal["single"]
    options: list[Option] = Field([], max_length=100)


class SingleOut(ChoiceOut):
    """One of the options is right."""

    type: Literal["single"]


class SingleAnswer(Input):
    """The chosen option."""

    option_id: Key


class Single(QuestionType[SingleQuestion]):
    type = "single"
    model = SingleQuestion
    answer_model = SingleAnswer
    shown_model = SingleOut

    def problems(self, question: SingleQuestion) -> list[QuestionProblem]:
        found = choices.option_problems(question.options)
        right = sum(option.correct for option in question.options)
        if right == 0:
            found.append(QuestionProblem("no_correct_answer", "has no correct answer"))
        if right > 1:
            found.append(
                QuestionProblem("many_correct_answers", "has more than one correct answer")
            )
        return found

    def markdown(self, question: SingleQuestion) -> list[str]:
        return choices.option_texts(question.options)

    def public(self, question: SingleQuestion) -> dict[str, Any]:
        return choices.public_options(question.options)

    def key(self, question: SingleQuestion) -> dict[str, Any]:
        right = next((option.id for option in question.options if option.correct), None)
        return {"option_id": right} | choices.explained(question.options)

    def in_order(
        self, public: dict[str, Any], *, seed: int, shuffle_options: bool
    ) -> dict[str, Any]:
        return choices.ordered_options(public, seed=seed, shuffle_options=shuffle_options)

    def shown(self, public: dict[str, Any]) -> dict[str, Any]:
        return choices.shown_options(public)

    def listed(self, public: dict[str, Any]) -> list[str]:
        return choices.listed_options(public)

    def nameable(self, public: dict[str, Any]) -> list[str]:
        return choices.option_ids(public)

    def names(self, answer: dict[str, Any]) -> list[str]:
        return [answer["option_id"]]

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        return 1.0 if answer.get("option_id") == key["option_id"] else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return choices.texts_of(public, [answer["option_id"]])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return choices.texts_of(public, [key["option_id"]])

    def details(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
    ) -> dict[str, Any]:
        chosen = [answer["option_id"]] if answer else []
        return choices.option_details(public, key, right=[key["option_id"]], chosen=chosen)
