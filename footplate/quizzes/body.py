"""The shape of a quiz as an author drafts it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from footplate.kernel.http.schemas import Input
from footplate.quizzes.questions import Question
from footplate.quizzes.questions.base import Key, Tags

FeedbackRule = Literal["never", "after_submission", "after_last_attempt"]
SecondMarker = Literal["none", "all", "borderline"]
MARKING_RULES = ("anonymous_marking", "second_marker")


MOST_DRAWN = 100
MOST_QUESTIONS = 300


class Draw(Input):
    """So many questions of the bank that have all these tags; `points` null leaves them theirs."""

    id: Key
    tags: Annotated[Tags, Field(min_length=1, max_length=10)]
    count: int = Field(1, ge=1, le=MOST_DRAWN)
    points: Annotated[float, Field(gt=0, le=1000)] | None = None


class QuizBody(Input):
    """A quiz: its questions and its rules. `passing_percentage` null means the program's."""

    passing_percentage: Annotated[int, Field(ge=0, le=100)] | None = None
    attempts_allowed: Annotated[int, Field(ge=1, le=100)] | None = None
    wait_minutes: int = Field(0, ge=0, le=60 * 24 * 30)
    shuffle_questions: bool = False
    shuffle_options: bool = True
    feedback: FeedbackRule = "after_submission"
    # For what people mark: whose it is stays hidden, and who reads it a second time.
    anonymous_marking: bool = False
    second_marker: SecondMarker = "none"
    questions: list[Question] = Field(default_factory=list, max_length=MOST_QUESTIONS)
    draws: list[Draw] = Field(default_factory=list, max_length=20)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "QuizBody":
        ids = [question.id for question in self.questions]
        if len(set(ids)) < len(ids):
            raise ValueError("two questions have the same id")
        draws = [draw.id for draw in self.draws]
        if len(set(draws)) < len(draws):
            raise ValueError("two draws have the same id")
        if sum(draw.count for draw in self.draws) > MOST_QUESTIONS:
            raise ValueError(f"draws at most {MOST_QUESTIONS} questions in all")
        return self
