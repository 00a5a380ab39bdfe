"""The demo world, made through the product's own actions as if years had passed."""

import time
from collections.abc import Callable
from datetime import datetime

from django.db import connection, transaction

from footplate.teams.models import Team
from footplate.testing.world.assets import Assets
from footplate.testing.world.calendar import Calendar
from footplate.testing.world.company import NORTHWIND, found_company
from footplate.testing.world.files import load_people, load_programs
from footplate.testing.world.finishing import begin_changes, settle
from footplate.testing.world.history import History

Say = Callable[[str], object]


@transaction.atomic
def seed(*, now: datetime, say: Say) -> bool:
    """Make the demo company; return whether it was made.

    All or nothing. A database that has a team, of whatever name, is left alone. Of two seeds at
    once the second waits and then finds a team. Documents of certificates are left to their jobs.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended('footplate seed', 0))")
    if Team.objects.exists():
        return False
    clock = _Stopwatch(say)
    calendar = Calendar(now)
    company = found_company(load_people(), calendar)
    files = {file.key: file for file in load_programs()}
    assets = Assets(company.team, uploaded_by=company.users["ada@footplate.test"].id)
    history = History(company, calendar, files, assets)
    clock.tell(f"{len(company.people)} people, {len(files)} programs")
    try:
        count = history.tell()
        clock.tell(f"{count} things that happened")
        begin_changes(history.programs["working-safely-at-heights"], now=calendar.at(-1, 15, 20))
        others = list(Team.objects.exclude(slug=NORTHWIND))
        settle(company.team, others, now=now)
        clock.tell("today")
    except BaseException:
        assets.forget_files()
        raise
    return True


class _Stopwatch:
    """Says what is done, and how long it took."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._since = time.monotonic()

    def tell(self, what: str) -> None:
        """Say it, with the seconds since the last."""
        seconds = time.monotonic() - self._since
        self._since = time.monotonic()
        self._say(f"  {what} ({seconds:.1f} s)")
