"""The caller with their teams."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.kernel.caller import Caller
from footplate.teams.abilities import abilities_in, may_create_team
from footplate.teams.holding import callers_sql, roles_in

# Hand-written: every page of the client asks this first. Being seen is written here as well, and
# only when the last sight is five minutes old, so that most calls write nothing.
_MY_TEAMS = """
with asked as (
  select %s::uuid as person, %s::text as session, %s::timestamptz as now
), seen as (
  update memberships set last_seen_at = asked.now from asked
  where user_id = asked.person and state = 'active'
    and (last_seen_at is null or last_seen_at < asked.now - interval '5 minutes')
), session as (
  update usersessions_usersession set last_seen_at = asked.now from asked
  where session_key = asked.session and last_seen_at < asked.now - interval '5 minutes'
)
select t.id, t.slug, t.name, t.timezone, t.accent, {held}
from asked join memberships m on m.user_id = asked.person join teams t on t.id = m.team_id
where m.state = 'active'
order by lower(t.name), t.id
"""


@dataclass(frozen=True)
class MyTeam:
    """One of the caller's teams."""

    slug: str
    name: str
    timezone: str
    accent: str | None
    roles: list[str]
    role_titles: list[str]
    actions: list[str]


@dataclass(frozen=True)
class Sight:
    """What an admin sees their team as at the moment."""

    team: str
    role_titles: list[str]
    of_member: bool
    ends_at: datetime


@dataclass(frozen=True)
class Myself:
    """The caller as `GET /me` tells them."""

    id: UUID
    name: str
    email: str
    email_verified: bool
    locale: str
    timezone: str
    is_operator: bool
    teams: list[MyTeam]
    actions: list[str]
    seeing_as: Sight | None


def myself(*, caller: Caller, now: datetime) -> Myself:
    """Return the caller with the teams they are an active member of, by name. Statements: 1.

    Notes, at most every five minutes, that they were seen.
    """
    with connection.cursor() as cursor:
        held, parameters = callers_sql(caller)
        cursor.execute(
            _MY_TEAMS.format(held=held), [caller.user_id, caller.session_key, now, *parameters]
        )
        teams = {row[0]: _my_team(row, caller) for row in cursor.fetchall()}
    return Myself(
        id=caller.user_id,
        name=caller.name,
        email=caller.email,
        email_verified=caller.email_verified,
        locale=caller.locale,
        timezone=caller.timezone,
        is_operator=caller.is_operator,
        teams=list(teams.values()),
        actions=["create_team"] if may_create_team(caller) else [],
        seeing_as=_sight(caller, teams),
    )


def _my_team(row: tuple[Any, ...], caller: Caller) -> MyTeam:
    _, slug, name, timezone, accent, column = row
    held = roles_in(json.loads(column))
    may = sorted(abilities_in(held, caller).may)
    return MyTeam(slug, name, timezone, accent, list(held.keys), list(held.titles), may)


def _sight(caller: Caller, teams: dict[UUID, MyTeam]) -> Sight | None:
    seeing = caller.seeing_as
    team = teams.get(seeing.team_id) if seeing else None
    if seeing is None or team is None:
        return None
    return Sight(team.slug, team.role_titles, seeing.membership_id is not None, seeing.ends_at)
