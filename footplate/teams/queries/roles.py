"""The roles that a team has: the built-in ones and its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from footplate.teams.abilities import Abilities
from footplate.teams.catalogue import ABILITIES
from footplate.teams.custom_roles import meaning_of
from footplate.teams.models import TeamRole
from footplate.teams.roles import ANY_ROLE, ROLES, Role, RoleSet

_HOLDERS = """
select key, count(*) filter (where m.state = 'active'), count(*) filter (where m.state = 'invited')
from memberships m cross join unnest(m.roles) key
where m.team_id = %s::uuid group by key
"""


@dataclass(frozen=True)
class OwnWords:
    """What was said of a role, before anything it includes is folded in."""

    may: list[str]
    includes: list[str]
    gives: list[str]


@dataclass(frozen=True)
class RoleRow:
    """A role as its team's page shows it. `may`, `includes` and `gives` are closed."""

    id: UUID | None
    key: str
    title: str
    description: str
    built_in: bool
    may: list[str]
    includes: list[str]
    gives: list[str]
    own: OwnWords
    members: int
    invited: int
    actions: list[str]


def team_roles(*, team_id: UUID, abilities: Abilities) -> list[RoleRow]:
    """Return the built-in roles, least able first, then the team's own by title. Statements: 2."""
    made = sorted(TeamRole.objects.filter(team_id=team_id), key=lambda role: role.title.casefold())
    with connection.cursor() as cursor:
        cursor.execute(_HOLDERS, [team_id])
        holders = {key: (active, invited) for key, active, invited in cursor.fetchall()}
    keys = [*ROLES, *(role.key for role in made)]
    return [
        *(_built_in(role, keys=keys, holders=holders, abilities=abilities) for role in _file()),
        *(_made(role, keys=keys, holders=holders, abilities=abilities) for role in made),
    ]


def team_role(*, role: TeamRole, abilities: Abilities) -> RoleRow:
    """Return one of the team's own roles as the list has it. Statements: 2."""
    rows = team_roles(team_id=role.team_id, abilities=abilities)
    return next(row for row in rows if row.id == role.id)


def _file() -> Iterable[Role]:
    return ROLES.values()


def _built_in(
    role: Role, *, keys: list[str], holders: dict[str, tuple[int, int]], abilities: Abilities
) -> RoleRow:
    included = [ROLES[key] for key in role.includes]
    gives = keys if ANY_ROLE in role.gives else [key for key in keys if key in role.gives]
    active, invited = holders.get(role.key, (0, 0))
    inherited = frozenset[str]().union(*(one.may for one in included))
    return RoleRow(
        id=None,
        key=role.key,
        title=role.title,
        description=role.description,
        built_in=True,
        may=_in_order(role.may),
        includes=list(role.includes),
        gives=gives,
        own=OwnWords(_in_order(role.may - inherited), list(role.includes), gives),
        members=active,
        invited=invited,
        actions=_actions(role.key, abilities, change=False),
    )


def _made(
    role: TeamRole, *, keys: list[str], holders: dict[str, tuple[int, int]], abilities: Abilities
) -> RoleRow:
    meaning = meaning_of(role)
    active, invited = holders.get(role.key, (0, 0))
    return RoleRow(
        id=role.id,
        key=role.key,
        title=role.title,
        description=role.description,
        built_in=False,
        may=_in_order(meaning.may),
        includes=[key for key in keys if key in role.all_includes],
        gives=[key for key in keys if key in meaning.gives],
        own=OwnWords(_in_order(role.may), role.includes, role.gives),
        members=active,
        invited=invited,
        actions=_actions(role.key, abilities, change=_reaches(abilities.held, meaning, role.key)),
    )


def _reaches(held: RoleSet, meaning: RoleSet, key: str) -> bool:
    return meaning.may <= held.may and not held.beyond(meaning.gives - {key})


def _in_order(abilities: Iterable[str]) -> list[str]:
    wanted = set(abilities)
    return [key for key in ABILITIES if key in wanted]


def _actions(key: str, abilities: Abilities, *, change: bool) -> list[str]:
    found = []
    if abilities.can("members.write") and not abilities.held.beyond([key]):
        found.append("give")
    if abilities.can("roles.write"):
        found += ["see_as", "copy", *(["change", "delete"] if change else [])]
    return found
