"""What happens to a training, in the past tense."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class TrainingStarted(Event):
    """A person started a program for the first time; their edition is pinned from here on."""

    invitation_id: UUID
    user_id: UUID
    program_id: UUID
    edition_id: UUID


@dataclass(frozen=True, kw_only=True)
class TrainingCompleted(Event):
    """The last required content was done. Published exactly once an invitation.

    `score_percent` is the mean of the best scores of the required quizzes, None without any.
    """

    invitation_id: UUID
    user_id: UUID
    program_id: UUID
    edition_id: UUID
    score_percent: float | None


@dataclass(frozen=True, kw_only=True)
class TrainingCorrected(Event):
    """A manager changed a training by hand, with a reason that its person is told."""

    invitation_id: UUID
    correction_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContentsReset(Event):
    """Contents of a training begin anew: what was done with them before counts no more."""

    invitation_id: UUID
    content_ids: tuple[UUID, ...]
