"""Who may read which answer."""

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from footplate.invitations.models import Invitation
from footplate.kernel.caller import Caller
from footplate.quizzes.marking.errors import AlreadyMarked, ClaimedByOther, OtherMarkerNeeded
from footplate.quizzes.marking.models import FIRST, Mark
from footplate.quizzes.results.policies import MARK
from footplate.teams.policies import access_record


def marks() -> QuerySet[Mark]:
    """Return marks with all that is read of them."""
    return Mark.objects.select_related(
        "attempt__invitation__edition", "attempt__user", "program", "claimed_by"
    )


def access_mark(*, caller: Caller, mark_id: UUID) -> Mark:
    """Return a mark of a team in which the caller marks. Statements: 1."""
    mark, _ = access_record(marks(), caller=caller, pk=mark_id, see=MARK)
    return mark


def lock_mark(mark: Mark) -> Mark:
    """Return the mark locked and as it is now, its training before it. Statements: 2."""
    Invitation.objects.select_for_update().only("pk").get(pk=mark.attempt.invitation_id)
    rows = marks().select_for_update(of=("self", "attempt"))
    return rows.get(pk=mark.pk)


def open_to(user_id: UUID) -> Q:
    """Return the condition that this person may give the mark that waits.

    Nobody marks what they have written, and nobody reads a second time what they read first.
    """
    read_first = Mark.objects.filter(
        attempt_id=OuterRef("attempt_id"),
        question_id=OuterRef("question_id"),
        round=FIRST,
        marker_id=user_id,
    )
    return ~Q(attempt__user_id=user_id) & (Q(round=FIRST) | Q(~Exists(read_first)))


def demand_readable(mark: Mark, *, caller: Caller, now: datetime) -> None:
    """Raise unless the caller may read and mark this now. Statements: 1.

    `OtherMarkerNeeded`, `AlreadyMarked` by somebody else, `ClaimedByOther`.
    """
    if not Mark.objects.filter(open_to(caller.user_id), pk=mark.pk).exists():
        raise OtherMarkerNeeded
    if mark.marked_at is not None and mark.marker_id != caller.user_id:
        raise AlreadyMarked
    if is_claimed_by_other(mark, user_id=caller.user_id, now=now):
        name = mark.claimed_by.name if mark.claimed_by else ""
        raise ClaimedByOther(f"{name} is reading this answer. Take another one.")


def is_claimed_by_other(mark: Mark, *, user_id: UUID, now: datetime) -> bool:
    """Return whether somebody else reads it at this moment."""
    if mark.claimed_by_id in (None, user_id) or mark.claimed_until is None:
        return False
    return mark.claimed_until > now
