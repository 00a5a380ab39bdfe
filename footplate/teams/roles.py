"""Roles compiled from roles.yaml: what each may do, and which roles it may give.

The file is read and checked when this module is first imported, that is at start-up: unknown
names and circles of `includes` stop the server with a sentence that names them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


class RolesInvalid(Exception):  # noqa: N818 (a state of the file, named as in the message)
    """roles.yaml contradicts itself; the message says where."""


@dataclass(frozen=True)
class Role:
    """One role with everything it includes folded in. `may` holds "resource.verb"."""

    key: str
    title: str
    description: str
    includes: tuple[str, ...]
    gives: frozenset[str]
    may: frozenset[str]


def compile_roles(source: dict[str, Any]) -> dict[str, Role]:
    """Return the roles with inclusion closed over all levels, in the file's order."""
    for key, raw in source.items():
        for named in [*raw.get("includes", []), *raw.get("gives", [])]:
            if named not in source:
                raise RolesInvalid(f"role {key} names {named}, which does not exist")
    return {key: _compile(key, source) for key in source}


def _lineage(key: str, source: dict[str, Any], path: tuple[str, ...]) -> list[str]:
    if key in path:
        raise RolesInvalid("roles include each other in a circle: " + " > ".join([*path, key]))
    found = [key]
    for included in source[key].get("includes", []):
        found += _lineage(included, source, (*path, key))
    return found


def _compile(key: str, source: dict[str, Any]) -> Role:
    lineage = dict.fromkeys(_lineage(key, source, ()))
    may = {
        f"{resource}.{verb}"
        for name in lineage
        for resource, verbs in source[name].get("may", {}).items()
        for verb in verbs
    }
    gives = {given for name in lineage for given in source[name].get("gives", [])}
    raw = source[key]
    return Role(
        key=key,
        title=raw["title"],
        description=raw["description"],
        includes=tuple(name for name in lineage if name != key),
        gives=frozenset(gives),
        may=frozenset(may),
    )


ADMIN = "admin"
ROLES = compile_roles(yaml.safe_load((Path(__file__).parent / "roles.yaml").read_text()))


def may(roles: Iterable[str]) -> frozenset[str]:
    """Return everything that a holder of these roles may do."""
    return frozenset().union(*(ROLES[key].may for key in roles if key in ROLES))


def may_give(roles: Iterable[str]) -> frozenset[str]:
    """Return the roles that a holder of these roles may give."""
    return frozenset().union(*(ROLES[key].gives for key in roles if key in ROLES))


def admin_roles() -> frozenset[str]:
    """Return the roles whose holders can run a team: admin, and whatever includes it."""
    return frozenset(key for key, role in ROLES.items() if key == ADMIN or ADMIN in role.includes)
