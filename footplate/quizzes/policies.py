"""Whose attempt it is."""

from uuid import UUID

from django.db.models import Exists, OuterRef

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.quizzes.models import Attempt
from footplate.teams.models import Membership, MembershipState


def access_attempt(*, caller: Caller, attempt_id: UUID, lock: bool = False) -> Attempt:
    """Return the caller's own attempt with its invitation, edition and program. Statements: 1.

    `NotFound` when it is somebody else's or the caller has left the team. With `lock` the row
    stays locked until the transaction ends.
    """
    member = Membership.objects.filter(
        team_id=OuterRef("team_id"), user_id=caller.user_id, state=MembershipState.ACTIVE
    )
    attempts = Attempt.objects.select_related("invitation__edition")
    if lock:
        attempts = attempts.select_for_update(of=("self",))
    attempt = attempts.filter(Exists(member), pk=attempt_id, user_id=caller.user_id).first()
    if attempt is None:
        raise NotFound
    return attempt
