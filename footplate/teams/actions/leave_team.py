"""Leave a team."""

from datetime import datetime

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.teams.actions.remove_member import end_membership
from footplate.teams.events import MemberRemoved
from footplate.teams.giving import demand_another_admin, lock_team_by_slug
from footplate.teams.models import Membership
from footplate.teams.policies import access_team


@transaction.atomic
def leave_team(*, slug: str, actor: Caller, now: datetime) -> None:
    """End the actor's own membership, as `remove_member` ends another's.

    `LastAdmin` when nobody could run the team afterwards.
    """
    lock_team_by_slug(slug)
    team, _ = access_team(caller=actor, slug=slug)
    membership = Membership.objects.select_for_update().get(team=team, user_id=actor.user_id)
    demand_another_admin(membership=membership)
    audit.record(
        team_id=team.id,
        actor_id=actor.user_id,
        verb="members.leave",
        subject_type="membership",
        subject_id=membership.id,
        subject_label=membership.name or membership.email,
        now=now,
        roles=membership.roles,
    )
    end_membership(membership, now=now)
    publish(MemberRemoved(team_id=team.id, occurred_at=now, membership_id=membership.id))
