"""Shapes of one person's training as their manager sees it."""

from typing import Literal
from uuid import UUID

from ninja import Schema

from footplate.invitations.schemas import InvitationRow
from footplate.kernel.http.schemas import Moment
from footplate.progress.corrections.schemas import CorrectionLine, CorrectionName
from footplate.reports.schemas import RosterCertificate

TimelineKind = Literal[
    "invited",
    "reminded",
    "accepted",
    "declined",
    "returned",
    "left",
    "corrected",
    "started",
    "moved",
    "opened",
    "attempt_started",
    "attempt_closed",
    "content_completed",
    "completed",
    "certified",
    "certificate_revoked",
    "expired",
    "revoked",
]


class TimelineLine(Schema):
    """One thing that happened. `by` is null for what the server did by itself."""

    id: str
    kind: TimelineKind
    at: Moment
    by: str | None
    content_id: UUID | None
    sentence: str
    reason: str


class RecordAttempt(Schema):
    """One sitting of a quiz. `counts` is false for those from before the quiz was set back."""

    number: int
    started_at: Moment
    submitted_at: Moment | None
    closed_by: Literal["learner", "server", ""]
    score_percent: float | None
    passed: bool | None
    waits_for_marking: bool
    counts: bool


class RecordContent(Schema):
    """One content and what the person did with it. `share` is 0 to 1; `detail` says it in words.

    `ends_at` is the end of the content's own time, while one runs or has run out undone.
    """

    id: UUID
    title: str
    section: str | None
    content_type: Literal["text", "video", "audio", "quiz"]
    is_required: bool
    status: Literal["not_started", "in_progress", "completed"]
    share: float
    detail: str | None
    time_spent_seconds: int
    score_percent: float | None
    opened_at: Moment | None
    last_accessed_at: Moment | None
    completed_at: Moment | None
    ends_at: Moment | None
    attempts: list[RecordAttempt]
    corrections: list[CorrectionName]


class RecordProgram(Schema):
    """The program, by its newest edition."""

    id: UUID
    title: str
    state: Literal["draft", "published", "archived"]
    edition_number: int | None


class TrainingRecord(Schema):
    """One person's training: head, contents, corrections (newest first) and what may be
    corrected."""

    invitation: InvitationRow
    program: RecordProgram
    timezone: str
    inviter_name: str | None
    cycle: int
    accepted_at: Moment | None
    started_at: Moment | None
    time_limit_minutes: int | None
    time_limit_ends_at: Moment | None
    certificate: RosterCertificate | None
    contents: list[RecordContent]
    corrections: list[CorrectionLine]
    correction_kinds: list[CorrectionName]
