"""Where the running code stands: behind whom, in which teams, with which doors open.

It is kept for the request or job, not on the connection. The connection compares itself with it
before every statement (`kernel.walls.backend`), so nothing of one request can be seen by the next
one, however the first has ended.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from uuid import UUID

from footplate.kernel.walls.doors import declared

PERSON, TEAMS, OPENED = "footplate.person", "footplate.teams", "footplate.opened"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the policies are told. `entered` are teams that a door leads into."""

    person: UUID | None = None
    teams: frozenset[UUID] = frozenset()
    entered: frozenset[UUID] = frozenset()
    opened: frozenset[str] = frozenset()

    def settings(self) -> tuple[str, str, str]:
        """Return the values of the settings `PERSON`, `TEAMS` and `OPENED`; empty for none."""
        person = str(self.person) if self.person else ""
        return person, _array(self.teams | self.entered), _array(self.opened)


def _array(values: Iterable[UUID | str]) -> str:
    texts = sorted(map(str, values))
    return "{" + ",".join(texts) + "}" if texts else ""


class _Mark:
    """What a connection's standing may be besides a `Standing`; equal only to itself."""


UNKNOWN = _Mark()
"""A new connection, or one whose settings a rollback may have turned back."""
RIDING = _Mark()
"""The next statement writes the settings itself."""

NOBODY = Standing()
_of_process = [NOBODY]
_standing: ContextVar[Standing | None] = ContextVar("standing", default=None)


def current() -> Standing:
    """Return where the running code stands."""
    standing = _standing.get()
    return _of_process[0] if standing is None else standing


@contextmanager
def alone(standing: Standing = NOBODY) -> Iterator[None]:
    """Inside, nothing of what was before holds, nor afterwards what was said inside."""
    token = _standing.set(standing)
    try:
        yield
    finally:
        _standing.reset(token)


def stand_behind(*, person: UUID | None, teams: Iterable[UUID]) -> None:
    """Show from now on only what this person's teams have, and what is the person's own.

    Holds until the request ends. Doors that are open stay so.
    """
    _standing.set(replace(current(), person=person, teams=frozenset(teams)))


@contextmanager
def door(name: str, *, team: UUID | None = None) -> Iterator[None]:
    """Inside, what the door opens is within reach: its tables, or this one team.

    Only from the modules that its declaration names; `UnknownDoorError` for one without.
    """
    opens = declared(name).opens
    assert bool(opens) != bool(team), "a door opens tables, or a team that is named"
    before = current()
    _standing.set(
        replace(
            before,
            entered=before.entered | ({team} if team else frozenset()),
            opened=before.opened | frozenset(opens),
        )
    )
    try:
        yield
    finally:
        # Not simply what was before: somebody may have signed in inside.
        _standing.set(replace(current(), entered=before.entered, opened=before.opened))


@contextmanager
def joining(team: UUID) -> Iterator[None]:
    """The person belongs to the team from here on, also afterwards; not when the block fails.

    For the transaction that makes them a member: what they were before was found at sign-in.
    """
    before = current()
    _standing.set(replace(before, teams=before.teams | {team}))
    try:
        yield
    except BaseException:
        _standing.set(replace(current(), teams=before.teams))
        raise


def open_for_process(name: str) -> None:
    """Open a door for everything that this process does outside of requests.

    For workers, commands and tests; a server never does.
    """
    _of_process[0] = Standing(opened=frozenset(declared(name).opens))
