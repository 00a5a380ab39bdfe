"""Taking back that one person has more time or more attempts."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.policies import access_invitation
from footplate.invitations.rows import person_label
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.quizzes.accommodations.actions.prolong_attempts import prolong_attempts
from footplate.quizzes.accommodations.holders import WRITE, lock_member
from footplate.quizzes.accommodations.queries import in_force
from footplate.quizzes.models import Accommodation


@transaction.atomic
def end_for_training(*, invitation_id: UUID, reason: str, actor: Caller, now: datetime) -> None:
    """Let the person's default hold in this training again, or nothing. Statements: 5.

    Attempts keep the time that they were given. `NotFound` when nothing was granted. Audited.
    """
    invitation, _ = access_invitation(
        caller=actor, invitation_id=invitation_id, ability=WRITE, lock=True
    )
    before = _end(Accommodation(invitation_id=invitation.pk), actor=actor, now=now)
    prolong_attempts(invitation_id=invitation.pk, now=now)
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor.user_id,
        verb="accommodations.end",
        subject_type="invitation",
        subject_id=invitation.pk,
        subject_label=person_label(invitation),
        now=now,
        reason=reason,
        program=invitation.program.title,
        before=before,
    )


@transaction.atomic
def end_for_member(*, membership_id: UUID, reason: str, actor: Caller, now: datetime) -> None:
    """Let the person have no default in the team any more. Otherwise as for a training."""
    member = lock_member(caller=actor, membership_id=membership_id)
    before = _end(Accommodation(membership_id=member.pk), actor=actor, now=now)
    audit.record(
        team_id=member.team_id,
        actor_id=actor.user_id,
        verb="accommodations.end",
        subject_type="membership",
        subject_id=member.pk,
        subject_label=member.name or member.email,
        now=now,
        reason=reason,
        before=before,
    )


def _end(of: Accommodation, *, actor: Caller, now: datetime) -> dict[str, int]:
    held = in_force(invitation_id=of.invitation_id, membership_id=of.membership_id)
    if held is None:
        raise NotFound
    held.ended_at, held.ended_by_id = now, actor.user_id
    held.save(update_fields=["ended_at", "ended_by"])
    return {
        "extra_time_percent": held.extra_time_percent,
        "extra_attempts": held.extra_attempts,
    }
