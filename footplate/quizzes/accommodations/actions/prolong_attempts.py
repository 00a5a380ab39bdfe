"""Giving open attempts the time that their person now has."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from footplate.quizzes.accommodations.queries import in_force_sql
from footplate.quizzes.standing import GRACE_SECONDS

# Hand-written, so that each attempt gets what holds for its own training, in one statement. Time
# that an attempt was given is never taken from it while somebody sits at it, and one whose time
# is over is not opened again.
_PROLONG = f"""
with allowed as (
  select t.id, t.started_at, least(i.time_limit_ends_at, i.expires_at) as hard_end,
    (s.body ->> 'time_limit_minutes')::int * 60 as limit_seconds,
    coalesce(({in_force_sql(invitation="t.invitation_id", team="t.team_id", person="t.user_id")}
      ->> 'extra_time_percent')::int, 0) as percent
  from quiz_attempts t
  join training_invitations i on i.id = t.invitation_id
  join content_snapshots s on s.team_id = t.team_id and s.sha256 = t.snapshot_sha256
  where t.submitted_at is null and t.ends_at is not null
    and (t.invitation_id = %(invitation)s::uuid
         or (t.team_id = %(team)s::uuid and t.user_id = %(person)s::uuid))
), longer as (
  select id, started_at, hard_end, limit_seconds,
    coalesce(ceil(limit_seconds * percent / 100.0)::int, 0) as extra_seconds
  from allowed
)
update quiz_attempts t
set extra_seconds = greatest(t.extra_seconds, l.extra_seconds),
  ends_at = least(
    l.started_at + make_interval(secs => l.limit_seconds + l.extra_seconds), l.hard_end)
from longer l
where t.id = l.id and t.submitted_at is null
  and t.ends_at + make_interval(secs => %(grace)s) >= %(now)s::timestamptz
  and coalesce(least(
    l.started_at + make_interval(secs => l.limit_seconds + l.extra_seconds), l.hard_end)
      > t.ends_at, true)
returning t.id
"""  # noqa: S608


def prolong_attempts(
    *,
    now: datetime,
    invitation_id: UUID | None = None,
    team_id: UUID | None = None,
    user_id: UUID | None = None,
) -> int:
    """Give the open attempts of a training, or of a person in a team, their time; return how many.

    An attempt without any end left goes on without one. Statements: 1.
    """
    values = {
        "invitation": invitation_id,
        "team": team_id,
        "person": user_id,
        "grace": GRACE_SECONDS,
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_PROLONG, values)
        return cursor.rowcount
