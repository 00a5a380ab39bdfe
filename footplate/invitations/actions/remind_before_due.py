"""Remind people as their due day comes near."""

from datetime import datetime

from django.db import connection, transaction

from footplate.invitations.events import InvitationReminded
from footplate.invitations.reminders import LATEST_HOURS, REMINDER_TIME
from footplate.kernel.events import publish_all

BATCH = 500

# Hand-written: which of a program's reminder days has come is judged in each team's own zone, for
# all open invitations at once. What a worker missed for longer than half a day is not made up.
_REMIND = """
with due as (
  select i.id
  from training_invitations i
  join training_programs p on p.id = i.program_id and p.state = 'published'
  join program_editions e on e.id = coalesce(i.edition_id, p.latest_edition_id)
  join teams t on t.id = i.team_id
  where i.status in ('pending', 'accepted') and i.left_at is null
    and i.due_at > %(now)s::timestamptz
    and coalesce(least(i.expires_at, i.time_limit_ends_at) > %(now)s::timestamptz, true)
    and exists (
      select from jsonb_array_elements_text(e.rules -> 'reminder_days') as d(days)
      cross join lateral (
        select ((i.due_at at time zone t.timezone)::date - d.days::int + %(time)s::time)
               at time zone t.timezone as at) r
      where r.at <= %(now)s::timestamptz
        and r.at > %(now)s::timestamptz - make_interval(hours => %(latest)s::int)
        and r.at > i.created_at
        and (i.last_reminded_at is null or i.last_reminded_at < r.at))
  limit %(batch)s::int
  for update of i skip locked
), reminded as (
  update training_invitations i set last_reminded_at = %(now)s::timestamptz
  from due where i.id = due.id
  returning i.id, i.team_id
), noted as (
  insert into training_moments (id, created_at, team_id, invitation_id, kind, at, detail)
  select gen_random_uuid(), %(now)s::timestamptz, team_id, id, 'reminded', %(now)s::timestamptz,
         '{}'
  from reminded
)
select id, team_id from reminded
"""


@transaction.atomic
def remind_before_due(*, now: datetime) -> int:
    """Let a mail follow to up to 500 people whose reminder is due; return how many.

    Once for each of the program's reminder days, at nine in the morning in the team's zone; not
    to whoever was reminded since by a manager. Statements: 2 + 1 a later listener.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _REMIND,
            {"now": now, "batch": BATCH, "time": REMINDER_TIME.isoformat(), "latest": LATEST_HOURS},
        )
        reminded = cursor.fetchall()
    publish_all(
        [
            InvitationReminded(team_id=team_id, occurred_at=now, invitation_id=invitation_id)
            for invitation_id, team_id in reminded
        ]
    )
    return len(reminded)
