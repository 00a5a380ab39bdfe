"""Who is calling: what the sign-in statement found out, and no more."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token lets its bearer do, at most: never more than the roles of whom it acts for."""

    token_id: UUID
    kind: Literal["personal", "team", "oauth"]
    scopes: frozenset[str]
    team_id: UUID | None


@dataclass(frozen=True, slots=True)
class SeeingAs:
    """What an admin looks at their team as, until when: as roles, or as a member's roles.

    Nothing can be written meanwhile, and nothing is seen that the admin's own roles would hide.
    """

    id: UUID
    team_id: UUID
    role_keys: tuple[str, ...]
    membership_id: UUID | None
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Caller:
    """The person, or the machine user, behind a request.

    `team_ids` are the teams in which they are active, narrowed to the token's team when it is
    bound to one. `grant` is None for a browser's session, `session_key` empty without one.
    """

    user_id: UUID
    email: str
    name: str
    locale: str
    timezone: str
    is_operator: bool
    email_verified: bool
    session_key: str
    team_ids: frozenset[UUID] = frozenset()
    grant: Grant | None = None
    seeing_as: SeeingAs | None = None

    def allows(self, scope: str) -> bool:
        """Return whether the session, which allows everything, or the token covers the scope."""
        return self.grant is None or scope in self.grant.scopes
