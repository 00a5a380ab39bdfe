"""Every way through the wall: its name, why it exists, what it opens, and who may open it.

A door is for reads and writes that cannot know their team beforehand. One that opens `A_TEAM` lets
the code act in one team that it has just shown to be the right one; any other opens whole tables,
so keep the code inside small and let it filter by something that only the right caller knows.
`checks/doors.py` holds `opened_in` against the code.
"""

from dataclasses import dataclass

EVERYTHING = ("*",)
A_TEAM: tuple[str, ...] = ()


class UnknownDoorError(KeyError):
    """Somebody opens a door that is not declared here."""


@dataclass(frozen=True, kw_only=True)
class Door:
    """A declared way through. `opened_in` are the modules that may open it."""

    name: str
    reason: str
    opens: tuple[str, ...]
    opened_in: tuple[str, ...]


_DECLARED = (
    Door(
        name="jobs",
        reason="A worker serves every team; each job is handed the ids that it works on.",
        opens=EVERYTHING,
        opened_in=("footplate.manage", "footplate.testing.jobs"),
    ),
    Door(
        name="commands",
        reason="Whoever may run a command on the server may read its database anyway.",
        opens=EVERYTHING,
        opened_in=("footplate.manage",),
    ),
    Door(
        name="migrations",
        reason="A migration changes the rows of all teams.",
        opens=EVERYTHING,
        opened_in=("footplate.manage",),
    ),
    Door(
        name="tests",
        reason="Tests prepare and read all teams; the requests they send stand behind the wall.",
        opens=EVERYTHING,
        opened_in=("conftest",),
    ),
)

DOORS = {door.name: door for door in _DECLARED}


def declared(name: str) -> Door:
    """Return the door of this name; `UnknownDoorError` when nobody has declared it."""
    try:
        return DOORS[name]
    except KeyError:
        raise UnknownDoorError(
            f"declare the door {name!r} in footplate/kernel/walls/doors.py"
        ) from None
