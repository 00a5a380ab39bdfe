"""Whom a new edition would meet."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.programs.affected import Affected

# Hand-written: the same judgement as the move itself, without moving anybody.
_COUNT = """
with after as materialized (
    select * from unnest(%(ids)s::uuid[], %(hashes)s::text[]) as after(id, sha256)
), before as materialized (
    select e.id as edition_id, (c.value ->> 'id')::uuid as id, c.value ->> 'sha256' as sha256
    from program_editions e
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where e.program_id = %(program)s::uuid
), people as (
    select i.status, i.started_at is not null as has_started, exists (
        select from training_progress w
        left join before b on b.edition_id = i.edition_id and b.id = w.training_content_id
        left join after a on a.id = w.training_content_id
        where w.invitation_id = i.id and w.status = 'completed'
          and b.sha256 is distinct from a.sha256) as would_lose
    from training_invitations i
    where i.program_id = %(program)s::uuid and i.status in ('pending', 'accepted', 'completed')
)
select count(*) filter (where status <> 'completed' and not has_started),
    count(*) filter (where status = 'accepted' and has_started and not would_lose),
    count(*) filter (where status = 'accepted' and has_started and would_lose),
    count(*) filter (where status = 'completed')
from people
"""


def count_affected(program_id: UUID, hashes_after: Mapping[str, str]) -> Affected:
    """Return how many people would begin with, move to, or stay off the edition. Statements: 1.

    `hashes_after` are the snapshots' hashes of the edition's contents, by content id.
    """
    values: dict[str, Any] = {
        "program": program_id,
        "ids": [UUID(key) for key in hashes_after],
        "hashes": list(hashes_after.values()),
    }
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, values)
        not_started, moving, staying, completed = cursor.fetchone()
    return Affected(not_started=not_started, moving=moving, staying=staying, completed=completed)
