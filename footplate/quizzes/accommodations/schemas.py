"""Shapes of accommodations."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.kernel.http.schemas import Input, Line, Moment


class AccommodationIn(Input):
    """More of a quiz's time limit, and more attempts than it allows; with the reason."""

    extra_time_percent: Annotated[int, Field(ge=0, le=400)] = 0
    extra_attempts: Annotated[int, Field(ge=0, le=100)] = 0
    reason: Line


class Accommodation(Schema):
    """One that holds or held: what, why, from whom, from when until when."""

    extra_time_percent: int
    extra_attempts: int
    reason: str
    granted_by_name: str
    granted_at: Moment
    ended_by_name: str | None
    ended_at: Moment | None


class Accommodations(Schema):
    """What one training or person has. `default` is the person's, where the training has none.

    `membership_id` names the person in the team; null while nobody has taken the training.
    """

    membership_id: UUID | None
    in_force: Accommodation | None
    default: Accommodation | None
    earlier: list[Accommodation]
    actions: list[Literal["grant", "end"]]


class AllowanceOut(Schema):
    """What the learner has more than others, as the learner is told."""

    extra_time_percent: int
    extra_attempts: int
