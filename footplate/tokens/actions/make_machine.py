"""Make the machine user that a token or an application acts as."""

from collections.abc import Iterable
from datetime import datetime

from footplate.teams.actions.machines import add_machine
from footplate.teams.giving import demand_known, demand_may_give
from footplate.teams.holding import roles_of
from footplate.teams.models import Membership, Team
from footplate.teams.policies import Abilities
from footplate.tokens import scoping


def make_machine(
    *, team: Team, giver: Abilities, name: str, roles: list[str], now: datetime
) -> Membership:
    """Return the membership of a new machine user. The team must be locked.

    `InvalidInput` for roles that the team does not have; `RoleNotYoursToGive` when the giver may
    not give each of them.
    """
    demand_known(roles, team_id=team.id)
    demand_may_give(giver=giver.held, role_keys=roles)
    return add_machine(team_id=team.id, name=name, roles=roles, now=now)


def demand_within_roles(scopes: Iterable[str], *, machine: Membership) -> None:
    """Raise `InvalidInput` for scopes that the machine user's roles do not include."""
    held = roles_of(team_id=machine.team_id, user_id=machine.user_id)
    scoping.demand_within(scopes, may=held.may)
