"""Write down which invitations have come to a hard end."""

from datetime import datetime

from django.db import connection, transaction

from footplate.invitations import states
from footplate.invitations.events import InvitationExpired
from footplate.kernel.events import publish_all

BATCH = 500

# Hand-written: rows that somebody is working with are skipped and found again a minute later, so
# that the job never waits for a person nor a person for the job. The same end decides the reason
# as in states.end_reason. An attempt at a quiz that ended with the training is graded first, with
# what was saved in time, for it may complete the training.
_EXPIRE = """
with ended as (
  select id, least(expires_at, time_limit_ends_at) as at from training_invitations
  where status in ('pending', 'accepted')
    and least(expires_at, time_limit_ends_at) < %(now)s::timestamptz
    and not exists (
      select from quiz_attempts a where a.invitation_id = training_invitations.id
        and a.submitted_at is null and a.ends_at <= %(now)s::timestamptz)
  order by least(expires_at, time_limit_ends_at)
  limit %(batch)s::int
  for update skip locked
), expired as (
  update training_invitations i
  set status = 'expired', status_reason = case
      when i.status = 'pending' then %(offer_ended)s::text
      when i.time_limit_ends_at <= coalesce(i.expires_at, 'infinity') then %(limit_ended)s::text
      else %(deadline_passed)s::text end
  from ended where i.id = ended.id
  returning i.id, i.team_id, i.status_reason, ended.at
), noted as (
  insert into training_moments (id, created_at, team_id, invitation_id, kind, at, reason, detail)
  select gen_random_uuid(), %(now)s::timestamptz, team_id, id, 'expired', at, status_reason, '{}'
  from expired
)
select id, team_id from expired
"""


@transaction.atomic
def expire_invitations(*, now: datetime) -> int:
    """Expire up to 500 invitations whose offer, deadline or time limit is over; return how many.

    Each says why, and when by its own end. Invitations that somebody holds locked are left for
    the next call. Statements: 2 + 1 a later listener.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _EXPIRE,
            {
                "now": now,
                "batch": BATCH,
                "offer_ended": states.OFFER_ENDED,
                "limit_ended": states.TIME_LIMIT_ENDED,
                "deadline_passed": states.DEADLINE_PASSED,
            },
        )
        expired = cursor.fetchall()
    publish_all(
        [
            InvitationExpired(team_id=team_id, occurred_at=now, invitation_id=invitation_id)
            for invitation_id, team_id in expired
        ]
    )
    return len(expired)
