"""What certificates do when a training is completed."""

from footplate.certificates.actions.issue_certificate import issue_certificate
from footplate.certificates.events import CertificateIssued
from footplate.certificates.jobs import store_document
from footplate.kernel.events import within_transaction
from footplate.progress.events import TrainingCompleted


@within_transaction(TrainingCompleted)
def on_training_completed(event: TrainingCompleted) -> None:
    """Certify it in the same transaction: no completion without its certificate."""
    issue_certificate(
        invitation_id=event.invitation_id,
        score_percent=event.score_percent,
        now=event.occurred_at,
    )


@within_transaction(CertificateIssued)
def on_certificate_issued(event: CertificateIssued) -> None:
    """Let a job draw the document."""
    store_document.defer(certificate_id=str(event.certificate_id))
