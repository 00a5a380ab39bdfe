"""Writing down how an attempt at a quiz ended."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from footplate.invitations.models import Invitation
from footplate.kernel.ids import new_id
from footplate.progress.completion import (
    TrainingOutcome,
    complete_training_if_done,
    outcome_of,
)
from footplate.progress.models import Progress

# Hand-written: the best score is kept and a completion never undone, whatever the order in which
# outcomes arrive, and the roll-up moves in the same statement. A quiz that left the edition while
# somebody sat at it counts no more.
_RECORD = """
with known as (
    select p.status from training_progress p
    where p.invitation_id = %(invitation)s::uuid and p.training_content_id = %(content)s::uuid
), work as (
    insert into training_progress as p (
        id, team_id, invitation_id, user_id, training_program_id, training_content_id, status,
        score, time_spent_seconds, opened_at, last_accessed_at, scrolled_to_end, completed_at,
        content_type)
    select %(id)s::uuid, i.team_id, i.id, i.invitee_id, i.program_id, %(content)s::uuid,
           case when %(passed)s::boolean then 'completed' else 'in_progress' end,
           %(score)s::float8, 0, %(now)s::timestamptz, %(now)s::timestamptz, false,
           case when %(passed)s::boolean then %(now)s::timestamptz end, 'quiz'
    from training_invitations i where i.id = %(invitation)s::uuid
    on conflict (invitation_id, training_content_id) do update
    set score = greatest(p.score, excluded.score),
        status = case when p.status = 'completed' then p.status else excluded.status end,
        completed_at = coalesce(p.completed_at, excluded.completed_at),
        last_accessed_at = excluded.last_accessed_at
    returning p.status
)
update training_invitations i
set contents_completed = i.contents_completed + case
        when work.status = 'completed'
             and (select known.status from known) is distinct from 'completed'
             and jsonb_path_exists(
                 e.outline, '$.sections[*].contents[*] ? (@.id == $id)',
                 jsonb_build_object('id', %(content)s::text)) then 1 else 0 end,
    last_accessed_at = greatest(i.last_accessed_at, %(now)s::timestamptz)
from work, program_editions e
where i.id = %(invitation)s::uuid and e.id = i.edition_id
"""
# A second statement, so that its snapshot sees the score just written.
_ROLL_UP_SCORE = """
update training_invitations i
set score_percent = (
    select round(avg(p.score)::numeric, 2)
    from program_editions e
    cross join lateral jsonb_path_query(
        e.outline,
        '$.sections[*].contents[*] ? (@.content_type == "quiz" && @.is_required == true)'
    ) as c(value)
    join training_progress p
      on p.invitation_id = i.id and p.training_content_id = (c.value ->> 'id')::uuid
    where e.id = i.edition_id)
where i.id = %(invitation)s::uuid and i.status <> 'completed'
"""


@transaction.atomic
def record_outcome(
    *,
    invitation_id: UUID,
    content_id: UUID,
    score_percent: float,
    passed: bool,
    now: datetime,
    begun_at: datetime | None = None,
) -> TrainingOutcome:
    """Write down the outcome of one attempt and return how the training stands then.

    Keeps the best score; a passed attempt completes the content, and the training when that was
    its last required one. An attempt `begun_at` before the content was set back counts no more.
    Statements: 4, and those of the completion; with `begun_at` 5.
    """
    Invitation.objects.select_for_update().only("pk").get(pk=invitation_id)
    if begun_at is not None and _was_reset_since(invitation_id, content_id, begun_at):
        return outcome_of(invitation_id)
    facts: dict[str, Any] = {
        "id": new_id(),
        "invitation": invitation_id,
        "content": content_id,
        "score": score_percent,
        "passed": passed,
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, facts)
        cursor.execute(_ROLL_UP_SCORE, facts)
    if passed:
        complete_training_if_done(invitation_id=invitation_id, now=now)
    return outcome_of(invitation_id)


def _was_reset_since(invitation_id: UUID, content_id: UUID, moment: datetime) -> bool:
    work = Progress.objects.filter(invitation_id=invitation_id, training_content_id=content_id)
    return work.filter(reset_at__gte=moment).exists()
