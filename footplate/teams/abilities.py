"""What somebody may do in a team, from the roles they hold there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings

from footplate.kernel.caller import Caller
from footplate.kernel.problems import Forbidden
from footplate.teams.roles import RoleSet, role_set


@dataclass(frozen=True)
class Abilities:
    """What the caller may do in one team."""

    held: RoleSet

    @property
    def may(self) -> frozenset[str]:
        """Return every ability, as "resource.verb"."""
        return self.held.may

    def can(self, ability: str) -> bool:
        """Return whether the roles include the ability ("resource.verb")."""
        return ability in self.may

    def demand(self, ability: str) -> None:
        """Raise `Forbidden` when the roles do not include the ability."""
        if ability not in self.may:
            raise Forbidden(f"Your roles in this team do not include {ability}.", needed=ability)


def abilities_in(held: RoleSet, caller: Caller) -> Abilities:
    """Return what these roles let the caller do: with a token, no more than its scopes."""
    if caller.grant is not None:
        held = replace(held, may=held.may & caller.grant.scopes)
    return Abilities(held)


def abilities_of(role_keys: Iterable[str]) -> Abilities:
    """Return the abilities that these built-in roles give together."""
    return Abilities(role_set(role_keys))


def may_create_team(caller: Caller) -> bool:
    """Return whether the caller may make a team: operators, or anybody where teams are open."""
    return caller.is_operator or bool(settings.OPEN_TEAMS)
