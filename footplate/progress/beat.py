"""What a heartbeat brings, and how things stand after it. Pure."""

import json
from dataclasses import dataclass
from datetime import datetime

from footplate.progress.obstacles import Gate
from footplate.progress.rules import Rule, Work


@dataclass(frozen=True, kw_only=True)
class Noticed:
    """What a browser noticed since its last heartbeat; the shape of the API's `Heartbeat`.

    `age_seconds` is how long it waited in the browser. A sequence of None is a learner's own word
    that the content is done.
    """

    seconds: int
    sequence: int | None
    interval: tuple[float, float] | None = None
    position_seconds: float | None = None
    position_share: float | None = None
    scrolled_to_end: bool = False
    age_seconds: float = 0.0


@dataclass(frozen=True)
class Beat:
    """One row of the statement, in the order of its columns.

    `applies` says whether the heartbeat was taken, `held` whether it was put off because it may
    complete the training. Moments and states are those before the heartbeat, the rest after.
    """

    status: str
    status_reason: str
    program_state: str
    started_at: datetime | None
    expires_at: datetime | None
    time_limit_ends_at: datetime | None
    last_heartbeat_at: datetime | None
    opened_at: datetime | None
    ends_at: datetime | None
    was: str
    applies: bool
    held: bool
    completes: bool
    credited_seconds: int
    score: float | None
    content_seconds: int
    position_seconds: float | None
    scrolled_to_end: bool
    content_type: str | None
    minimum_seconds: int | None
    duration_seconds: float | None
    share_percent: int | None
    watched_seconds: int
    watched_json: str
    contents_completed: int
    contents_total: int
    training_seconds: int
    last_sequence: int
    certificate_number: str | None

    @property
    def watched(self) -> list[list[int]]:
        """Return the watched ranges [from, to) in order."""
        return json.loads(self.watched_json)

    @property
    def gate(self) -> Gate:
        """Return what decides whether the training is open."""
        return Gate(
            status=self.status,
            status_reason=self.status_reason,
            program_state=self.program_state,
            started_at=self.started_at,
            expires_at=self.expires_at,
            time_limit_ends_at=self.time_limit_ends_at,
        )

    @property
    def rule(self) -> Rule:
        """Return the content's rule. The content must have been opened."""
        return Rule(
            content_type=self.content_type or "",
            minimum_seconds=self.minimum_seconds,
            duration_seconds=self.duration_seconds,
            share_percent=self.share_percent,
        )

    @property
    def work(self) -> Work:
        """Return what was done with the content, this heartbeat included."""
        begun = "in_progress" if self.applies else self.was
        return Work(
            status="completed" if self.completes or self.was == "completed" else begun,
            score=self.score,
            time_spent_seconds=self.content_seconds,
            watched_seconds=self.watched_seconds,
            position_seconds=self.position_seconds,
            scrolled_to_end=self.scrolled_to_end,
            opened_at=self.opened_at,
            ends_at=self.ends_at,
        )
