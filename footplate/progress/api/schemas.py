"""Shapes of trainings as their learners see them."""

from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.invitations.schemas import Status
from footplate.invitations.states import InvitationState
from footplate.kernel.http.schemas import Moment
from footplate.programs.kinds.base import learner_shapes
from footplate.progress.api.standing_schemas import (
    Closed,
    ContentMark,
    ContentName,
    News,
    Requirement,
    TrainingCompletion,
)
from footplate.progress.corrections.schemas import CorrectionLine

ContentState = Literal["not_started", "in_progress", "completed"]
ContentKind = Literal["text", "video", "audio", "quiz"]
LearnerBody: Any = learner_shapes()


class TrainingTeam(Schema):
    """Whose training it is; days are counted in its time zone."""

    slug: str
    name: str
    timezone: str


class TrainingRow(Schema):
    """One training in a list. `contents` has one state a content, in reading order.

    `current_share` (0 to 1) is how much is done of the content to go on with.
    """

    invitation_id: UUID
    program_id: UUID
    title: str
    cover_drawing: str
    status: Status
    state: InvitationState
    state_reason: str | None
    closed: Closed | None
    news: News | None
    contents: list[ContentState]
    contents_total: int
    contents_completed: int
    current_share: float
    estimated_minutes_left: int
    content_types: list[ContentKind]
    due_at: Moment | None
    completed_at: Moment | None
    score_percent: float | None
    time_limit_minutes: int | None
    time_limit_ends_at: Moment | None
    started_at: Moment | None
    certificate_number: str | None


class ResumeContent(Schema):
    """The content to go on with. `ends_at` is the end of its own time limit, once that runs."""

    id: UUID
    title: str
    content_type: ContentKind
    estimated_minutes: int
    position_seconds: float | None
    resume_sentence: str
    remaining_sentence: str | None
    time_limit_minutes: int | None
    ends_at: Moment | None


class ContinueTraining(TrainingRow):
    """The one big next step."""

    content: ResumeContent


class DueTraining(Schema):
    """One lamp on the line of what is due."""

    invitation_id: UUID
    title: str
    due_at: Moment
    state: InvitationState
    contents_left: int
    sentence: str


class PendingTraining(Schema):
    """An invitation that waits for an answer."""

    invitation_id: UUID
    title: str
    inviter_name: str
    estimated_minutes: int
    due_at: Moment | None


class Dashboard(Schema):
    """Everything a learner has in one team. `due` is ordered by due moment; `trainings` has the
    open ones first, by due moment, then completed ones, latest first, then ended ones."""

    now: Moment
    team: TrainingTeam
    continue_: ContinueTraining | None = Field(..., alias="continue")
    due: list[DueTraining]
    trainings: list[TrainingRow]
    pending: list[PendingTraining]


class TrainingProgram(Schema):
    """What is learned, as published in the person's edition."""

    id: UUID
    title: str
    description: str
    cover_drawing: str


class OutlineItem(Schema):
    """One content in the outline.

    `lock_reason` and `lock_code` say why it is closed, `unlocked_by` what must be done first.
    `mark` stays until the person opens it.
    """

    id: UUID
    title: str
    content_type: ContentKind
    is_required: bool
    estimated_minutes: int
    time_limit: int | None
    ends_at: Moment | None
    status: ContentState
    mark: ContentMark | None
    locked: bool
    lock_reason: str | None
    lock_code: Literal["sequential", "time_over"] | None
    unlocked_by: ContentName | None
    score_percent: float | None
    share: float
    detail: str | None
    remaining_sentence: str | None
    questions_total: int | None


class OutlineSection(Schema):
    """A heading with its contents; `title` is null before the first heading."""

    title: str | None
    contents: list[OutlineItem]


class Training(Schema):
    """One training, for its overview and the outline beside every content.

    `edition_note` says why the person goes on with an older edition than the newest.
    `corrections` are what managers changed by hand, newest first.
    """

    invitation_id: UUID
    program: TrainingProgram
    team: TrainingTeam
    edition_number: int | None
    edition_note: str | None
    news: News | None
    status: Status
    state: InvitationState
    state_reason: str | None
    closed: Closed | None
    due_at: Moment | None
    late_completion: bool
    sequential: bool
    time_limit_minutes: int | None
    time_limit_ends_at: Moment | None
    started_at: Moment | None
    completed_at: Moment | None
    score_percent: float | None
    contents_total: int
    contents_completed: int
    completion: TrainingCompletion
    time_spent_seconds: int
    sections: list[OutlineSection]
    resume_content_id: UUID | None
    corrections: list[CorrectionLine]
    certificate_number: str | None
    now: Moment
    actions: list[Literal["start", "continue", "review"]]


class CompletionRule(Schema):
    """When the content counts as done, and what is left: each thing asked for is one requirement.

    `share_required` is in percent of the playing time.
    """

    rule_sentence: str
    share_required: int | None
    minimum_seconds: int | None
    remaining_sentence: str | None
    requirements: list[Requirement]


class Neighbour(Schema):
    """The content before or after."""

    id: UUID
    title: str
    locked: bool
    lock_reason: str | None


class LearnerContent(Schema):
    """One content as its learner gets it.

    `body` is null while `opening_required`: opening starts the content's own time limit.
    `watched` holds disjoint ranges [from, to) of whole seconds in order. Heartbeats must carry a
    `sequence` above `last_sequence`.
    """

    id: UUID
    title: str
    content_type: ContentKind
    is_required: bool
    position: int
    estimated_minutes: int
    status: ContentState
    mark: ContentMark | None
    share: float
    time_spent_seconds: int
    position_seconds: float | None
    position_share: float | None
    watched: list[tuple[int, int]] | None
    completion: CompletionRule
    time_limit_minutes: int | None
    ends_at: Moment | None
    opening_required: bool
    last_sequence: int
    body: LearnerBody | None
    previous: Neighbour | None
    next: Neighbour | None
