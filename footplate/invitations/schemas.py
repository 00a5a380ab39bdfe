"""Shapes of invitations as managers see them."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field, StringConstraints

from footplate.invitations.states import InvitationState
from footplate.kernel.http.schemas import Input, Moment, Text

MOST_ADDRESSES = 1000
MOST_GROUPS = 100

Status = Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
# Unlike `Text`, these are trimmed before they are measured.
_NO_NUL = r"^[^\x00]*$"
Note = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000, pattern=_NO_NUL)
]
"""Why somebody did something: 1 to 1000 characters after trimming."""
OptionalNote = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=_NO_NUL)
]
Message = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000, pattern=_NO_NUL)]


class InvitedPerson(Schema):
    """Whom an invitation is for. `name` is empty while nobody of the team is known by it."""

    user_id: UUID | None
    name: str
    email: str
    groups: list[str]


class InvitationRow(Schema):
    """One person's way through one program, as its manager sees it."""

    id: UUID
    person: InvitedPerson
    status: Status
    state: InvitationState
    state_reason: str | None
    contents_total: int
    contents_completed: int
    score_percent: float | None
    time_spent_seconds: int
    due_at: Moment | None
    completed_at: Moment | None
    invited_at: Moment
    last_accessed_at: Moment | None
    edition_number: int | None
    actions: list[Literal["extend", "remind", "revoke"]]


class SendInvitations(Input):
    """Whom to invite: addresses, groups, or both; the message stands in the mail."""

    emails: list[Annotated[Text, StringConstraints(max_length=1000)]] = Field(
        default_factory=list, max_length=MOST_ADDRESSES
    )
    group_ids: list[UUID] = Field(default_factory=list, max_length=MOST_GROUPS)
    message: Message = ""


class SkippedAddress(Schema):
    """An address that was not invited, and why."""

    email: str
    code: Literal["invalid", "already_invited", "already_completed"]
    detail: str


class SentInvitations(Schema):
    """Who was invited (in the order asked for) and who was not."""

    created: list[InvitationRow]
    skipped: list[SkippedAddress]


class ExtendInvitation(Input):
    """The new due moment and why."""

    due_at: AwareDatetime
    note: Note


class DeadlineStep(Schema):
    """One moment that took part in the decision."""

    at: Moment
    label: str
    detail: str
    deciding: bool
    used: bool


class Deadline(Schema):
    """Why an invitation is due when it is due."""

    due_at: Moment | None
    timezone: str
    steps: list[DeadlineStep]
    late_completion: bool
    sentence: str
    next_reminder_at: Moment | None
