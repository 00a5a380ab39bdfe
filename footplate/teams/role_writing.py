"""What making and changing a team's role have in common."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from footplate.teams.custom_roles import (
    compile_team,
    demand_sound,
    demand_useful,
    demand_within,
)
from footplate.teams.errors import RoleExists
from footplate.teams.models import TeamRole
from footplate.teams.roles import ROLES, RoleSet


@dataclass(frozen=True)
class RoleWords:
    """What a person says of a role."""

    title: str
    description: str
    may: list[str]
    includes: list[str]
    gives: list[str]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def words_of(role: TeamRole) -> RoleWords:
    """Return what was said of the role."""
    return RoleWords(**{field.name: getattr(role, field.name) for field in fields(RoleWords)})


def demand_free_title(title: str) -> None:
    """Raise `RoleExists` for the title of a built-in role."""
    if title.casefold() in {role.title.casefold() for role in ROLES.values()}:
        raise RoleExists


def put_in_place(
    role: TeamRole, *, words: RoleWords, present: Mapping[str, TeamRole], actor: RoleSet
) -> None:
    """Say this of the role and save it, with every other role whose meaning that changes.

    `present` are the team's roles, by key; the team must be locked. Raises what
    `create_role` names. Statements: 1 or 2.
    """
    for field, value in words.as_dict().items():
        setattr(role, field, value)
    demand_sound(role, present=present)
    changed = compile_team([*(one for one in present.values() if one.pk != role.pk), role])
    demand_useful(role)
    demand_within(role, actor=actor)
    role.save()
    others = [one for one in changed if one.pk != role.pk]
    if others:
        TeamRole.objects.bulk_update(others, ["all_may", "all_includes", "all_gives"])
