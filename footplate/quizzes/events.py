"""What happened to attempts."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class AttemptSubmitted(Event):
    """An attempt was closed, by the learner or by the server at its end, and graded.

    Score and result are null while a person has yet to read one of the answers.
    """

    attempt_id: UUID
    invitation_id: UUID
    content_id: UUID
    user_id: UUID
    score_percent: float | None
    passed: bool | None
