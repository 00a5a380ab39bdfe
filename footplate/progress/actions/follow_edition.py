"""Letting people in progress follow a new edition."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from footplate.progress.completion import complete_training_if_done

# The rows are locked before anything is judged: a heartbeat that completes a content meanwhile
# either comes first and is seen, or waits and works on the new edition.
_LOCK = """
select id from training_invitations
where program_id = %(program)s::uuid and status = 'accepted' and started_at is not null
  and edition_id <> %(edition)s::uuid
order by id
for update
"""
# Hand-written: one pass over everybody in progress, however many. Whoever completed a content that
# is different now, or gone, stays with the edition that they know.
_MOVE = """
with after as materialized (
    select (c.value ->> 'id')::uuid as id, c.value ->> 'sha256' as sha256,
        c.value ->> 'content_type' as content_type, c.value -> 'rule' as rule
    from program_editions e
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where e.id = %(edition)s::uuid
), before as materialized (
    select e.id as edition_id, (c.value ->> 'id')::uuid as id, c.value ->> 'sha256' as sha256
    from program_editions e
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where e.program_id = %(program)s::uuid and e.id <> %(edition)s::uuid
), work as materialized (
    select w.id, w.invitation_id, w.status, b.sha256 is not distinct from a.sha256 as is_same,
        a.content_type, a.rule
    from training_invitations i
    join training_progress w on w.invitation_id = i.id
    left join before b on b.edition_id = i.edition_id and b.id = w.training_content_id
    left join after a on a.id = w.training_content_id
    where i.id = any(%(people)s::uuid[])
), moving as materialized (
    select i.id from training_invitations i
    where i.id = any(%(people)s::uuid[]) and not exists (
        select from work w
        where w.invitation_id = i.id and w.status = 'completed' and not w.is_same)
), moved as (
    update training_invitations i
    set edition_id = %(edition)s::uuid,
        contents_total = (select count(*) from after),
        contents_completed = (
            select count(*) from work w where w.invitation_id = i.id and w.status = 'completed')
    from moving where i.id = moving.id
    returning i.id
), renewed as (
    update training_progress p
    set content_type = coalesce(w.content_type, p.content_type),
        minimum_seconds = (w.rule ->> 'minimum_seconds')::int,
        duration_seconds = (w.rule ->> 'duration_seconds')::float8,
        share_percent = (w.rule ->> 'share_percent')::int2,
        opened_at = case when w.is_same then p.opened_at end,
        ends_at = case when w.is_same then p.ends_at end,
        watched = case when w.is_same then p.watched end,
        position_seconds = case when w.is_same then p.position_seconds end,
        scrolled_to_end = w.is_same and p.scrolled_to_end
    from work w join moving on moving.id = w.invitation_id
    where p.id = w.id and w.status <> 'completed'
)
select id from moved order by id
"""
# Separately, by a snapshot that sees the moves: a content that was still missing may be gone.
_FINISHED = """
select i.id from training_invitations i
join program_editions e on e.id = i.edition_id
where i.id = any(%(moved)s::uuid[]) and not exists (
    select from jsonb_path_query(
        e.outline, '$.sections[*].contents[*] ? (@.is_required == true)') as c(value)
    left join training_progress w
      on w.invitation_id = i.id and w.training_content_id = (c.value ->> 'id')::uuid
    where w.status is distinct from 'completed')
order by i.id
"""


@transaction.atomic
def follow_edition(*, program_id: UUID, edition_id: UUID, now: datetime) -> int:
    """Move people in progress to the edition and return how many moved.

    Someone moves when each content that they completed is unchanged in it; else they stay. A
    content begun but changed must be opened again: what was watched of another film counts for
    nothing. Whoever has everything required done by the move completes. Runs in the publishing
    transaction. Statements: 3, and those of the completions.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, {"program": program_id, "edition": edition_id})
        people = [row[0] for row in cursor.fetchall()]
        if not people:
            return 0
        cursor.execute(_MOVE, {"program": program_id, "edition": edition_id, "people": people})
        moved = [row[0] for row in cursor.fetchall()]
        cursor.execute(_FINISHED, {"moved": moved})
        finished = [row[0] for row in cursor.fetchall()]
    for invitation_id in finished:
        complete_training_if_done(invitation_id=invitation_id, now=now)
    return len(moved)
