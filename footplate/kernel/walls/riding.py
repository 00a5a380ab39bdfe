"""The wall goes up in the very statement that finds out who calls: no round trip of its own."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.kernel.walls.standing import (
    OPENED,
    PERSON,
    RIDING,
    TEAMS,
    UNKNOWN,
    Standing,
)

# Each step reads what the one before it has set, so that PostgreSQL can run them in no other
# order: memberships are walled themselves, and only the person's own show before `teams` is set.
# All three settings are written whether or not somebody is found: nothing of whoever came over
# this connection before is left. The memberships are read by name: `teams` stands above.
_RIDING = """
with found as materialized (
{finding}
){noting}, behind as materialized (
  select set_config('{opened}', '', false) as opened, set_config('{teams}', '', false) as teams,
         set_config('{person}', coalesce((select f.person::text from found f), ''), false) as person
), within as materialized (
  select array(
    select m.team_id from memberships m
    where m.user_id = nullif(b.person, '')::uuid and m.state = 'active'
      and m.team_id = coalesce((select f.only_team from found f), m.team_id)
  ) as teams
  from behind b
)
select w.teams, set_config('{teams}', w.teams::text, false), f.*
from within w left join found f on true
"""


@cache
def _statement(finding: str, noting: str) -> str:
    names = {"person": PERSON, "teams": TEAMS, "opened": OPENED}
    return _RIDING.format(finding=finding, noting=noting, **names)


def ride(
    finding: str, values: Mapping[str, Any], *, noting: str = ""
) -> tuple[frozenset[UUID], tuple[Any, ...]] | None:
    """Find who calls and put the connection behind them; return their teams and the found row.

    `finding` selects at most one row that begins with `person` (uuid) and `only_team` (uuid, null
    when all of the person's teams are meant). None when it finds nobody. `noting` may be a further
    `, name as (update … from found f …)`, to write down that they were here. The caller, once it
    believes the row, says so by `stand_behind`; until then, and when it does not, the connection
    goes back to nobody before its next statement. Statements: 1.
    """
    with connection.cursor() as cursor:
        raw = cursor.connection
        raw.standing = RIDING
        try:
            cursor.execute(_statement(finding, noting), values)
            teams, _, *row = cursor.fetchone()
        except BaseException:
            raw.standing = UNKNOWN
            raise
    person = row[0]
    raw.standing = Standing(person=person, teams=frozenset(teams))
    return None if person is None else (frozenset(teams), tuple(row))
