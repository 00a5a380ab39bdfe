"""What invitations do when something happens below them."""

from footplate.invitations.actions.follow_edition import follow_edition
from footplate.invitations.actions.mark_left import mark_left
from footplate.invitations.actions.revoke_offers import (
    revoke_offers,
    revoke_offers_to_member,
)
from footplate.kernel.events import within_transaction
from footplate.programs.events import ProgramArchived, ProgramPublished
from footplate.teams.events import MemberJoined, MemberRemoved


@within_transaction(ProgramPublished)
def on_program_published(event: ProgramPublished) -> None:
    """Bring those who have not started in line; invite again when asked to."""
    follow_edition(program_id=event.program_id, retrain=event.retrain, now=event.occurred_at)


@within_transaction(ProgramArchived)
def on_program_archived(event: ProgramArchived) -> None:
    """Take back what nobody accepted."""
    revoke_offers(program_id=event.program_id, now=event.occurred_at)


@within_transaction(MemberRemoved)
def on_member_removed(event: MemberRemoved) -> None:
    """Take back what would let the person in again; what they had begun waits for them."""
    revoke_offers_to_member(membership_id=event.membership_id, now=event.occurred_at)
    mark_left(membership_id=event.membership_id, left_at=event.occurred_at, now=event.occurred_at)


@within_transaction(MemberJoined)
def on_member_joined(event: MemberJoined) -> None:
    """Let somebody who is back go on where they were."""
    mark_left(membership_id=event.membership_id, left_at=None, now=event.occurred_at)
