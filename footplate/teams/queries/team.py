"""One team."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.teams.models import Membership, MembershipState
from footplate.teams.policies import access_team


@dataclass(frozen=True)
class TeamPage:
    """A team as its members see it."""

    id: UUID
    slug: str
    name: str
    timezone: str
    accent: str | None
    invitation_days: int
    created_at: datetime
    member_count: int
    actions: list[str]


def team_page(*, caller: Caller, slug: str) -> TeamPage:
    """Return the team, `NotFound` unless the caller is an active member. Statements: 2."""
    team, abilities = access_team(caller=caller, slug=slug)
    active = Membership.objects.filter(team_id=team.id, state=MembershipState.ACTIVE)
    return TeamPage(
        id=team.id,
        slug=team.slug,
        name=team.name,
        timezone=team.timezone,
        accent=team.accent,
        invitation_days=team.invitation_days,
        created_at=team.created_at,
        member_count=active.count(),
        actions=sorted(abilities.may),
    )
