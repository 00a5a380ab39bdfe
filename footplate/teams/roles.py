"""Roles compiled from roles.yaml: what each may do, and which roles it may give.

The file is read and checked when this module is first imported, that is at start-up: unknown
names and circles of `includes` stop the server with a sentence that names them.
"""

from collections.abc import Iterable, Mapping
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
        if ":" in key:  # `custom:…` is for the roles that teams make
            raise RolesInvalid(f"role {key} has a colon in its name")
        for named in [*raw.get("includes", []), *raw.get("gives", [])]:
            if named not in source and named != ANY_ROLE:
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


# In `gives`: every role of the team, also those that the team made itself.
ANY_ROLE = "*"
ADMIN = "admin"
ROLES = compile_roles(yaml.safe_load((Path(__file__).parent / "roles.yaml").read_text()))


@dataclass(frozen=True)
class RoleSet:
    """The roles that somebody holds in one team, with what these together may do and give."""

    keys: tuple[str, ...]
    may: frozenset[str]
    gives: frozenset[str]
    titles: tuple[str, ...] = ()

    def beyond(self, role_keys: Iterable[str]) -> list[str]:
        """Return those of the roles that the holder may not give, sorted."""
        return [] if ANY_ROLE in self.gives else sorted(set(role_keys) - self.gives)

    def within(self, other: "RoleSet") -> "RoleSet":
        """Return these roles as far as `other` may do and give the same."""
        shared = self.gives if ANY_ROLE in other.gives else self.gives & other.gives
        if ANY_ROLE in self.gives:
            shared = other.gives
        return RoleSet(self.keys, self.may & other.may, shared, self.titles)


NO_ROLES = RoleSet((), frozenset(), frozenset())


def role_set(keys: Iterable[str], custom: Iterable[Mapping[str, Any]] = ()) -> RoleSet:
    """Return what holding these roles means.

    `custom` are the team's own roles among them: `key`, `title`, and, closed over their own
    inclusions, `may`, `gives` and `includes`. What the built-in ones among `includes` may do is
    taken from the file as it is now, so that a release that changes them changes both alike. Keys
    that are in neither give nothing.
    """
    held = tuple(keys)
    titles = {key: role.title for key, role in ROLES.items()}
    built_in = set(held) & ROLES.keys()
    may: set[str] = set()
    gives: set[str] = set()
    for row in custom:
        titles[row["key"]] = row["title"]
        built_in |= set(row["includes"]) & ROLES.keys()
        may |= set(row["may"])
        gives |= set(row["gives"])
    for key in built_in:
        may |= ROLES[key].may
        gives |= ROLES[key].gives
    named = tuple(titles[key] for key in held if key in titles)
    return RoleSet(held, frozenset(may), frozenset(gives), named)


def admin_roles() -> frozenset[str]:
    """Return the roles whose holders can run a team: admin, and whatever includes it.

    A team's own roles never include admin, so these are built in.
    """
    return frozenset(key for key, role in ROLES.items() if key == ADMIN or ADMIN in role.includes)
