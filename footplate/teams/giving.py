"""Who may give which role, and the admin that a team always keeps."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Subquery

from footplate.kernel.problems import InvalidInput, NotFound
from footplate.teams import roles
from footplate.teams.errors import LastAdmin, RoleNotYoursToGive
from footplate.teams.models import Membership, MembershipState, Team


def demand_known(role_keys: Iterable[str]) -> None:
    """Raise `InvalidInput` at the first role that does not exist."""
    for place, key in enumerate(role_keys):
        if key not in roles.ROLES:
            detail = f"There is no role {key!r}."
            raise InvalidInput.at(f"/body/roles/{place}", "unknown_role", detail)


def demand_may_give(*, giver_roles: Iterable[str], role_keys: Iterable[str]) -> None:
    """Raise `RoleNotYoursToGive`, naming the roles, when the giver may not give all of these."""
    refused = sorted(set(role_keys) - roles.may_give(giver_roles))
    if refused:
        raise RoleNotYoursToGive(
            f"Your roles do not let you give or take: {', '.join(refused)}.", roles=refused
        )


def roles_of(*, team_id: UUID, user_id: UUID | None) -> list[str]:
    """Return the roles of an active member, none for anybody else. Statements: 0 or 1."""
    if user_id is None:
        return []
    held = Membership.objects.filter(
        team_id=team_id, user_id=user_id, state=MembershipState.ACTIVE
    ).values_list("roles", flat=True)
    return next(iter(held), [])


def lock_team(team_id: UUID) -> Team:
    """Return the team, locked until the transaction ends, so that its roles change one at a time.

    Taken before any membership is locked or any role is read: who waited for the lock then sees
    what the other left. Statements: 1.
    """
    return Team.objects.select_for_update().get(pk=team_id)


def lock_team_by_slug(slug: str) -> None:
    """Lock the team with this address, if there is one, as `lock_team` does. Statements: 1."""
    Team.objects.select_for_update().filter(slug=slug.replace("\x00", "")).first()


def lock_team_of(**membership: Any) -> Team:
    """Return the team of the one membership with these values, locked; else `NotFound`.

    Says nothing about access: that is asked next, with the lock held. Statements: 1.
    """
    held = Membership.objects.filter(**membership).values("team_id")[:1]
    team = Team.objects.select_for_update().filter(pk=Subquery(held)).first()
    if team is None:
        raise NotFound
    return team


def demand_another_admin(*, membership: Membership) -> None:
    """Raise `LastAdmin` when nobody but this member could run the team.

    Counts people who are active, not the invited. The team must be locked. Statements: 0 or 1.
    """
    admins = roles.admin_roles()
    if membership.state != MembershipState.ACTIVE or not admins & set(membership.roles):
        return
    others = Membership.objects.filter(
        team_id=membership.team_id,
        state=MembershipState.ACTIVE,
        user__is_active=True,
        roles__overlap=sorted(admins),
    ).exclude(pk=membership.pk)
    if not others.exists():
        raise LastAdmin
