"""Shapes of the funnel."""

from typing import Literal
from uuid import UUID

from ninja import Schema

from footplate.kernel.http.schemas import Moment


class FunnelContent(Schema):
    """One content. Counts are people who started the program and whose edition has the content.

    `reached`: opened it or something after it. `started`: opened it. `here`: have not finished the
    training and worked on this last; `stopped`: of these, those who expired, left, or did nothing
    for `idle_days`. Seconds are of the `timed` people who completed it and spent time on it.
    `is_current` is false for what the newest edition no longer has.
    """

    id: UUID
    title: str
    content_type: Literal["text", "video", "audio", "quiz"]
    is_required: bool
    is_current: bool
    people: int
    reached: int
    started: int
    completed: int
    here: int
    stopped: int
    timed: int
    median_seconds: float | None
    p90_seconds: float | None


class Funnel(Schema):
    """How far people come, in the order of the newest edition. Withdrawn invitations are out."""

    as_of: Moment
    idle_days: int
    people_started: int
    people_completed: int
    contents: list[FunnelContent]
