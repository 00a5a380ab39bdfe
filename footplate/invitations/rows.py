"""Invitations as rows of a list: what is shown, and what may be done with each. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from footplate.invitations.models import Invitation
from footplate.invitations.states import InvitationState, state_of

# Whoever left cannot go on; the invitation waits for them to come back, or is revoked.
_FEW = {"expired": ["extend"], "left": ["revoke"]}
_OVER = {"completed", "completed_late", "declined", "revoked"}


def actions_of(*, state: InvitationState, program_state: str, can_write: bool) -> list[str]:
    """Return what the caller may do with an invitation in this state, in the client's order.

    Nothing happens to invitations of an archived program; nobody is reminded of one that is
    being revised.
    """
    if not can_write or program_state == "archived" or state in _OVER:
        return []
    if state in _FEW:
        return _FEW[state]
    return ["extend", "remind", "revoke"] if program_state == "published" else ["extend", "revoke"]


def person_label(invitation: Invitation) -> str:
    """Return how the team knows whose invitation it is. Needs `invitee` loaded."""
    invitee = invitation.invitee
    return (invitee.name or invitee.email) if invitee else invitation.email


def present_row(
    raw: Mapping[str, Any], *, program_state: str, can_write: bool, now: datetime
) -> dict[str, Any]:
    """Return the row in the shape of `InvitationRow` from the columns of `row_sql.ROW_COLUMNS`."""
    state, reason = state_of(
        raw["status"],
        raw["due_at"],
        raw["started_at"],
        raw["completed_at"],
        now,
        expires_at=raw["expires_at"],
        time_limit_ends_at=raw["time_limit_ends_at"],
        left_at=raw["left_at"],
        status_reason=raw["status_reason"],
    )
    return {
        **raw,
        "person": {key: raw[key] for key in ("user_id", "name", "email", "groups")},
        "state": state,
        "state_reason": reason,
        "invited_at": raw["created_at"],
        "actions": actions_of(state=state, program_state=program_state, can_write=can_write),
    }
