"""Who may have an accommodation, fetched and locked so that no attempt begins meanwhile."""

from uuid import UUID

from footplate.invitations.models import OPEN, Invitation
from footplate.kernel.caller import Caller
from footplate.quizzes.accommodations.queries import Granted, granted_to_member
from footplate.teams.models import Membership
from footplate.teams.policies import access_membership

READ, WRITE = "invitations.read", "invitations.write"


def lock_member(*, caller: Caller, membership_id: UUID) -> Membership:
    """Return a membership whose trainings nobody starts an attempt in until the end. Statements: 3.

    The trainings are locked first, in one order, as every start locks its training before it
    holds the membership: two can so never wait for each other.
    """
    member, _ = access_membership(caller=caller, pk=membership_id, ability=WRITE)
    trainings = Invitation.objects.select_for_update().filter(
        team_id=member.team_id, invitee_id=member.user_id, status__in=OPEN
    )
    if member.user_id:
        list(trainings.order_by("pk").values_list("pk"))
    Membership.objects.select_for_update().filter(pk=member.pk).values_list("pk").first()
    return member


def member_grants(*, caller: Caller, membership_id: UUID) -> tuple[Granted, bool]:
    """Return the person's defaults, and whether the caller may change them. Statements: 2."""
    member, abilities = access_membership(caller=caller, pk=membership_id, ability=READ)
    return granted_to_member(member.pk), abilities.can(WRITE)
