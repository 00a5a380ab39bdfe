"""The funnel's one statement."""

from footplate.invitations.states import STATE_SQL

IDLE_DAYS = 14

# Hand-written: everybody who started is passed over once, with the order of contents that their
# own edition has. A content is named and placed as the newest edition that has it does.
# `reached`: opened it, or something after it. `here`: unfinished, and it was worked on last.
# `stopped`: of these, whoever has expired, left, or done nothing for two weeks. Time is of those
# who completed it and spent some: what was marked as done by hand alone says nothing of it.
FUNNEL = f"""
with people as materialized (
  select i.id, i.edition_id, i.status, s.state
  from training_invitations i
  cross join lateral (select {STATE_SQL} as state) s
  where i.program_id = %(program)s::uuid and i.started_at is not null and i.status <> 'revoked'
), item as materialized (
  select e.id as edition_id, e.number, (c.value ->> 'id')::uuid as id,
    c.value ->> 'title' as title, c.value ->> 'content_type' as content_type,
    (c.value ->> 'is_required')::boolean as is_required,
    row_number() over (partition by e.id order by s.place, c.place) as place
  from program_editions e
  cross join lateral rows from (
    jsonb_path_query(e.outline, '$.sections[*]')) with ordinality as s(value, place)
  cross join lateral rows from (
    jsonb_path_query(s.value, '$.contents[*]')) with ordinality as c(value, place)
  where e.program_id = %(program)s::uuid and (
    e.id in (select edition_id from people)
    or e.id = (select latest_edition_id from training_programs where id = %(program)s::uuid))
), named as (
  select distinct on (id) id, title, content_type, is_required, number, place from item
  order by id, number desc
), work as materialized (
  select p.id as person, w.training_content_id as content_id, w.status, w.time_spent_seconds,
    w.last_accessed_at, item.place
  from people p
  join training_progress w on w.invitation_id = p.id and w.status <> 'not_started'
  join item on item.edition_id = p.edition_id and item.id = w.training_content_id
), furthest as (
  select person, max(place) as place from work group by person
), lately as (
  select distinct on (person) person, content_id, last_accessed_at from work
  order by person, last_accessed_at desc nulls last, place desc
), counted as (
  select item.id, count(*) as people,
    count(*) filter (where f.place >= item.place) as reached,
    count(w.person) as started,
    count(*) filter (where w.status = 'completed') as completed,
    count(*) filter (where w.status = 'completed' and w.time_spent_seconds > 0) as timed,
    percentile_cont(0.5) within group (order by w.time_spent_seconds)
      filter (where w.status = 'completed' and w.time_spent_seconds > 0) as median_seconds,
    percentile_cont(0.9) within group (order by w.time_spent_seconds)
      filter (where w.status = 'completed' and w.time_spent_seconds > 0) as p90_seconds,
    count(l.person) as here,
    count(l.person) filter (where p.state in ('expired', 'left')
      or l.last_accessed_at < %(now)s::timestamptz - interval '{IDLE_DAYS} days') as stopped
  from people p
  join item on item.edition_id = p.edition_id
  left join furthest f on f.person = p.id
  left join work w on w.person = p.id and w.content_id = item.id
  left join lately l on l.person = p.id and l.content_id = item.id and p.status <> 'completed'
  group by item.id
)
select named.id, named.title, named.content_type, named.is_required,
  named.number = (select max(number) from item) as is_current,
  coalesce(c.people, 0) as people, coalesce(c.reached, 0) as reached,
  coalesce(c.started, 0) as started, coalesce(c.completed, 0) as completed,
  coalesce(c.timed, 0) as timed, c.median_seconds, c.p90_seconds, coalesce(c.here, 0) as here,
  coalesce(c.stopped, 0) as stopped,
  (select count(*) from people) as people_started,
  (select count(*) from people where status = 'completed') as people_completed
from named left join counted c on c.id = named.id
order by named.number desc, named.place
"""  # noqa: S608
