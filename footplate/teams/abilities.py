"""What somebody may do in a team, from the roles they hold there."""

from dataclasses import dataclass

from django.conf import settings

from footplate.kernel.caller import Caller
from footplate.kernel.problems import Forbidden
from footplate.teams import roles


@dataclass(frozen=True)
class Abilities:
    """What the caller may do in one team."""

    role_keys: tuple[str, ...]
    may: frozenset[str]

    def can(self, ability: str) -> bool:
        """Return whether the roles include the ability ("resource.verb")."""
        return ability in self.may

    def demand(self, ability: str) -> None:
        """Raise `Forbidden` when the roles do not include the ability."""
        if ability not in self.may:
            raise Forbidden(f"Your roles in this team do not include {ability}.", needed=ability)


def abilities_of(role_keys: list[str]) -> Abilities:
    """Return the abilities that these roles give together."""
    return Abilities(tuple(role_keys), roles.may(role_keys))


def may_create_team(caller: Caller) -> bool:
    """Return whether the caller may make a team: operators, or anybody where teams are open."""
    return caller.is_operator or bool(settings.OPEN_TEAMS)
