"""The rules of roles that a team makes for itself: the same as those of roles.yaml. Pure.

What a role may do is closed over all levels of its inclusions, and nothing includes itself. None
includes admin: who is an admin is never a matter of looking through other roles.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from footplate.kernel.problems import InputError, InvalidInput
from footplate.teams.catalogue import ABILITIES
from footplate.teams.errors import RoleBeyondYours
from footplate.teams.models import TeamRole
from footplate.teams.roles import ROLES, RoleSet, admin_roles, role_set

MOST_ROLES = 50


def compile_team(roles: Iterable[TeamRole]) -> list[TeamRole]:
    """Close every role of a team over its inclusions; return those that this changed.

    Sets `all_…` and does not save. `InvalidInput` when they include each other in a circle.
    """
    by_key = {role.key: role for role in roles}
    changed = []
    for role in by_key.values():
        lineage = dict.fromkeys(_lineage(role.key, by_key, ()))
        own = [by_key[key] for key in lineage if key in by_key]
        closed = {
            "all_includes": sorted(set(lineage) - {role.key}),
            "all_may": sorted({ability for one in own for ability in one.may}),
            "all_gives": sorted({given for one in own for given in one.gives}),
        }
        if any(getattr(role, field) != value for field, value in closed.items()):
            changed.append(role)
        for field, value in closed.items():
            setattr(role, field, value)
    return changed


def _lineage(key: str, by_key: Mapping[str, TeamRole], path: tuple[str, ...]) -> list[str]:
    if key in path:
        titles = " > ".join(by_key[one].title for one in [*path, key])
        detail = f"Roles may not include each other in a circle: {titles}."
        raise InvalidInput.at("/body/includes", "roles_in_a_circle", detail)
    found = [key]
    for included in by_key[key].includes if key in by_key else []:
        found += _lineage(included, by_key, (*path, key))
    return found


def meaning_of(role: TeamRole) -> RoleSet:
    """Return what holding this compiled role means."""
    return role_set([role.key], [row_of(role)])


def row_of(role: TeamRole) -> dict[str, Any]:
    """Return the role as `role_set` takes it."""
    return {
        "key": role.key,
        "title": role.title,
        "may": role.all_may,
        "gives": role.all_gives,
        "includes": role.all_includes,
    }


def demand_sound(role: TeamRole, *, present: Mapping[str, TeamRole]) -> None:
    """Raise `InvalidInput`, with every fault, unless the role names what there is."""
    faults = [
        *_unknown("may", role.may, set(ABILITIES), "ability"),
        *_unknown("includes", role.includes, {*ROLES, *present} - {role.key}, "role"),
        *_unknown("gives", role.gives, {*ROLES, *present, role.key}, "role"),
        *(
            _fault("includes", place, "admin_included", "Admin is given itself, never included.")
            for place, key in enumerate(role.includes)
            if key in admin_roles()
        ),
    ]
    if faults:
        raise InvalidInput(errors=faults)


def demand_useful(role: TeamRole) -> None:
    """Raise `InvalidInput` when the compiled role has an ability but not what that one needs."""
    may = meaning_of(role).may
    faults = [
        _fault("may", place, "needs_ability", f"{key} is of no use without {needed}.")
        for place, key in enumerate(role.may)
        for needed in ABILITIES[key].needs
        if needed not in may
    ]
    if faults:
        raise InvalidInput(errors=faults)


def demand_within(role: TeamRole, *, actor: RoleSet) -> None:
    """Raise `RoleBeyondYours` when the compiled role may do or give what the actor may not."""
    meaning = meaning_of(role)
    abilities = sorted(meaning.may - actor.may)
    given = [key for key in actor.beyond(meaning.gives) if key != role.key]
    if abilities or given:
        raise RoleBeyondYours(abilities=abilities, roles=given)


def _unknown(field: str, keys: list[str], known: set[str], what: str) -> list[InputError]:
    return [
        _fault(field, place, f"unknown_{what}", f"There is no {what} {key!r} to choose.")
        for place, key in enumerate(keys)
        if key not in known
    ]


def _fault(field: str, place: int, code: str, detail: str) -> InputError:
    return {"pointer": f"/body/{field}/{place}", "code": code, "detail": detail}
