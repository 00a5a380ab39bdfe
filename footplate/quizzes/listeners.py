"""What quizzes do when something happens below them."""

from footplate.invitations.events import InvitationExtended
from footplate.kernel.events import within_transaction
from footplate.progress.events import ContentsReset
from footplate.quizzes.accommodations.actions.prolong_attempts import prolong_attempts
from footplate.quizzes.actions.set_attempts_aside import set_attempts_aside


@within_transaction(InvitationExtended)
def on_invitation_extended(event: InvitationExtended) -> None:
    """Let an attempt that the training's old end would have cut off last as long as it should."""
    prolong_attempts(invitation_id=event.invitation_id, now=event.occurred_at)


@within_transaction(ContentsReset)
def on_contents_reset(event: ContentsReset) -> None:
    """Close what somebody sits at: it belongs to what counts no more."""
    set_attempts_aside(
        invitation_id=event.invitation_id, content_ids=event.content_ids, now=event.occurred_at
    )
