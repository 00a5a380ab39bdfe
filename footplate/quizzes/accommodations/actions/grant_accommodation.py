"""Giving one person more time or more attempts."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.policies import access_invitation
from footplate.invitations.rows import person_label
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.quizzes.accommodations.actions.prolong_attempts import prolong_attempts
from footplate.quizzes.accommodations.holders import WRITE, lock_member
from footplate.quizzes.accommodations.queries import in_force
from footplate.quizzes.models import Accommodation


@dataclass(frozen=True)
class Grant:
    """What is granted: so much of a quiz's time limit more, so many attempts more."""

    extra_time_percent: int
    extra_attempts: int


@transaction.atomic
def grant_for_training(
    *, invitation_id: UUID, grant: Grant, reason: str, actor: Caller, now: datetime
) -> None:
    """Let this hold in one training from now on; an open attempt gets its extra time at once.

    What was granted before ends. Time that an open attempt has is not taken back. Audited.
    Statements: 5 or 6.
    """
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability=WRITE, lock=True
    )
    row = Accommodation(team_id=invitation.team_id, invitation_id=invitation.pk)
    before = _replace(row, grant, reason, actor=actor, now=now)
    prolonged = prolong_attempts(invitation_id=invitation.pk, now=now)
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor.user_id,
        verb="accommodations.grant",
        subject_type="invitation",
        subject_id=invitation.pk,
        subject_label=person_label(invitation),
        now=now,
        reason=reason,
        program=invitation.program.title,
        before=before,
        after=asdict(grant),
        attempts_prolonged=prolonged,
    )


@transaction.atomic
def grant_to_member(
    *, membership_id: UUID, grant: Grant, reason: str, actor: Caller, now: datetime
) -> None:
    """Let this be the person's default in all trainings of the team. Otherwise as for a training.

    Statements: 7 or 8.
    """
    member = lock_member(caller=actor, membership_id=membership_id)
    row = Accommodation(team_id=member.team_id, membership_id=member.pk)
    before = _replace(row, grant, reason, actor=actor, now=now)
    prolonged = prolong_attempts(team_id=member.team_id, user_id=member.user_id, now=now)
    audit.record(
        team_id=member.team_id,
        actor_id=actor.user_id,
        verb="accommodations.grant",
        subject_type="membership",
        subject_id=member.pk,
        subject_label=member.name or member.email,
        now=now,
        reason=reason,
        before=before,
        after=asdict(grant),
        attempts_prolonged=prolonged,
    )


def _replace(
    row: Accommodation, grant: Grant, reason: str, *, actor: Caller, now: datetime
) -> dict[str, int] | None:
    """End what holds, let the row hold in its place, and return what held."""
    held = in_force(invitation_id=row.invitation_id, membership_id=row.membership_id)
    if held is not None:
        held.ended_at, held.ended_by_id = now, actor.user_id
        held.save(update_fields=["ended_at", "ended_by"])
    row.extra_time_percent = grant.extra_time_percent
    row.extra_attempts = grant.extra_attempts
    row.reason, row.granted_by_id, row.created_at = reason, actor.user_id, now
    row.save(force_insert=True)
    return asdict(Grant(held.extra_time_percent, held.extra_attempts)) if held else None
