"""Days and hours of the demo company, counted from the day of the seed.

Everything is told in days before or after today, in Berlin, so that the company is alive whenever
it is started. Nothing that has happened lies in the future, not even just after midnight.
"""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from footplate.programs.deadlines import add_months, end_of_day

ZONE = "Europe/Berlin"
_BERLIN = ZoneInfo(ZONE)
_SEED = 20_260_119


@dataclass
class Calendar:
    """Today, and dice that always fall the same way."""

    now: datetime
    # Not for secrets: the same world on every machine.
    dice: random.Random = field(default_factory=lambda: random.Random(_SEED))  # noqa: S311

    @property
    def today(self) -> date:
        """Return today's date in Berlin."""
        return self.now.astimezone(_BERLIN).date()

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """Return the moment on that day, in UTC; a later one of today moves before now."""
        moment = datetime.combine(
            self.today + timedelta(days=day), time(hour, minute), _BERLIN
        ).astimezone(UTC)
        if day > 0 or moment < self.now:
            return moment
        midnight = datetime.combine(self.today, time(), _BERLIN).astimezone(UTC)
        share = (hour * 60 + minute) / (24 * 60)
        return midnight + (self.now - midnight) * share

    def between(self, day: int, first_hour: int, last_hour: int) -> datetime:
        """Return some moment between these hours of that day."""
        return self.at(day, self.dice.randrange(first_hour, last_hour), self.dice.randrange(60))

    def end_of(self, day: int) -> datetime:
        """Return the last second of that day."""
        return end_of_day(self.today + timedelta(days=day), ZONE)

    def months_before(self, day: int, months: int) -> int:
        """Return the day from which `months` later it is `day`."""
        return (add_months(self.today + timedelta(days=day), -months) - self.today).days

    def day_of(self, moment: datetime) -> int:
        """Return how many days from today the moment lies; negative is past."""
        return (moment.astimezone(_BERLIN).date() - self.today).days
