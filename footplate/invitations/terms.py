"""When an invitation is due and when it ends for good. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from footplate.invitations.rules import Rules
from footplate.programs.deadlines import Due, due_at_of, end_of_day


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What is known when somebody is invited."""

    rules: Rules
    invited_at: datetime
    timezone: str
    invitation_days: int

    @property
    def due(self) -> Due:
        """Return when it is due by the program's rules, and which rule decided."""
        return due_at_of(
            completion_deadline=self.rules.completion_deadline,
            completion_timeframe=self.rules.completion_timeframe,
            invited_at=self.invited_at,
            timezone=self.timezone,
        )

    def offer_ends_at(self, due_at: datetime | None) -> datetime:
        """Return until when it can be accepted.

        The end of the day, in the team's zone, so many days after the invitation; never after
        `due_at` where nothing can be finished late.
        """
        return offer_end(
            since=self.invited_at,
            days=self.invitation_days,
            timezone=self.timezone,
            due_at=due_at,
            late_completion=self.rules.late_completion,
        )


def offer_end(
    *,
    since: datetime,
    days: int,
    timezone: str,
    due_at: datetime | None,
    late_completion: bool,
) -> datetime:
    """Return the end of the day `days` after `since`, or `due_at` if that is a harder end."""
    ends = end_of_day(since.astimezone(ZoneInfo(timezone)).date() + timedelta(days=days), timezone)
    if due_at is not None and not late_completion:
        return min(ends, due_at)
    return ends


def training_end(*, due_at: datetime | None, late_completion: bool) -> datetime | None:
    """Return the hard end of an accepted invitation: `due_at` where nothing may be late."""
    return None if late_completion else due_at
