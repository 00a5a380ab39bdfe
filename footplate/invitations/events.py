"""What happens to an invitation, in the past tense."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class InvitationSent(Event):
    """Somebody was invited; the mail with the link follows."""

    invitation_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationReminded(Event):
    """Somebody who has not finished is told again, by a manager or as the due day comes near."""

    invitation_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationAccepted(Event):
    """A person took the invitation and is now a member of the team."""

    invitation_id: UUID
    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationDeclined(Event):
    """The invited person said no."""

    invitation_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationRevoked(Event):
    """The team took the invitation back."""

    invitation_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationExpired(Event):
    """A hard end passed: of the offer, of the deadline or of the time limit."""

    invitation_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationExtended(Event):
    """A manager set another due moment or another end of the time limit, with a note.

    Moments that were not set are None.
    """

    invitation_id: UUID
    actor_id: UUID | None = None
    note: str = ""
    due_at: datetime | None = None
    due_before: datetime | None = None
    time_limit_ends_at: datetime | None = None
