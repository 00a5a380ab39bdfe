"""The caller with their teams."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from footplate.kernel.caller import Caller
from footplate.teams import roles
from footplate.teams.abilities import may_create_team

# Hand-written: every page of the client asks this first. Being seen is written here as well, and
# only when the last sight is five minutes old, so that most calls write nothing.
_MY_TEAMS = """
with seen as (
  update memberships set last_seen_at = %(now)s
  where user_id = %(user)s and state = 'active'
    and (last_seen_at is null or last_seen_at < %(now)s - interval '5 minutes')
), session as (
  update usersessions_usersession set last_seen_at = %(now)s
  where session_key = %(session)s and last_seen_at < %(now)s - interval '5 minutes'
)
select t.slug, t.name, t.timezone, t.accent, m.roles
from memberships m join teams t on t.id = m.team_id
where m.user_id = %(user)s and m.state = 'active'
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
    actions: list[str]


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


def myself(*, caller: Caller, now: datetime) -> Myself:
    """Return the caller with the teams they are an active member of, by name. Statements: 1.

    Notes, at most every five minutes, that they were seen.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _MY_TEAMS, {"user": caller.user_id, "session": caller.session_key, "now": now}
        )
        teams = [
            MyTeam(slug, name, timezone, accent, held, sorted(roles.may(held)))
            for slug, name, timezone, accent, held in cursor.fetchall()
        ]
    return Myself(
        id=caller.user_id,
        name=caller.name,
        email=caller.email,
        email_verified=caller.email_verified,
        locale=caller.locale,
        timezone=caller.timezone,
        is_operator=caller.is_operator,
        teams=teams,
        actions=["create_team"] if may_create_team(caller) else [],
    )
