"""Writing down which trainings are over because a content's own time ran out."""

from datetime import datetime

from django.db import connection, transaction

from footplate.invitations.events import InvitationExpired
from footplate.kernel.events import publish_all

BATCH = 500

# Hand-written: one indexed pass over what ended lately, whatever the number of trainings. Rows that
# somebody is working with are skipped and found again a minute later. The ends of the training as
# a whole are written down by invitations.
_CLOSE = """
with ended as (
    select i.id, c.value ->> 'title' as title, w.ends_at, w.training_content_id as content_id
    from training_progress w
    join training_invitations i on i.id = w.invitation_id and i.status = 'accepted'
    join program_editions e on e.id = i.edition_id
    cross join lateral jsonb_path_query(
        e.outline, '$.sections[*].contents[*] ? (@.id == $id && @.is_required == true)',
        jsonb_build_object('id', w.training_content_id::text)) as c(value)
    where w.status <> 'completed' and w.ends_at is not null
      and w.ends_at < %(now)s::timestamptz
      and w.ends_at > %(now)s::timestamptz - interval '30 days'
    order by w.ends_at
    limit %(batch)s::int
    for update of i skip locked
), closed as (
    update training_invitations i
    set status = 'expired', status_reason = 'The time for “' || ended.title || '” ran out.'
    from ended where i.id = ended.id
    returning i.id, i.team_id, i.status_reason, ended.ends_at, ended.content_id
), noted as (
    insert into training_moments (id, created_at, team_id, invitation_id, kind, at, reason, detail)
    select gen_random_uuid(), %(now)s::timestamptz, team_id, id, 'expired', ends_at, status_reason,
        jsonb_build_object('content_id', content_id)
    from closed
)
select id, team_id from closed
"""


@transaction.atomic
def close_ended_trainings(*, now: datetime) -> int:
    """Expire up to 500 trainings in which a required content's time limit ran out undone.

    Return how many. Each says which content. Statements: 2, and 1 a later listener.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CLOSE, {"now": now, "batch": BATCH})
        closed = cursor.fetchall()
    publish_all(
        [
            InvitationExpired(team_id=team_id, occurred_at=now, invitation_id=invitation_id)
            for invitation_id, team_id in closed
        ]
    )
    return len(closed)
