"""What notifications hears; each after the commit, in a job of its own."""

from footplate.certificates.events import CertificateIssued
from footplate.invitations.events import InvitationReminded, InvitationSent
from footplate.kernel import clock
from footplate.kernel.events import after_commit
from footplate.notifications.actions.announce_certificate import announce_certificate
from footplate.notifications.actions.announce_correction import announce_correction
from footplate.notifications.actions.announce_invitation import (
    announce_invitation,
    remind_of_invitation,
)
from footplate.notifications.actions.announce_marking import announce_marking
from footplate.notifications.actions.announce_membership import announce_membership
from footplate.notifications.actions.announce_token import announce_token, warn_of_token
from footplate.notifications.actions.announce_training_correction import (
    announce_training_correction,
)
from footplate.progress.events import TrainingCorrected
from footplate.quizzes.events import AttemptMarked, ResultCorrected
from footplate.teams.events import MemberInvited
from footplate.tokens.events import TokenCreated, TokenExpiring


@after_commit(MemberInvited)
def on_member_invited(event: MemberInvited) -> None:
    """Send the link to a team."""
    announce_membership(
        membership_id=event.membership_id, occurred_at=event.occurred_at, now=clock.now()
    )


@after_commit(InvitationSent)
def on_invitation_sent(event: InvitationSent) -> None:
    """Send the link to a program."""
    announce_invitation(
        invitation_id=event.invitation_id, occurred_at=event.occurred_at, now=clock.now()
    )


@after_commit(InvitationReminded)
def on_invitation_reminded(event: InvitationReminded) -> None:
    """Send a reminder."""
    remind_of_invitation(
        invitation_id=event.invitation_id, occurred_at=event.occurred_at, now=clock.now()
    )


@after_commit(CertificateIssued)
def on_certificate_issued(event: CertificateIssued) -> None:
    """Send word of a certificate."""
    announce_certificate(certificate_id=event.certificate_id, now=clock.now())


@after_commit(AttemptMarked)
def on_attempt_marked(event: AttemptMarked) -> None:
    """Send word that what people had to read has been marked."""
    announce_marking(attempt_id=event.attempt_id, now=clock.now())


@after_commit(ResultCorrected)
def on_result_corrected(event: ResultCorrected) -> None:
    """Send word of a result that rose because a key was mended."""
    announce_correction(event=event, now=clock.now())


@after_commit(TokenCreated)
def on_token_created(event: TokenCreated) -> None:
    """Send word of a new token to whoever made it."""
    announce_token(token_id=event.token_id, now=clock.now())


@after_commit(TokenExpiring)
def on_token_expiring(event: TokenExpiring) -> None:
    """Send a warning that a token ends."""
    warn_of_token(token_id=event.token_id, now=clock.now())


@after_commit(TrainingCorrected)
def on_training_corrected(event: TrainingCorrected) -> None:
    """Send word of what a manager changed by hand, and why."""
    announce_training_correction(correction_id=event.correction_id, now=clock.now())
