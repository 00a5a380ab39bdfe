"""What progress does when something happens below it."""

from footplate.invitations.events import InvitationExtended
from footplate.kernel.events import within_transaction
from footplate.programs.events import ProgramPublished
from footplate.progress.actions.follow_edition import follow_edition
from footplate.progress.corrections.extend_by_hand import note_extension


@within_transaction(ProgramPublished)
def on_program_published(event: ProgramPublished) -> None:
    """Move those in progress whose completed contents are unchanged."""
    follow_edition(program_id=event.program_id, edition_id=event.edition_id, now=event.occurred_at)


@within_transaction(InvitationExtended)
def on_invitation_extended(event: InvitationExtended) -> None:
    """More time for the whole is more time for the parts that ran out; it is a correction."""
    note_extension(event)
