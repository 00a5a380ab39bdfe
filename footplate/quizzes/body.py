"""The shape of a quiz as an author drafts it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from footplate.kernel.http.schemas import Input
from footplate.quizzes.questions import Question

FeedbackRule = Literal["never", "after_submission", "after_last_attempt"]


class QuizBody(Input):
    """A quiz: its questions and its rules. `passing_percentage` null means the program's."""

    passing_percentage: Annotated[int, Field(ge=0, le=100)] | None = None
    attempts_allowed: Annotated[int, Field(ge=1, le=100)] | None = None
    wait_minutes: int = Field(0, ge=0, le=60 * 24 * 30)
    shuffle_questions: bool = False
    shuffle_options: bool = True
    feedback: FeedbackRule = "after_submission"
    questions: list[Question] = Field(default_factory=list, max_length=300)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "QuizBody":
        ids = [question.id for question in self.questions]
        if len(set(ids)) < len(ids):
            raise ValueError("two questions have the same id")
        return self
