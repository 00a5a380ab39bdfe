"""Facts about tokens. They name the token, never its secret."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class TokenCreated(Event):
    """Somebody made a token for themselves or for a team."""

    token_id: UUID


@dataclass(frozen=True, kw_only=True)
class TokenExpiring(Event):
    """A token expires within the week."""

    token_id: UUID
