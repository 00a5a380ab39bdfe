"""Shapes of marking."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from footplate.kernel.http.schemas import Input, Moment, Page, Text
from footplate.quizzes.questions.essay import CriterionOut

Round = Literal[1, 2, 3]
LevelKey = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w.:-]+$")]


class MarkLine(Schema):
    """An answer that waits. `round`: 1 first reading, 2 second, 3 two differ and must agree.

    `person_name` is null where the quiz hides names. `claimed_by_name` is who reads it just now.
    """

    id: UUID
    round: Round
    program_id: UUID
    program_title: str
    quiz_title: str
    question_number: int
    stem_text: str
    person_name: str | None
    waiting_since: Moment
    claimed_by_name: str | None


class MarkingQueue(Page[MarkLine]):
    """What the caller may mark, who waits longest first; `waiting` counts all of it."""

    waiting: int


class GivenMark(Schema):
    """What was given: the levels by criterion, the points, the comment."""

    levels: dict[str, str]
    points: float
    comment: str


class EarlierMark(GivenMark):
    """A mark on which two people must agree."""

    marker_name: str


class MarkOut(Schema):
    """One answer to mark. `earlier` has both marks when two must agree, else nothing."""

    id: UUID
    round: Round
    program_id: UUID
    program_title: str
    quiz_title: str
    question_number: int
    stem_html: str
    answer_text: str
    words: int
    words_min: int | None
    words_max: int | None
    points_total: float
    rubric: list[CriterionOut]
    model_answer_html: str | None
    person_name: str | None
    attempt_number: int
    submitted_at: Moment
    claimed_until: Moment | None
    earlier: list[EarlierMark]
    given: GivenMark | None


class NewMark(Input):
    """A mark. With a rubric `levels` decide and `points` is null; without one the other way."""

    levels: Annotated[dict[LevelKey, LevelKey], Field(max_length=50)] = {}
    points: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)] | None = None
    comment: Text = ""


class MarkGiven(Schema):
    """What was given, and how many answers still wait for the caller."""

    id: UUID
    points: float
    graded: bool = Field(description="Whether the attempt has its result now.")
    waiting: int
