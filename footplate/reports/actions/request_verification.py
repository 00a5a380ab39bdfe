"""Have a team's ledger verified by a job."""

from datetime import datetime

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.jobs import verify_audit_ledger
from footplate.teams.models import Team


@transaction.atomic
def request_verification(*, team: Team, actor: Caller, now: datetime) -> None:
    """A job verifies the chain soon; one that waits already serves for both. Statements: 4."""
    audit.record(
        team_id=team.id,
        actor_id=actor.user_id,
        verb="audit.verify",
        subject_type="audit_log",
        subject_id=None,
        subject_label="the audit log",
        now=now,
    )
    job = verify_audit_ledger.configure(queueing_lock=f"verify-audit-ledger:{team.id}")
    try:
        with transaction.atomic():
            job.defer(team_id=str(team.id))
    except AlreadyEnqueued:
        return
