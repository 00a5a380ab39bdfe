"""When somebody was invited, accepted, worked and finished, so that today they stand as told."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from footplate.testing.world.calendar import Calendar
from footplate.testing.world.files import ProgramFile

FINISHED = ("completed", "expiring", "expired_certificate", "revoked_certificate")
OPEN = ("in_progress", "due_soon", "overdue", "expired")
REVOKED_CERTIFICATE_DAY = -48
_ACCEPTS_WITHIN_HOURS = 30


@dataclass(frozen=True)
class Plan:
    """One person's way through one program. Moments that never came are None.

    `works_until` is the last moment of work, `share` how much of the contents is done then.
    """

    email: str
    program: str
    state: str
    invited_at: datetime
    accepted_at: datetime | None
    works_until: datetime | None
    share: float
    wanted_percent: float
    reason: str = ""


class Planner:
    """Makes plans from what `people.yaml` says, for one program."""

    def __init__(self, file: ProgramFile, calendar: Calendar, edition_days: list[int]) -> None:
        self._file = file
        self._calendar = calendar
        self._edition_days = edition_days
        self._timeframe: int = file.facts["completion_timeframe"]

    def plan(self, email: str, told: dict[str, Any]) -> Plan:
        """Return the plan for one training of one person."""
        state = told["state"]
        if state in FINISHED:
            return self._finished(email, told, self._finish_day(told))
        if state in ("declined", "revoked"):
            day = -self._calendar.dice.randrange(5, 13)
            return self._plan(email, told, invited_at=self._invited_at(day))
        invited_at = self._invited_at(told["due_in_days"] - self._timeframe)
        if state == "invited":
            return self._plan(email, told, invited_at=invited_at)
        accepted_at = self._accepted_at(invited_at)
        works_until = None
        if state in OPEN and told.get("share"):
            works_until = self._last_work(told, accepted_at)
        return self._plan(
            email, told, invited_at=invited_at, accepted_at=accepted_at, works_until=works_until
        )

    def _plan(self, email: str, told: dict[str, Any], **moments: Any) -> Plan:
        return Plan(
            email=email,
            program=self._file.key,
            state=told["state"],
            invited_at=moments["invited_at"],
            accepted_at=moments.get("accepted_at"),
            works_until=moments.get("works_until"),
            share=moments.get("share", told.get("share", 0)),
            wanted_percent=told.get("score", 88),
            reason=told.get("reason", ""),
        )

    def _finished(self, email: str, told: dict[str, Any], day: int) -> Plan:
        """Work backwards from the day of finishing to the day of the invitation."""
        dice = self._calendar.dice
        late = told.get("late_by_days", 0) if self._file.facts["late_completion"] else 0
        room = max(0, min(self._timeframe - 3, 8))
        due = day - late if late else day + dice.randrange(0, room + 1)
        invited_at = self._invited_at(due - self._timeframe)
        return self._plan(
            email,
            told,
            invited_at=invited_at,
            accepted_at=self._accepted_at(invited_at),
            works_until=self._calendar.between(day, 8, 18),
            share=1.0,
        )

    def _finish_day(self, told: dict[str, Any]) -> int:
        """Return the day on which the training was finished."""
        match told["state"]:
            case "completed":
                return -int(told["finished_days_ago"])
            case "revoked_certificate":
                return REVOKED_CERTIFICATE_DAY - 9
        ends = told.get("certificate_ends_in_days", -told.get("certificate_ended_days_ago", 0))
        candidates = [
            (self._calendar.months_before(ends, months), months) for months in self._validities()
        ]
        return next(
            (day for day, months in candidates if self._validity_on(day) == months),
            candidates[-1][0],
        )

    def _validities(self) -> list[int]:
        months = [self._validity(number) for number in range(len(self._file.editions))]
        return list(dict.fromkeys(reversed(months)))

    def _validity(self, number: int) -> int:
        _, rules = self._file.editions[number]
        found: int = (self._file.facts | rules)["certificate_validity_months"]
        return found

    def _validity_on(self, day: int) -> int:
        # Whoever finishes soon after an edition appeared has still the one before.
        begun = day - self._timeframe // 2
        numbers = [n for n, at in enumerate(self._edition_days) if at <= begun]
        return self._validity(numbers[-1] if numbers else 0)

    def _invited_at(self, day: int) -> datetime:
        # Always at the same time of a day: managers invite many people at once.
        return self._calendar.at(min(day, 0), 9, (day * 7) % 50)

    def _accepted_at(self, invited_at: datetime) -> datetime:
        """Return some moment soon after, and never later than a while ago."""
        latest = self._calendar.now - timedelta(minutes=5)
        wait = timedelta(hours=self._calendar.dice.uniform(0.2, _ACCEPTS_WITHIN_HOURS))
        if invited_at + wait < latest:
            return invited_at + wait
        return invited_at + (latest - invited_at) * self._calendar.dice.uniform(0.1, 0.5)

    def _last_work(self, told: dict[str, Any], accepted_at: datetime) -> datetime:
        calendar, state = self._calendar, told["state"]
        ago = {"due_soon": (0, 2), "in_progress": (1, 5), "overdue": (2, 7)}.get(state)
        if ago is None:
            day = min(told["due_in_days"] - 1, calendar.day_of(accepted_at) + 4)
        else:
            day = -calendar.dice.randrange(*ago)
        day = max(day, calendar.day_of(accepted_at))
        return max(
            calendar.between(day, 8, 18), min(accepted_at + timedelta(hours=1), calendar.now)
        )
