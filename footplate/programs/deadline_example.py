"""A worked example of a program's deadline, in real dates and the team's zone. Pure."""

from dataclasses import dataclass
from datetime import datetime

from footplate.programs.deadlines import due_at_of
from footplate.programs.models import Program
from footplate.programs.wording import day_and_time


@dataclass(frozen=True)
class DeadlineExample:
    """What "due" means for somebody invited at this moment."""

    invited_at: datetime
    due_at: datetime
    sentence: str


def deadline_example(program: Program, *, now: datetime) -> DeadlineExample | None:
    """Return the example for an invitation made now; None when nothing is ever due."""
    zone = program.team.timezone
    due = due_at_of(
        completion_deadline=program.completion_deadline,
        completion_timeframe=program.completion_timeframe,
        invited_at=now,
        timezone=zone,
    )
    if due.due_at is None:
        return None
    moment = day_and_time(due.due_at, zone)
    if due.rule == "deadline":
        sentence = f"Everybody is due {moment}."
    else:
        sentence = f"Invited today means {moment}."
    return DeadlineExample(invited_at=now, due_at=due.due_at, sentence=sentence)
