"""Who is calling: what the sign-in statement found out, and no more."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Caller:
    """The signed-in person behind a request."""

    user_id: UUID
    email: str
    name: str
    locale: str
    timezone: str
    is_operator: bool
    email_verified: bool
    session_key: str
