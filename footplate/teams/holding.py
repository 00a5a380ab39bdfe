"""What somebody holds in a team, as a column of the statement that fetches something of it.

Hand-written: this is part of every access query, and the ORM takes longer to build a subquery than
PostgreSQL to run it. A team's own roles are joined with what they may do already compiled on their
rows, and only for those who hold one (docs/decisions/0009-custom-roles-are-joined.md).
"""

import json
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import JSONField
from django.db.models.expressions import RawSQL

from footplate.kernel.caller import Caller
from footplate.teams.roles import NO_ROLES, ROLES, RoleSet, role_set


def held_sql(roles: str, team: str) -> str:
    """Return SQL for a jsonb pair: these role keys, and the team's own roles among them.

    Takes one parameter: `built_in()`. Reads `team_roles` only when a key is not built in.
    """
    return f"""jsonb_build_array({roles}, case when {roles} <@ %s::varchar[] then null else (
      select jsonb_agg(jsonb_build_object('key', own.key, 'title', own.title, 'may', own.all_may,
                                          'gives', own.all_gives, 'includes', own.all_includes))
      from team_roles own where own.team_id = {team} and own.key = any({roles})) end)"""  # noqa: S608


_OWN = held_sql("m.roles", "m.team_id")
# In the one team that the caller sees as somebody else, a third element: that one's pair.
_SEEN = f"""{_OWN} || case when m.team_id = %s::uuid then (
    select jsonb_build_array({held_sql("chosen.roles", "m.team_id")})
    from (select coalesce((select s.roles from memberships s where s.id = %s::uuid
                           and s.team_id = m.team_id and s.state = 'active'),
                          %s::varchar[]) as roles) chosen) else '[]' end"""  # noqa: S608
_OF = """(select {held} from memberships m
  where m.team_id = {team} and m.user_id = {person} and m.state = 'active')"""


def built_in() -> list[str]:
    """Return the keys of the roles that every team has."""
    return list(ROLES)


def held_by(person: str, team: str) -> RawSQL:
    """Return the roles of a person, both named as outer columns, in a team. Null without any."""
    statement = _OF.format(held=_OWN, person=person, team=team)
    return RawSQL(statement, [built_in()], output_field=JSONField())  # noqa: S611 - constants


def held_by_caller(caller: Caller, team: str) -> RawSQL:
    """Return what the caller holds in the team of the outer column, read by `roles_within`."""
    held, parameters = callers_sql(caller)
    statement = _OF.format(held=held, person="%s::uuid", team=team)
    return RawSQL(  # noqa: S611 - constants
        statement, [*parameters, caller.user_id], output_field=JSONField()
    )


def callers_sql(caller: Caller) -> tuple[str, list[Any]]:
    """Return SQL, with its parameters, for what the caller's membership `m` holds."""
    seeing = caller.seeing_as
    if seeing is None:
        return _OWN, [built_in()]
    chosen = [built_in(), seeing.membership_id, list(seeing.role_keys)]
    return _SEEN, [built_in(), seeing.team_id, *chosen]


def roles_in(held: Any) -> RoleSet:
    """Return the roles that a column of `held_by` or `held_by_caller` tells of.

    While the caller sees the team as somebody else: that one's roles, and no more than the
    caller's own may do.
    """
    if held is None:
        return NO_ROLES
    keys, custom, *seen = held
    own = role_set(keys, custom or ())
    if not seen:
        return own
    [(seen_keys, seen_custom)] = seen
    return role_set(seen_keys, seen_custom or ()).within(own)


def roles_of(*, team_id: UUID, user_id: UUID | None) -> RoleSet:
    """Return the roles of an active member, none for anybody else. Statements: 0 or 1."""
    if user_id is None:
        return NO_ROLES
    with connection.cursor() as cursor:
        cursor.execute(
            "select " + _OF.format(held=_OWN, person="%s::uuid", team="%s::uuid"),
            [built_in(), team_id, user_id],
        )
        [held] = cursor.fetchone()
    return roles_in(json.loads(held) if isinstance(held, str) else held)
