"""Multiple choice: any number of options is right.

Without partial credit only exactly the right set counts. With it, each wrong choice takes back
what one right choice earned, and a question never earns less than nothing.
"""

from typing import Annotated, Any, Literal

from pydantic import Field

from footplate.kernel.http.schemas import Input
from footplate.quizzes.questions import choices
from footplate.quizzes.questions.base import Key, QuestionModel, QuestionProblem, QuestionType
from footplate.quizzes.questions.choices import ChoiceOut, Option


class MultipleQuestion(QuestionModel):
    type: Literal["multiple"]
    options: list[Option] = Field([], max_length=100)
    partial_credit: bool = False


class MultipleOut(ChoiceOut):
    """Any number of the options is right."""

    type: Literal["multiple"]


class MultipleAnswer(Input):
    """The chosen options, in any order."""

    option_ids: Annotated[list[Key], Field(max_length=100)]


class Multiple(QuestionType[MultipleQuestion]):
    type = "multiple"
    model = MultipleQuestion
    answer_model = MultipleAnswer
    shown_model = MultipleOut

    def problems(self, question: MultipleQuestion) -> list[QuestionProblem]:
        found = choices.option_problems(question.options)
        if not any(option.correct for option in question.options):
            found.append(QuestionProblem("no_correct_answer", "has no correct answer"))
        return found

    def markdown(self, question: MultipleQuestion) -> list[str]:
        return choices.option_texts(question.options)

    def public(self, question: MultipleQuestion) -> dict[str, Any]:
        return choices.public_options(question.options)

    def key(self, question: MultipleQuestion) -> dict[str, Any]:
        right = [option.id for option in question.options if option.correct]
        key = {"option_ids": right, "partial_credit": question.partial_credit}
        return key | choices.explained(question.options)

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
        return list(answer["option_ids"])

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        right, chosen = set(key["option_ids"]), set(answer.get("option_ids", []))
        if not key["partial_credit"]:
            return 1.0 if chosen == right else 0.0
        return max(0.0, (len(chosen & right) - len(chosen - right)) / len(right))

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return choices.texts_of(public, answer["option_ids"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return choices.texts_of(public, key["option_ids"])

    def details(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
    ) -> dict[str, Any]:
        chosen = answer["option_ids"] if answer else []
        return choices.option_details(public, key, right=key["option_ids"], chosen=chosen)
