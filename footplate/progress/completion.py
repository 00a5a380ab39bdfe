"""The one place where a training becomes complete."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from footplate.invitations.models import Invitation
from footplate.kernel import events
from footplate.progress.events import TrainingCompleted

# Hand-written: whether everything required is done must be judged and written in one statement,
# by a snapshot taken after the invitation's row was locked, or two people's hands on the last two
# contents could each miss the other's.
_COMPLETE = """
with item as (
    select (c.value ->> 'id')::uuid as id, (c.value ->> 'is_required')::boolean as is_required,
           c.value ->> 'content_type' as content_type
    from training_invitations i
    join program_editions e on e.id = i.edition_id
    cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
    where i.id = %(invitation)s::uuid
), done as (
    select item.*, p.status, p.score
    from item
    left join training_progress p
      on p.invitation_id = %(invitation)s::uuid and p.training_content_id = item.id
)
update training_invitations i
set status = 'completed', completed_at = %(now)s::timestamptz,
    contents_completed = (select count(*) from done where status = 'completed'),
    contents_total = (select count(*) from done),
    score_percent = (
        select round(avg(score)::numeric, 2) from done
        where is_required and content_type = 'quiz' and score is not null)
where i.id = %(invitation)s::uuid and i.status = 'accepted' and i.started_at is not null
  and not exists (select from done where is_required and status is distinct from 'completed')
  and exists (select from done where is_required)
returning i.team_id, i.invitee_id, i.program_id, i.edition_id, i.score_percent
"""

_OUTCOME = """
select i.status, i.contents_completed, i.contents_total, c.certificate_number
from training_invitations i
left join training_certificates c on c.invitation_id = i.id
where i.id = %s::uuid
"""


@dataclass(frozen=True)
class TrainingOutcome:
    """How a training as a whole stands."""

    status: str
    contents_completed: int
    contents_total: int
    certificate_number: str | None


def outcome_of(invitation_id: UUID) -> TrainingOutcome:
    """Return how the training stands, within the transaction too. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_OUTCOME, (invitation_id,))
        return TrainingOutcome(*cursor.fetchone())


def complete_training_if_done(*, invitation_id: UUID, now: datetime) -> bool:
    """Complete the training when all its required contents are done; return whether it just was.

    Must run in the transaction that completed the content. Exactly once, however many hands
    complete contents at the same time: the row is locked first. `TrainingCompleted` is published
    in the same transaction. Statements: 2, and those of the event's listeners.
    """
    Invitation.objects.select_for_update().only("pk").get(pk=invitation_id)
    with connection.cursor() as cursor:
        cursor.execute(_COMPLETE, {"invitation": invitation_id, "now": now})
        row = cursor.fetchone()
    if row is None:
        return False
    team_id, user_id, program_id, edition_id, score_percent = row
    events.publish(
        TrainingCompleted(
            team_id=team_id,
            occurred_at=now,
            invitation_id=invitation_id,
            user_id=user_id,
            program_id=program_id,
            edition_id=edition_id,
            score_percent=score_percent,
        )
    )
    return True
