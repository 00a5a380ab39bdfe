"""Starting a training."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from footplate.invitations.models import Invitation
from footplate.kernel import events
from footplate.kernel.caller import Caller
from footplate.progress.errors import NotStarted
from footplate.progress.events import TrainingStarted
from footplate.progress.policies import access_training, gate_of

# A publication locks the program's row before it looks at who has started. Sharing that lock, in
# the same order, a start either comes first and is seen, or waits and begins with the new edition.
_SHARE_PROGRAM = """
select 1 from training_programs
where id = (select program_id from training_invitations where id = %s::uuid) for share
"""
# Of two starts at once the second waits for the first and then finds no row to change.
_START = """
update training_invitations i
set started_at = %(now)s::timestamptz, edition_id = e.id,
    time_limit_ends_at =
        %(now)s::timestamptz + make_interval(mins => (e.rules ->> 'time_limit')::int),
    contents_total = (
        select count(*) from jsonb_path_query(e.outline, '$.sections[*].contents[*]')),
    last_accessed_at = %(now)s::timestamptz, last_heartbeat_at = %(now)s::timestamptz
from training_programs p
join program_editions e on e.id = p.latest_edition_id
where i.id = %(invitation)s::uuid and p.id = i.program_id
  and i.status = 'accepted' and i.started_at is null
returning e.id
"""


@transaction.atomic
def start_training(*, actor: Caller, invitation_id: UUID, now: datetime) -> None:
    """Start the actor's training: pin the latest edition, start the program's time limit.

    Starting what was started changes nothing, however many do it at once; the first start alone
    publishes `TrainingStarted`. Raises `TrainingPaused` and `TrainingClosed`. Statements: 4.
    """
    invitation = access_training(caller=actor, invitation_id=invitation_id)
    obstacle = gate_of(invitation).obstacle(now)
    if obstacle is None:
        return
    if not isinstance(obstacle, NotStarted):
        raise obstacle
    share_program(invitation_id)
    begin_training(invitation, now=now)


def share_program(invitation_id: UUID) -> None:
    """Hold off publications of the program until the transaction ends; before the invitation is
    locked. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_SHARE_PROGRAM, (invitation_id,))


def begin_training(invitation: Invitation, *, now: datetime) -> bool:
    """Pin the latest edition and start the clocks; return whether that was the first start.

    The program is shared (`share_program`). Statements: 1, and those of the event.
    """
    with connection.cursor() as cursor:
        cursor.execute(_START, {"invitation": invitation.pk, "now": now})
        row = cursor.fetchone()
    if row is None:
        return False
    assert invitation.invitee_id is not None
    events.publish(
        TrainingStarted(
            team_id=invitation.team_id,
            occurred_at=now,
            invitation_id=invitation.pk,
            user_id=invitation.invitee_id,
            program_id=invitation.program_id,
            edition_id=row[0],
        )
    )
    return True
