"""What a session notes while an admin sees their team as somebody else.

It stands in the session's own data, which the sign-in statement reads anyway: no statement more,
and it ends with the session at the latest. What may be done with it is decided in teams.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.accounts.session_store import SessionStore
from footplate.kernel.caller import SeeingAs

_NOTE = "seeing_as"


def seeing_in(data: Mapping[str, Any], *, now: datetime) -> SeeingAs | None:
    """Return what the session's data notes, None without or once its time is over."""
    note = data.get(_NOTE)
    if note is None or datetime.fromisoformat(note["ends_at"]) <= now:
        return None
    membership = note["membership_id"]
    return SeeingAs(
        id=UUID(note["id"]),
        team_id=UUID(note["team_id"]),
        role_keys=tuple(note["role_keys"]),
        membership_id=UUID(membership) if membership else None,
        ends_at=datetime.fromisoformat(note["ends_at"]),
    )


def note_seeing(session_key: str, seeing: SeeingAs) -> None:
    """Note it in the session. Statements: 2."""
    store = SessionStore(session_key=session_key)
    store[_NOTE] = {
        "id": str(seeing.id),
        "team_id": str(seeing.team_id),
        "role_keys": list(seeing.role_keys),
        "membership_id": str(seeing.membership_id) if seeing.membership_id else None,
        "ends_at": seeing.ends_at.isoformat(),
    }
    store.save()


def forget_seeing(session_key: str, *, seeing_id: UUID) -> bool:
    """Take the note out of the session; return whether it was there. Statements: 1 or 2.

    A session that has ended has no note.
    """
    store = SessionStore(session_key=session_key)
    note = store.get(_NOTE)
    if note is None or note["id"] != str(seeing_id):
        return False
    del store[_NOTE]
    store.save()
    return True
