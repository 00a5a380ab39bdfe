"""The workflow of a program: which event leads from which state to which. Pure."""

from enum import StrEnum
from types import MappingProxyType

from footplate.programs.errors import WrongState
from footplate.programs.models import ProgramState


class Event(StrEnum):
    """What may happen to a program."""

    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    ARCHIVE = "archive"
    RESTORE = "restore"


TRANSITIONS = MappingProxyType(
    {
        (ProgramState.DRAFT, Event.PUBLISH): ProgramState.PUBLISHED,
        (ProgramState.PUBLISHED, Event.PUBLISH): ProgramState.PUBLISHED,
        (ProgramState.PUBLISHED, Event.UNPUBLISH): ProgramState.DRAFT,
        (ProgramState.DRAFT, Event.ARCHIVE): ProgramState.ARCHIVED,
        (ProgramState.PUBLISHED, Event.ARCHIVE): ProgramState.ARCHIVED,
        (ProgramState.ARCHIVED, Event.RESTORE): ProgramState.DRAFT,
    }
)
EDITABLE = frozenset({ProgramState.DRAFT, ProgramState.PUBLISHED})
INVITING = frozenset({ProgramState.PUBLISHED})


def allowed(state: str) -> list[str]:
    """Return the events that may happen in this state, in the order of `Event`."""
    return [event.value for event in Event if (ProgramState(state), event) in TRANSITIONS]


def next_state(state: str, event: Event) -> ProgramState:
    """Return where the event leads; raise `WrongState` when it may not happen now."""
    found = TRANSITIONS.get((ProgramState(state), event))
    if found is None:
        raise wrong_state(state, f"A program that is {_said(state)} cannot take “{event}”.")
    return found


def demand_editable(state: str) -> None:
    """Raise `WrongState` when the draft may not be changed now."""
    if state not in EDITABLE:
        raise wrong_state(state, f"A program that is {_said(state)} cannot be changed.")


def wrong_state(state: str, detail: str) -> WrongState:
    """Return the problem that names the state and the allowed events."""
    return WrongState(detail, state=str(state), allowed=allowed(state))


def _said(state: str) -> str:
    return "a draft" if state == ProgramState.DRAFT else str(state)
