"""Shapes of publishing: what hinders, what changes, whom it meets."""

from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.kernel.http.schemas import Input, Moment, Text
from footplate.programs.api.schemas import ContentProblem, ContentType
from footplate.programs.kinds.base import learner_shapes

LearnerBody: Any = learner_shapes()


class PublicationProblem(ContentProblem):
    """A problem and the content it belongs to; null for the program as a whole."""

    content_id: UUID | None


class ChangedPart(Schema):
    """A run of words that stayed, went or came."""

    change: Literal["same", "removed", "added"]
    text: str


class ChangedLine(Schema):
    """One changed line; `parts` tells it by words."""

    where: str
    before: str | None
    after: str | None
    parts: list[ChangedPart]


class ProgramChange(Schema):
    """One thing that the next edition would do differently."""

    kind: Literal["content", "rules", "order"]
    change: Literal["added", "removed", "edited"]
    content_id: UUID | None
    title: str
    content_type: ContentType | None
    lines: list[ChangedLine]


class AffectedPeople(Schema):
    """How many people the next edition meets, by what happens to them."""

    not_started: int
    moving: int
    staying: int
    completed: int


class RequiredContents(Schema):
    """How many of the contents are required, and how long those take."""

    count: int
    total: int
    minutes: int


class Publication(Schema):
    """Everything to know before publishing."""

    next_number: int
    can_publish: bool
    problems: list[PublicationProblem]
    changes: list[ProgramChange]
    unchanged_count: int
    affected: AffectedPeople
    required: RequiredContents


class NewEdition(Input):
    """What is kept with an edition; `retrain` invites again everybody who completed."""

    note: Text = ""
    retrain: bool = False


class Edition(Schema):
    """An immutable published version."""

    id: UUID
    number: int
    published_at: Moment
    published_by_name: str
    note: str
    sha256: str
    contents_total: int


class PreviewNeighbour(Schema):
    """A content beside another, as a learner would be led to it."""

    id: UUID
    title: str


class PreviewNext(PreviewNeighbour):
    """The content after; in a preview nothing is locked."""

    locked: bool
    lock_reason: str | None


class PreviewCompletion(Schema):
    """When the content would count as done."""

    rule_sentence: str
    share_required: int | None
    minimum_seconds: int | None
    remaining_sentence: str | None


class ContentPreview(Schema):
    """A draft's content as a learner would first meet it; nothing is recorded."""

    id: UUID
    title: str
    content_type: ContentType
    is_required: bool
    position: int = Field(description="From 1.")
    estimated_minutes: int
    status: Literal["not_started"]
    share: float
    time_spent_seconds: int
    position_seconds: float | None
    watched: list[tuple[float, float]] | None
    completion: PreviewCompletion
    time_limit_minutes: int | None
    ends_at: Moment | None
    opening_required: bool
    body: LearnerBody
    previous: PreviewNeighbour | None
    next: PreviewNext | None
