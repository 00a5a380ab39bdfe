"""Whose attempt it is, and in which order its rows are locked."""

from uuid import UUID

from django.db.models import Exists, OuterRef

from footplate.invitations.models import Invitation
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.quizzes.accommodations.queries import attempts_accommodation
from footplate.quizzes.models import Attempt
from footplate.teams.models import Membership, MembershipState


def access_attempt(*, caller: Caller, attempt_id: UUID) -> Attempt:
    """Return the caller's own attempt with its invitation and edition. Statements: 1.

    It carries the `accommodation` in force, as `accommodations.queries.allowance_from` reads it.

    `NotFound` when it is somebody else's or the caller has left the team.
    """
    member = Membership.objects.filter(
        team_id=OuterRef("team_id"), user_id=caller.user_id, state=MembershipState.ACTIVE
    )
    attempts = Attempt.objects.select_related("invitation__edition").annotate(
        accommodation=attempts_accommodation()
    )
    attempt = attempts.filter(Exists(member), pk=attempt_id, user_id=caller.user_id).first()
    if attempt is None:
        raise NotFound
    return attempt


def lock_open_attempt(attempt: Attempt, *, skip_locked: bool = False) -> Attempt | None:
    """Return the attempt locked and open, or None when it was closed meanwhile. Statements: 2.

    The invitation is locked first, as everywhere where both are written, so that starting and
    submitting at the same moment cannot wait for each other in a circle. With `skip_locked` an
    invitation in somebody's hands also gives None.
    """
    trainings = Invitation.objects.select_for_update(skip_locked=skip_locked)
    if not trainings.filter(pk=attempt.invitation_id).values("pk").first():
        return None
    attempts = Attempt.objects.select_for_update()
    return attempts.filter(pk=attempt.pk, submitted_at__isnull=True).first()
