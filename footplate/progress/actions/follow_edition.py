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
# is different now, or gone, stays with the edition that they know. What is new to those who move is
# written down beside their training, on top of what they have not looked at yet; see progress.news.
_MOVE = """
with after as materialized (
    select (c.value ->> 'id')::uuid as id, c.value ->> 'sha256' as sha256,
        c.value ->> 'content_type' as content_type, c.value -> 'rule' as rule,
        c.value -> 'is_required' as is_required, c.value -> 'time_limit' as time_limit
    from program_editions e
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where e.id = %(edition)s::uuid
), before as materialized (
    select e.id as edition_id, (c.value ->> 'id')::uuid as id,
        c.value ->> 'sha256' as sha256, c.value ->> 'title' as title, c.value -> 'rule' as rule,
        c.value -> 'is_required' as is_required, c.value -> 'time_limit' as time_limit
    from program_editions e
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where e.program_id = %(program)s::uuid and e.id <> %(edition)s::uuid
), brought as materialized (
    select known.id as edition_id, known.number,
        coalesce((
            select jsonb_object_agg(a.id, case when b.id is null then 'new' else 'changed' end)
            from after a left join before b on b.edition_id = known.id and b.id = a.id
            where (a.sha256, a.rule, a.is_required, a.time_limit)
                is distinct from (b.sha256, b.rule, b.is_required, b.time_limit)), '{}') as marks,
        coalesce((
            select jsonb_agg(b.title) from before b
            where b.edition_id = known.id
              and not exists (select from after a where a.id = b.id)), '[]') as removed
    from program_editions known
    where known.program_id = %(program)s::uuid and known.id <> %(edition)s::uuid
), work as materialized (
    select w.id, w.invitation_id, w.status, b.sha256 is not distinct from a.sha256 as is_same,
        a.content_type, a.rule
    from training_invitations i
    join training_progress w on w.invitation_id = i.id
    left join before b on b.edition_id = i.edition_id and b.id = w.training_content_id
    left join after a on a.id = w.training_content_id
    where i.id = any(%(people)s::uuid[])
), moving as materialized (
    select i.id, i.team_id, i.edition_id from training_invitations i
    where i.id = any(%(people)s::uuid[]) and not exists (
        select from work w
        where w.invitation_id = i.id and w.status = 'completed' and not w.is_same)
), moved as (
    update training_invitations i
    set edition_id = %(edition)s::uuid,
        news = case when brought.marks = '{}' and brought.removed = '[]' then i.news
            else jsonb_build_object(
                'from', case when (i.news ->> 'seen')::boolean is false then i.news -> 'from'
                    else to_jsonb(brought.number) end,
                'contents', brought.marks || coalesce(i.news -> 'contents', '{}'),
                'removed', brought.removed || case when (i.news ->> 'seen')::boolean is false
                    then i.news -> 'removed' else '[]' end,
                'seen', false) end,
        contents_total = (select count(*) from after),
        contents_completed = (
            select count(*) from work w where w.invitation_id = i.id and w.status = 'completed')
    from moving, brought where i.id = moving.id and brought.edition_id = i.edition_id
    returning i.id
), noted as (
    insert into training_moments (id, created_at, team_id, invitation_id, kind, at, detail)
    select gen_random_uuid(), %(now)s::timestamptz, m.team_id, m.id, 'moved', %(now)s::timestamptz,
        jsonb_build_object('from', old.number, 'to', new.number, 'reopened', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'content_id', p.training_content_id, 'opened_at', p.opened_at)), '[]')
            from work w join training_progress p on p.id = w.id
            where w.invitation_id = m.id and w.status <> 'completed' and not w.is_same
              and p.opened_at is not null))
    from moving m
    join program_editions old on old.id = m.edition_id
    join program_editions new on new.id = %(edition)s::uuid
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
        position_share = case when w.is_same then p.position_share end,
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
    nothing. What is new, changed or gone is kept for them until they have looked at it. When each
    moved, and what they had open, is noted. Whoever has everything required done by the move
    completes. Runs in the publishing transaction. Statements: 3, and those of the completions.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, {"program": program_id, "edition": edition_id})
        people = [row[0] for row in cursor.fetchall()]
        if not people:
            return 0
        cursor.execute(
            _MOVE,
            {"program": program_id, "edition": edition_id, "people": people, "now": now},
        )
        moved = [row[0] for row in cursor.fetchall()]
        cursor.execute(_FINISHED, {"moved": moved})
        finished = [row[0] for row in cursor.fetchall()]
    for invitation_id in finished:
        complete_training_if_done(invitation_id=invitation_id, now=now)
    return len(moved)
