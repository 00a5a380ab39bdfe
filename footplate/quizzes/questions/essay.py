"""Essay: a longer text, graded by a person with a rubric."""

from typing import Annotated, Any, ClassVar, Literal

from ninja import Schema
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from footplate.kernel.http.schemas import Input
from footplate.programs.markdown import render
from footplate.quizzes.questions.base import (
    NO_NUL,
    Key,
    QuestionModel,
    QuestionOut,
    QuestionProblem,
    QuestionType,
    Short,
    Words,
)
from footplate.quizzes.questions.numeric import plain

LongText = Annotated[str, StringConstraints(max_length=20_000, pattern=NO_NUL)]
WordCount = Annotated[int, Field(ge=1, le=3000)]


class Level(BaseModel):
    """How well a criterion can be met, and what that is worth."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    title: Short = ""
    description: Short = ""
    points: float = Field(0, ge=0, le=1000, allow_inf_nan=False)


class Criterion(BaseModel):
    """What is looked at, and its levels."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    title: Short = ""
    description: Short = ""
    levels: list[Level] = Field([], max_length=10)


class EssayQuestion(QuestionModel):
    """Without a `rubric` the points are given freely. `show_rubric` shows it before answering."""

    type: Literal["essay"]
    rubric: list[Criterion] = Field([], max_length=20)
    show_rubric: bool = False
    model_answer: Words = ""
    words_min: WordCount | None = None
    words_max: WordCount | None = None


class LevelOut(Schema):
    id: str
    title: str
    description: str
    points: float


class CriterionOut(Schema):
    id: str
    title: str
    description: str
    levels: list[LevelOut]


class EssayOut(QuestionOut):
    """A longer text is written. The numbers of words are asked for, not enforced."""

    type: Literal["essay"]
    words_min: int | None = None
    words_max: int | None = None
    rubric: list[CriterionOut] | None = None


class EssayAnswer(Input):
    """What was written, as it was written."""

    text: LongText


class Essay(QuestionType[EssayQuestion]):
    type = "essay"
    model = EssayQuestion
    answer_model = EssayAnswer
    shown_model = EssayOut
    needs_person: ClassVar[bool] = True

    def problems(self, question: EssayQuestion) -> list[QuestionProblem]:
        found = []
        least, most = question.words_min, question.words_max
        if least and most and least > most:
            found.append(QuestionProblem("words_contradict", "asks for more words than it allows"))
        return found + _rubric_problems(question)

    def markdown(self, question: EssayQuestion) -> list[str]:
        return [question.model_answer]

    def public(self, question: EssayQuestion) -> dict[str, Any]:
        public: dict[str, Any] = {
            "words_min": question.words_min,
            "words_max": question.words_max,
        }
        if question.show_rubric and question.rubric:
            public["rubric"] = _dumped(question.rubric)
        return public

    def key(self, question: EssayQuestion) -> dict[str, Any]:
        model = question.model_answer.strip()
        return {
            "rubric": _dumped(question.rubric),
            "model_answer": model,
            "model_answer_html": render(model) if model else "",
        }

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        return 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return str(answer["text"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return str(key["model_answer"])


def rubric_points(rubric: list[Criterion]) -> float:
    """Return what the best levels of all criteria add up to."""
    best = (max((level.points for level in one.levels), default=0.0) for one in rubric)
    return round(sum(best), 4)


def _dumped(rubric: list[Criterion]) -> list[dict[str, Any]]:
    return [criterion.model_dump(mode="json") for criterion in rubric]


def _rubric_problems(question: EssayQuestion) -> list[QuestionProblem]:
    if not question.rubric:
        return []
    found = []
    titles = [each.title for each in question.rubric]
    titles += [level.title for each in question.rubric for level in each.levels]
    if not all(title.strip() for title in titles):
        found.append(QuestionProblem("rubric_unnamed", "has a rubric with an empty name in it"))
    if any(len(criterion.levels) < 2 for criterion in question.rubric):
        words = "has a criterion with fewer than two levels"
        found.append(QuestionProblem("too_few_levels", words))
    reached = rubric_points(question.rubric)
    if reached != round(question.points, 4):
        words = f"is worth {plain(question.points)} points, but its rubric gives {plain(reached)}"
        found.append(QuestionProblem("rubric_points_differ", words))
    return found
