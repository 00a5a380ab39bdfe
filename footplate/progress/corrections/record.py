"""Writing down that somebody's training was corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.invitations.models import Invitation
from footplate.invitations.rows import person_label
from footplate.kernel import audit
from footplate.kernel.events import publish
from footplate.progress.events import TrainingCorrected
from footplate.progress.models import Correction

Before = dict[str, Any]
"""One of `Correction.contents`."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What is done by hand. `title` names the content; None: the training as a whole."""

    kind: str
    reason: str
    content_id: UUID | None = None
    title: str | None = None
    contents: Sequence[Before] = ()
    detail: dict[str, Any] | None = None


_VERBS = {
    ("completed", True): "invitations.complete_content",
    ("completed", False): "invitations.complete",
    ("reset", True): "invitations.reset_content",
    ("reset", False): "invitations.reset",
    ("extended", True): "invitations.extend_content",
}


def record_correction(
    invitation: Invitation, change: Change, *, actor_id: UUID | None, now: datetime
) -> Correction:
    """Return the correction, written and told, in the caller's transaction.

    More time for the training as a whole is audited where it is given. Statements: 3 or 4.
    """
    correction = Correction.objects.create(
        team_id=invitation.team_id,
        invitation_id=invitation.pk,
        kind=change.kind,
        content_id=change.content_id,
        contents=list(change.contents),
        detail=change.detail or {},
        reason=change.reason,
        corrected_by_id=actor_id,
        created_at=now,
    )
    verb = _VERBS.get((change.kind, change.content_id is not None))
    if verb:
        _audit(invitation, change, verb=verb, actor_id=actor_id, now=now)
    publish(
        TrainingCorrected(
            team_id=invitation.team_id,
            occurred_at=now,
            invitation_id=invitation.pk,
            correction_id=correction.pk,
        )
    )
    return correction


def _audit(
    invitation: Invitation, change: Change, *, verb: str, actor_id: UUID | None, now: datetime
) -> None:
    about = {"content": change.title, "content_id": str(change.content_id)} if change.title else {}
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor_id,
        verb=verb,
        subject_type="invitation",
        subject_id=invitation.pk,
        subject_label=person_label(invitation),
        now=now,
        reason=change.reason,
        program=invitation.program.title,
        contents=list(change.contents),
        **about,
        **(change.detail or {}),
    )
