"""Facts about members."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class MemberInvited(Event):
    """Somebody is invited, or invited again with a new link."""

    membership_id: UUID


@dataclass(frozen=True, kw_only=True)
class MemberJoined(Event):
    """An invited, removed or new person is an active member now."""

    membership_id: UUID


@dataclass(frozen=True, kw_only=True)
class MemberRemoved(Event):
    """A membership ended."""

    membership_id: UUID
