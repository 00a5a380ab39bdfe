"""Whether a training is open to its person now, and if not, why not. Pure."""

from dataclasses import dataclass
from datetime import datetime

from footplate.invitations.states import end_reason
from footplate.kernel.problems import Conflict
from footplate.progress.errors import NotStarted, TrainingClosed, TrainingPaused

SEEN = ("accepted", "completed", "expired", "revoked")
"""The statuses in which an invitation is a training that its person may go on with or read."""
SHOWN = (*SEEN, "declined")
"""The statuses that have a page of their own, if only to say why nothing is open."""

PAUSED = (
    "The program is being revised, so this training is paused. Nothing you did is lost: you can "
    "go on when it is published again."
)
ARCHIVED = "The program is archived. You can still read it, but nothing counts any more."
WITHDRAWN = "This invitation was withdrawn."
DECLINED = "You declined this invitation."
EXPIRED = "This training has ended."
_WORDS = {"revoked": WITHDRAWN, "declined": DECLINED}


@dataclass(frozen=True, kw_only=True)
class Gate:
    """All that decides whether a training is open."""

    status: str
    status_reason: str
    program_state: str
    started_at: datetime | None
    expires_at: datetime | None
    time_limit_ends_at: datetime | None

    def ended(self, now: datetime) -> str | None:
        """Return why nothing of the training is open any more, None while it is.

        A hard end that has passed counts at once, before the job that writes it down has run.
        """
        if self.status == "completed":
            return None
        if self.status != "accepted":
            return _WORDS.get(self.status) or self.status_reason or EXPIRED
        return end_reason(
            expires_at=self.expires_at, time_limit_ends_at=self.time_limit_ends_at, now=now
        )

    def obstacle(self, now: datetime) -> Conflict | None:
        """Return why the person cannot go on, None when they can.

        Completed trainings stay open as long as the program is published.
        """
        ended = self.ended(now)
        if ended is not None:
            return TrainingClosed(ended)
        if self.program_state == "archived":
            return TrainingClosed(ARCHIVED)
        if self.program_state != "published":
            return TrainingPaused(PAUSED)
        return None if self.started_at is not None else NotStarted()

    def reading_obstacle(self, now: datetime) -> Conflict | None:
        """Return why the person cannot even read, None when they can.

        What a person completed, and what is archived, stays readable.
        """
        ended = self.ended(now)
        if ended is not None:
            return TrainingClosed(ended)
        if self.program_state == "draft" and self.status != "completed":
            return TrainingPaused(PAUSED)
        return None if self.started_at is not None else NotStarted()
