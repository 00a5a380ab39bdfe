"""Whose training it is, and whether a content of it is open to its person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from footplate.invitations.models import Invitation
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.progress.models import Progress
from footplate.progress.obstacles import SEEN, Gate
from footplate.progress.outline import contents_of, locks_of
from footplate.progress.rules import Work
from footplate.teams.models import Membership, MembershipState


@dataclass(frozen=True)
class OpenContent:
    """A content that its person may work on now. `item` is its entry in the edition's outline."""

    invitation: Invitation
    item: dict[str, Any]
    snapshot_sha256: str
    progress: Progress | None

    @property
    def begins_anew(self) -> bool:
        """Return whether it was set back by hand and not opened since."""
        work = self.progress
        return work is not None and work.reset_at is not None and work.status == "not_started"


def access_training(*, caller: Caller, invitation_id: UUID, lock: bool = False) -> Invitation:
    """Return the caller's own training with its program and edition. Statements: 1, locking 2.

    `NotFound` when it is somebody else's, was never accepted, or the caller has left the team.
    With `lock` the invitation's row stays locked until the transaction ends.
    """
    if lock:
        _lock(caller, invitation_id)
    member = Membership.objects.filter(
        team_id=OuterRef("team_id"), user_id=caller.user_id, state=MembershipState.ACTIVE
    )
    found = (
        Invitation.objects.select_related("program", "edition")
        .filter(Exists(member), pk=invitation_id, invitee_id=caller.user_id, status__in=SEEN)
        .first()
    )
    if found is None:
        raise NotFound
    return found


def _lock(caller: Caller, invitation_id: UUID) -> None:
    """Lock the row by a statement of its own.

    A locking statement that had to wait sees the newest invitation but the edition joined before:
    none at all when the invitation has moved to another meanwhile.
    """
    rows = Invitation.objects.select_for_update().filter(pk=invitation_id)
    rows.filter(invitee_id=caller.user_id).values_list("pk").first()


def access_content(
    *, caller: Caller, invitation_id: UUID, content_id: UUID, now: datetime, lock: bool = False
) -> OpenContent:
    """Return a content of the caller's training that may be worked on now.

    With `lock` the invitation's row stays locked until the transaction ends. Statements: 2, with
    `lock` 3. Raises `NotFound`
    (not the caller's, or not in the edition), `NotStarted`, `TrainingPaused`, `TrainingClosed`
    and `ContentLocked`.
    """
    invitation = access_training(caller=caller, invitation_id=invitation_id, lock=lock)
    obstacle = gate_of(invitation).obstacle(now)
    if obstacle is not None:
        raise obstacle
    assert invitation.edition is not None
    contents = contents_of(invitation.edition.outline)
    index = next((i for i, item in enumerate(contents) if item["id"] == str(content_id)), None)
    if index is None:
        raise NotFound
    rows = _progress_of(invitation_id)
    works = {key: _work_of(row) for key, row in rows.items()}
    sequential = bool(invitation.edition.rules.get("sequential"))
    shut = locks_of(contents, works, sequential=sequential, now=now)[index]
    if shut is not None:
        raise shut.refusal()
    item = dict(contents[index])
    return OpenContent(invitation, item, item["sha256"], rows.get(item["id"]))


def gate_of(invitation: Invitation) -> Gate:
    """Return what decides whether the training is open. Its program must be loaded."""
    return Gate(
        status=invitation.status,
        status_reason=invitation.status_reason,
        program_state=invitation.program.state,
        started_at=invitation.started_at,
        expires_at=invitation.expires_at,
        time_limit_ends_at=invitation.time_limit_ends_at,
    )


def _progress_of(invitation_id: UUID) -> dict[str, Progress]:
    rows = Progress.objects.filter(invitation_id=invitation_id).defer("watched")
    return {str(row.training_content_id): row for row in rows}


def _work_of(row: Progress) -> Work:
    return Work(status=row.status, score=row.score, ends_at=row.ends_at)
