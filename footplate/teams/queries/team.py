"""One team."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from footplate.teams.abilities import Abilities
from footplate.teams.models import Membership, MembershipState, Team


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
    version: int
    actions: list[str]


def team_page(*, team: Team, abilities: Abilities) -> TeamPage:
    """Return the team for a caller with these abilities. Statements: 1."""
    active = Membership.objects.filter(
        team_id=team.id, state=MembershipState.ACTIVE, user__is_machine=False
    )
    return TeamPage(
        id=team.id,
        slug=team.slug,
        name=team.name,
        timezone=team.timezone,
        accent=team.accent,
        invitation_days=team.invitation_days,
        created_at=team.created_at,
        member_count=active.count(),
        version=team.version,
        actions=sorted(abilities.may),
    )
