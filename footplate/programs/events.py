"""What happened to programs."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class ProgramPublished(Event):
    """An edition was made. With `retrain`, people who completed are to be invited again."""

    program_id: UUID
    edition_id: UUID
    number: int
    retrain: bool


@dataclass(frozen=True, kw_only=True)
class ProgramUnpublished(Event):
    """Nobody may start the program any more; people in progress pause."""

    program_id: UUID


@dataclass(frozen=True, kw_only=True)
class ProgramArchived(Event):
    """The program is history: pending invitations end, open ones become read-only."""

    program_id: UUID


@dataclass(frozen=True, kw_only=True)
class ProgramRestored(Event):
    """The program is a draft again."""

    program_id: UUID
