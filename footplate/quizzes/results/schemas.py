"""Shapes of the results of quizzes."""

from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.kernel.http.schemas import Moment
from footplate.quizzes.results.sentences import Tone
from footplate.quizzes.results.sittings import Counted


class AnalysisQuery(Schema):
    """Over which edition (all without), and whether only each person's first sitting counts."""

    edition: int | None = Field(None, ge=1, le=2**31 - 1)
    counted: Counted = "first"


class QuizLine(Schema):
    """One quiz of the program and how it goes. Means are of everybody's first sitting."""

    content_id: UUID
    title: str
    in_latest_edition: bool
    people: int
    sittings: int
    waiting: int = Field(description="Submitted sittings that wait to be marked by a person.")
    mean_percent: float | None
    passed_share: float | None = Field(description="0 to 1.")


class ProgramResults(Schema):
    """The quizzes of a program: those of the latest edition in its order, then earlier ones."""

    items: list[QuizLine]
    actions: list[Literal["regrade", "mark"]]


class QuizEditionOut(Schema):
    """An edition that has the quiz."""

    number: int
    published_at: Moment


class RemarkOut(Schema):
    """One sentence about a question. `tone` is "key" when its key may be wrong."""

    tone: Tone
    text: str


class ChosenOut(Schema):
    """An option, or an answer in words, and who chose it."""

    text: str
    right: bool
    count: int
    share: float = Field(description="Of those who answered, 0 to 1.")
    rest_percent: float | None = Field(
        description="Mean score in everything else of those who chose it."
    )


class ItemOut(Schema):
    """One question's figures; null where a figure does not exist."""

    id: str
    number: int
    type: str
    stem_text: str
    points_total: float
    sittings: int
    omitted: int
    mean_points: float | None
    difficulty: float | None = Field(
        description="Mean share of the points earned, 0 to 1: high is easy."
    )
    discrimination: float | None = Field(
        description="Corrected item-total correlation, -1 to 1: high tells people apart."
    )
    discrimination_word: str
    by_person: bool
    key_changed: bool
    chosen: list[ChosenOut]
    remarks: list[RemarkOut]


class ScoreClass(Schema):
    """How many scored from `from_percent` to below `to_percent`; 100 is in the last class."""

    from_percent: int
    to_percent: int
    count: int


class ReliabilityOut(Schema):
    """Cronbach's alpha, the standard error of a score in percentage points, and what they mean."""

    alpha: float | None
    error_percent: float | None
    sentence: str


class AnalysisOut(Schema):
    """Item analysis of one quiz."""

    content_id: UUID
    title: str
    edition: int | None
    counted: Counted
    editions: list[QuizEditionOut]
    people: int
    sittings: int
    few: bool = Field(description="Fewer than five sittings: the figures say little.")
    limited: bool = Field(description="Only the newest sittings were read.")
    mean_points: float | None
    points_total: float | None
    mean_percent: float | None
    median_percent: float | None
    deviation_percent: float | None
    passed_share: float | None
    median_seconds: float | None
    distribution: list[ScoreClass]
    reliability: ReliabilityOut
    items: list[ItemOut]
