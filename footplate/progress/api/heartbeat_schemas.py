"""Shapes of heartbeats."""

from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field

from footplate.invitations.schemas import Status
from footplate.kernel.http.schemas import Input, Moment
from footplate.progress.api.schemas import ContentState
from footplate.progress.api.standing_schemas import Requirement

MOST_SECONDS = 24 * 3600
OLDEST_SECONDS = 30 * 24 * 3600
Seconds = Annotated[float, Field(ge=0, le=MOST_SECONDS, allow_inf_nan=False)]
"""A place in a film or recording."""
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
"""A place in a text: how much of its height lies above the window."""


def _forward(interval: tuple[float, float]) -> tuple[float, float]:
    if interval[1] < interval[0]:
        raise ValueError("must not end before it begins")
    return interval


class Heartbeat(Input):
    """What the browser noticed since its last heartbeat.

    `seconds` are active ones, `interval` the part [from, to] of the film or recording that was
    played meanwhile. `sequence` grows with every heartbeat of a training, on whatever device (the
    moment in milliseconds does); one that does not is late or repeated and changes nothing.
    `position_share` (0 to 1) says how far down a text the person is.
    `age_seconds` is how long it waited in the browser, for want of a connection: it is credited
    with the time before that, as far as the server's clock has any that is not credited yet.
    """

    invitation_id: UUID
    content_id: UUID
    interval: Annotated[tuple[Seconds, Seconds], AfterValidator(_forward)] | None = None
    seconds: int = Field(ge=0, le=60)
    position_seconds: Seconds | None = None
    position_share: Share | None = None
    scrolled_to_end: bool = False
    sequence: int = Field(ge=1, le=2**53 - 1)
    age_seconds: float = Field(0, ge=0, le=OLDEST_SECONDS, allow_inf_nan=False)


class BeatenContent(Schema):
    """The content after the heartbeat."""

    id: UUID
    status: ContentState
    share: float
    time_spent_seconds: int
    position_seconds: float | None
    watched: list[tuple[int, int]] | None
    remaining_sentence: str | None
    requirements: list[Requirement]


class BeatenTraining(Schema):
    """The training after the heartbeat."""

    status: Status
    contents_completed: int
    contents_total: int
    time_spent_seconds: int
    time_limit_ends_at: Moment | None


class HeartbeatAnswer(Schema):
    """How things stand. `last_sequence` is the highest that counted.

    `taken` is false when this one was late or repeated: it changed nothing.
    """

    content: BeatenContent
    training: BeatenTraining
    taken: bool
    credited_seconds: int
    completed_now: bool
    training_completed_now: bool
    certificate_number: str | None
    last_sequence: int
