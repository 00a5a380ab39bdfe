"""Opening a content."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.progress.policies import OpenContent, access_content
from footplate.progress.rules import rule_of

# The rule is copied beside the progress, so that a heartbeat needs no outline. What is open stays
# as it was first opened: opening again restarts no clock.
_OPEN = """
with work as (
    insert into training_progress as p (
        id, team_id, invitation_id, user_id, training_program_id, training_content_id, status,
        time_spent_seconds, opened_at, ends_at, last_accessed_at, scrolled_to_end,
        content_type, minimum_seconds, duration_seconds, share_percent)
    values (%(id)s::uuid, %(team)s::uuid, %(invitation)s::uuid, %(user)s::uuid,
        %(program)s::uuid, %(content)s::uuid, 'in_progress', 0, %(opened_at)s::timestamptz,
        %(ends_at)s::timestamptz, %(now)s::timestamptz, false, %(content_type)s::text,
        %(minimum_seconds)s::int, %(duration_seconds)s::float8, %(share_percent)s::int2)
    on conflict (invitation_id, training_content_id) do update
    set opened_at = coalesce(p.opened_at, excluded.opened_at),
        ends_at = case when p.opened_at is null then excluded.ends_at else p.ends_at end,
        status = case when p.status = 'completed' then p.status else excluded.status end,
        last_accessed_at = excluded.last_accessed_at, content_type = excluded.content_type,
        minimum_seconds = excluded.minimum_seconds,
        duration_seconds = excluded.duration_seconds, share_percent = excluded.share_percent
)
update training_invitations i
set last_accessed_at = greatest(i.last_accessed_at, %(now)s::timestamptz),
    news = i.news #- array['contents', %(content)s::text]
where i.id = %(invitation)s::uuid
"""


@transaction.atomic
def open_content(
    *,
    actor: Caller,
    invitation_id: UUID,
    content_id: UUID,
    now: datetime,
    opened_at: datetime | None = None,
) -> OpenContent:
    """Open a content of the actor's training and start its own time limit, once.

    It is neither new nor changed to them any more.

    `opened_at` is for a content that was read before its opening was reported. A quiz's limit
    starts with each attempt instead. Raises what `access_content` raises. Statements: 4.
    """
    content = access_content(
        caller=actor, invitation_id=invitation_id, content_id=content_id, now=now, lock=True
    )
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, _values(content, content_id, actor, opened_at or now, now))
    return content


def _values(
    content: OpenContent, content_id: UUID, actor: Caller, opened_at: datetime, now: datetime
) -> dict[str, Any]:
    invitation, rule = content.invitation, rule_of(content.item)
    limit = None if rule.content_type == "quiz" else content.item["time_limit"]
    return {
        "id": new_id(),
        "team": invitation.team_id,
        "invitation": invitation.pk,
        "user": actor.user_id,
        "program": invitation.program_id,
        "content": content_id,
        "opened_at": opened_at,
        "ends_at": opened_at + timedelta(minutes=limit) if limit else None,
        "now": now,
        "content_type": rule.content_type,
        "minimum_seconds": rule.minimum_seconds,
        "duration_seconds": rule.duration_seconds,
        "share_percent": rule.share_percent,
    }
