"""Writing down what happened to invitations where no column keeps the moment."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.invitations.models import Invitation, TrainingMoment
from footplate.kernel.ids import new_id


def note_moment(
    invitation: Invitation,
    *,
    kind: str,
    now: datetime,
    actor_id: UUID | None = None,
    reason: str = "",
    **detail: Any,
) -> None:
    """Add that this happened now, in the caller's transaction. Statements: 1."""
    TrainingMoment.objects.create(
        team_id=invitation.team_id,
        invitation_id=invitation.pk,
        kind=kind,
        at=now,
        actor_id=actor_id,
        reason=reason,
        detail=detail,
        created_at=now,
    )


def note_moments(
    invitations: Iterable[tuple[UUID, UUID]], *, kind: str, now: datetime, reason: str = ""
) -> None:
    """Add that this happened now to each of (invitation id, team id). Statements: 1."""
    TrainingMoment.objects.bulk_create(
        TrainingMoment(
            id=new_id(),
            team_id=team_id,
            invitation_id=invitation_id,
            kind=kind,
            at=now,
            reason=reason,
            created_at=now,
        )
        for invitation_id, team_id in invitations
    )
