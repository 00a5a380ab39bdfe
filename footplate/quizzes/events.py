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


@dataclass(frozen=True, kw_only=True)
class AttemptMarked(Event):
    """Everything that people had to read in an attempt was marked, and it has its result."""

    attempt_id: UUID
    invitation_id: UUID
    content_id: UUID
    user_id: UUID
    score_percent: float
    passed: bool


@dataclass(frozen=True, kw_only=True)
class ResultCorrected(Event):
    """Somebody's result at a quiz rose, because a key was mended and past attempts graded again.

    The scores are the best of all their attempts before and after.
    """

    regrading_id: UUID
    invitation_id: UUID
    content_id: UUID
    user_id: UUID
    score_before_percent: float
    score_percent: float
    passed_before: bool
    passed: bool
    training_completed: bool
