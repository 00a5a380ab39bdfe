"""Make somebody a member because of something else they accepted."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.accounts.models import User
from footplate.teams.actions.activate_membership import Person, activate_membership
from footplate.teams.errors import RoleNotYoursToGive
from footplate.teams.giving import demand_known, lock_team
from footplate.teams.holding import roles_of
from footplate.teams.models import Membership, MembershipState

# Being a learner opens nothing but one's own trainings: whoever may invite to one may give it.
_FREE = frozenset({"learner"})


@transaction.atomic
def add_member(
    *, team_id: UUID, user_id: UUID, roles: list[str], actor_id: UUID | None, now: datetime
) -> Membership:
    """Return the person's membership of the team, active.

    Active stays active with the union of roles; removed or absent becomes active with exactly
    `roles`; a waiting invitation of the person's own address is taken up, with the roles it
    offered as far as its inviter may still give them. `actor_id` is whoever gives the roles, None
    for the server itself; `RoleNotYoursToGive` when they may not give more than learner.
    """
    lock_team(team_id)
    demand_known(roles, team_id=team_id)
    if actor_id is not None:
        giver = roles_of(team_id=team_id, user_id=actor_id)
        if refused := giver.beyond(set(roles) - _FREE):
            raise RoleNotYoursToGive(roles=refused)
    person = Person(*User.objects.values_list("id", "name", "email").get(pk=user_id))
    invited = (
        Membership.objects.select_for_update()
        .filter(team_id=team_id, email=person.email, state=MembershipState.INVITED)
        .first()
    )
    offered = _still_offered(invited) if invited else []
    return activate_membership(
        team_id=team_id, person=person, roles=[*roles, *offered], invited=invited, now=now
    )


def _still_offered(invited: Membership) -> list[str]:
    """Return the roles of the invitation that its inviter could give today."""
    if invited.invited_by_id is None:
        return invited.roles
    inviter = roles_of(team_id=invited.team_id, user_id=invited.invited_by_id)
    refused = inviter.beyond(invited.roles)
    return [key for key in invited.roles if key not in refused]
