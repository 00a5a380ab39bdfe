"""Shapes of grading again."""

from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.kernel.http.schemas import Input, Line, Moment

EditionNumber = Annotated[int, Field(ge=1, le=2**31 - 1)]


class KeyChangeOut(Schema):
    """A question that the latest edition grades differently, with what was and is right."""

    question_id: str
    number: int
    stem_text: str
    before: str
    after: str


class OlderEditionOut(Schema):
    """An edition with keys that were mended since."""

    number: int
    published_at: Moment
    attempts_left: int = Field(description="Closed attempts not yet graded by the latest keys.")
    keys: list[KeyChangeOut]


class KeyChanges(Schema):
    """Which older editions of a quiz the latest one would grade differently, newest first."""

    edition: int
    editions: list[OlderEditionOut]
    can_regrade: bool


class RegradingAsked(Input):
    """The older editions, and the latest one that was looked at when this was decided."""

    edition: EditionNumber
    editions: Annotated[list[EditionNumber], Field(min_length=1, max_length=1000)]


class NewRegrading(RegradingAsked):
    """What to grade again, and why: people are told the reason."""

    reason: Line


class ChangedPersonOut(Schema):
    """One training's best score before and after.

    `completes` says that it would be completed, `ended` that it is over and cannot be.
    """

    invitation_id: UUID
    name: str
    attempts: int
    score_before: float
    score_after: float
    passed_before: bool
    passed_after: bool
    completes: bool
    ended: bool


class RegradingPreview(Schema):
    """Who would change. At most 200 people are named, newly passed ones first."""

    edition: int
    editions: list[int]
    keys: list[KeyChangeOut]
    attempts_total: int
    people_total: int
    people_changed: int
    people_passed: int
    trainings_completed: int
    items: list[ChangedPersonOut]


class RegradingOut(Schema):
    """A regrading. The counts are those so far until `finished_at`."""

    id: UUID
    edition: int
    editions: list[int]
    reason: str
    requested_by_name: str
    requested_at: Moment
    finished_at: Moment | None
    people_changed: int
    people_passed: int
    trainings_completed: int
