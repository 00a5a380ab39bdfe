"""Who may give which role, and the admin that a team always keeps."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Subquery

from footplate.kernel.problems import InvalidInput, NotFound
from footplate.teams import roles
from footplate.teams.errors import LastAdmin, RoleNotYoursToGive
from footplate.teams.models import Membership, MembershipState, Team, TeamRole
from footplate.teams.roles import RoleSet


def demand_known(role_keys: Iterable[str], *, team_id: UUID, pointer: str = "/body/roles") -> None:
    """Raise `InvalidInput`, pointing at each, for roles that the team does not have.

    Statements: 0 when all are built in, else 1.
    """
    keys = list(role_keys)
    missing = set(keys) - roles.ROLES.keys()
    if missing:
        askable = [key for key in missing if "\x00" not in key]  # PostgreSQL cannot look for it
        made = TeamRole.objects.filter(team_id=team_id, key__in=askable)
        missing -= set(made.values_list("key", flat=True))
    if missing:
        raise InvalidInput(
            errors=[
                {
                    "pointer": f"{pointer}/{place}",
                    "code": "unknown_role",
                    "detail": f"There is no role {key!r}.",
                }
                for place, key in enumerate(keys)
                if key in missing
            ]
        )


def demand_may_give(*, giver: RoleSet, role_keys: Iterable[str]) -> None:
    """Raise `RoleNotYoursToGive`, naming the roles, when the giver may not give all of these."""
    refused = giver.beyond(role_keys)
    if refused:
        raise RoleNotYoursToGive(
            f"Your roles do not let you give or take: {', '.join(refused)}.", roles=refused
        )


def lock_team(team_id: UUID) -> Team:
    """Return the team, locked until the transaction ends, so that its roles change one at a time.

    Taken before any membership is locked or any role is read: who waited for the lock then sees
    what the other left. The key is not locked, so that rows which name the team can be added
    meanwhile by somebody who holds what this transaction waits for. Statements: 1.
    """
    return Team.objects.select_for_update(no_key=True).get(pk=team_id)


def lock_team_by_slug(slug: str) -> None:
    """Lock the team with this address, if there is one, as `lock_team` does. Statements: 1."""
    Team.objects.select_for_update(no_key=True).filter(slug=slug.replace("\x00", "")).first()


def lock_team_of(**membership: Any) -> Team:
    """Return the team of the one membership with these values, locked; else `NotFound`.

    Says nothing about access: that is asked next, with the lock held. Statements: 1.
    """
    held = Membership.objects.filter(**membership).values("team_id")[:1]
    team = Team.objects.select_for_update(no_key=True).filter(pk=Subquery(held)).first()
    if team is None:
        raise NotFound
    return team


def lock_team_of_role(role_id: UUID) -> None:
    """Lock the team of this role as `lock_team` does, else `NotFound`. Statements: 1."""
    made = TeamRole.objects.filter(pk=role_id).values("team_id")[:1]
    if Team.objects.select_for_update(no_key=True).filter(pk=Subquery(made)).first() is None:
        raise NotFound


def demand_another_admin(*, membership: Membership) -> None:
    """Raise `LastAdmin` when nobody but this member could run the team.

    Counts people who are active: not the invited, not machine users, not closed accounts. The
    team must be locked. The database asks the same at the end of the transaction, whatever path
    led there. Statements: 0 or 1.
    """
    admins = roles.admin_roles()
    if membership.state != MembershipState.ACTIVE or not admins & set(membership.roles):
        return
    others = Membership.objects.filter(
        team_id=membership.team_id,
        state=MembershipState.ACTIVE,
        user__is_active=True,
        user__is_machine=False,
        roles__overlap=sorted(admins),
    ).exclude(pk=membership.pk)
    if not others.exists():
        raise LastAdmin
