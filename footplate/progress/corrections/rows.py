"""The rows of a training, as corrections read and write them. The invitation's row is locked."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.progress.corrections.record import Before

# Titles are those of the person's edition. What left it keeps its row and has no title any more.
_BEFORE = """
select coalesce(jsonb_agg(jsonb_build_object(
    'content_id', w.training_content_id, 'title', coalesce(item.title, ''),
    'status', w.status, 'score', w.score, 'time_spent_seconds', w.time_spent_seconds,
    'opened_at', w.opened_at, 'completed_at', w.completed_at) order by item.place), '[]')
from training_progress w
left join lateral (
    select c.value ->> 'title' as title, c.place
    from training_invitations i
    join program_editions e on e.id = i.edition_id
    cross join lateral rows from (
        jsonb_path_query(e.outline, '$.sections[*].contents[*]')) with ordinality as c(value, place)
    where i.id = w.invitation_id and (c.value ->> 'id')::uuid = w.training_content_id
    limit 1
) item on true
where w.invitation_id = %(invitation)s::uuid
  and (%(contents)s::uuid[] is null or w.training_content_id = any(%(contents)s::uuid[]))
"""
# Nothing is known of how it was learned, so neither an opening nor time is claimed.
_COMPLETE = """
insert into training_progress as p (
    id, team_id, invitation_id, user_id, training_program_id, training_content_id, status,
    time_spent_seconds, scrolled_to_end, completed_at, content_type)
select gen_random_uuid(), i.team_id, i.id, i.invitee_id, i.program_id, a.id, 'completed', 0, false,
       %(now)s::timestamptz, a.content_type
from training_invitations i
cross join unnest(%(contents)s::uuid[], %(types)s::text[]) as a(id, content_type)
where i.id = %(invitation)s::uuid
on conflict (invitation_id, training_content_id) do update
set status = 'completed', completed_at = excluded.completed_at
where p.status <> 'completed'
"""
_RESET = """
update training_progress
set status = 'not_started', score = null, time_spent_seconds = 0, opened_at = null,
    ends_at = null, position_seconds = null, position_share = null, watched = null,
    scrolled_to_end = false, completed_at = null, reset_at = %(now)s::timestamptz
where invitation_id = %(invitation)s::uuid
  and (%(contents)s::uuid[] is null or training_content_id = any(%(contents)s::uuid[]))
returning training_content_id
"""
# An attempt may have been begun before anything else was written down about its quiz.
_RESET_SAT = """
insert into training_progress (
    id, team_id, invitation_id, user_id, training_program_id, training_content_id, status,
    time_spent_seconds, scrolled_to_end, content_type, reset_at)
select gen_random_uuid(), i.team_id, i.id, i.invitee_id, i.program_id, a.content_id,
       'not_started', 0, false, 'quiz', %(now)s::timestamptz
from training_invitations i
join (select distinct invitation_id, content_id from quiz_attempts) a on a.invitation_id = i.id
where i.id = %(invitation)s::uuid
  and (%(contents)s::uuid[] is null or a.content_id = any(%(contents)s::uuid[]))
on conflict (invitation_id, training_content_id) do nothing
returning training_content_id
"""
# The rows are the truth; the roll-up is read off them, whatever it said before. With `from`, time
# counts from then on: nothing that was noticed earlier is credited to what begins anew.
_RECOUNT = """
update training_invitations i
set contents_completed = (
        select count(*) from item join training_progress w
          on w.invitation_id = i.id and w.training_content_id = item.id
        where w.status = 'completed'),
    time_spent_seconds = (
        select coalesce(sum(w.time_spent_seconds), 0) from training_progress w
        where w.invitation_id = i.id),
    score_percent = (
        select round(avg(w.score)::numeric, 2) from item join training_progress w
          on w.invitation_id = i.id and w.training_content_id = item.id
        where item.is_required and item.content_type = 'quiz'),
    last_heartbeat_at = case when %(from)s::timestamptz is not null and i.started_at is not null
        then greatest(i.last_heartbeat_at, %(from)s::timestamptz) else i.last_heartbeat_at end
where i.id = %(invitation)s::uuid
"""
_ITEMS = """
with item as materialized (
    select (c.value ->> 'id')::uuid as id, (c.value ->> 'is_required')::boolean as is_required,
        c.value ->> 'content_type' as content_type
    from training_invitations i
    join program_editions e on e.id = i.edition_id
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where i.id = %(invitation)s::uuid
)
"""
_BEGIN_ANEW = """
update training_invitations i
set started_at = null, edition_id = null, time_limit_ends_at = null, last_heartbeat_at = null,
    news = null,
    contents_total = (
        select count(*) from program_editions e
        cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]')
        where e.id = p.latest_edition_id)
from training_programs p
where i.id = %(invitation)s::uuid and p.id = i.program_id
"""


def work_before(invitation_id: UUID, content_ids: Collection[UUID] | None) -> list[Before]:
    """Return the rows of these contents, of all with None, as they stand. Statements: 1."""
    row = _run(_BEFORE, invitation_id, contents=_list(content_ids))[0]
    return json.loads(row[0])


def complete_rows(invitation_id: UUID, contents: dict[UUID, str], *, now: datetime) -> None:
    """Complete these contents (id: type) that are not done, and count anew. Statements: 2."""
    ids, types = list(contents), list(contents.values())
    _run(_COMPLETE, invitation_id, contents=ids, types=types, now=now)
    recount(invitation_id)


def reset_rows(
    invitation_id: UUID, content_ids: Collection[UUID] | None, *, now: datetime
) -> list[UUID]:
    """Set these contents back, all with None; return which. Statements: 3."""
    contents = _list(content_ids)
    rows = _run(_RESET, invitation_id, contents=contents, now=now)
    rows += _run(_RESET_SAT, invitation_id, contents=contents, now=now)
    recount(invitation_id, time_from=now)
    return [row[0] for row in rows]


def begin_anew(invitation_id: UUID) -> None:
    """Let the training wait for its start, with whatever edition is latest then. Statements: 1."""
    _run(_BEGIN_ANEW, invitation_id)


def recount(invitation_id: UUID, *, time_from: datetime | None = None) -> None:
    """Read the roll-up off the rows; with `time_from`, time counts from then. Statements: 1."""
    _run(_ITEMS + _RECOUNT, invitation_id, **{"from": time_from})


def _list(content_ids: Collection[UUID] | None) -> list[UUID] | None:
    return None if content_ids is None else list(content_ids)


def _run(statement: str, invitation_id: UUID, **values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"invitation": invitation_id, **values})
        return cursor.fetchall() if cursor.description else []
