"""Shapes of corrections."""

from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime

from footplate.invitations.schemas import Note
from footplate.kernel.http.schemas import Input, Moment

CorrectionName = Literal["completed", "reset", "extended"]


class MakeCorrection(Input):
    """What to change by hand and why; the person whose training it is reads the reason.

    Without `content_id` the training as a whole is meant: everything required is marked as done,
    everything is set back, or (`extended`) it is due at `due_at` and its running time limit ends
    at `time_limit_ends_at`. With one, its own time ends at `ends_at`.
    """

    kind: CorrectionName
    content_id: UUID | None = None
    reason: Note
    due_at: AwareDatetime | None = None
    time_limit_ends_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None


class CorrectionLine(Schema):
    """One correction, as its person and managers read it."""

    id: UUID
    kind: CorrectionName
    content_id: UUID | None
    content_ids: list[UUID]
    at: Moment
    by: str
    sentence: str
    reason: str
