"""Jobs of the kernel: delivering events, the worker's sign of life, sweeping."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from footplate.kernel import clock, events
from footplate.kernel.audit import ledger, verification
from footplate.kernel.models import CacheEntry, IdempotencyKey, RateWindow, WorkerSign


@app.task(
    name="kernel.deliver_event",
    retry=RetryStrategy(max_attempts=8, exponential_wait=4),
    pass_context=False,
)
def deliver_event(*, event_id: str, listener: str) -> None:
    """Hand one stored event to one listener."""
    events.deliver(event_id=UUID(event_id), listener=listener)


@app.periodic(cron="* * * * *")
@app.task(name="kernel.sign_of_life", queueing_lock="kernel.sign_of_life")
def sign_of_life(timestamp: int) -> None:
    """Write down that a worker lives."""
    WorkerSign.objects.update_or_create(name="worker", defaults={"seen_at": clock.now()})


@app.periodic(cron="17 * * * *")
@app.task(name="kernel.sweep_expired", queueing_lock="kernel.sweep_expired")
def sweep_expired(timestamp: int) -> None:
    """Delete what has ended and nothing reads any more: rate windows, cache, kept answers."""
    now = clock.now()
    RateWindow.objects.filter(window_ends_at__lt=now).delete()
    CacheEntry.objects.filter(ends_at__lt=now).delete()
    IdempotencyKey.objects.filter(ends_at__lt=now).delete()


@app.periodic(cron="* * * * *")
@app.task(name="kernel.seal_audit_events", queueing_lock="kernel.seal_audit_events")
def seal_audit_events(timestamp: int) -> None:
    """Put the audit events that wait into their teams' next blocks."""
    ledger.seal_all(now=clock.now())


@app.periodic(cron="40 2 * * *")
@app.task(name="kernel.verify_audit_ledgers", queueing_lock="kernel.verify_audit_ledgers")
def verify_audit_ledgers(timestamp: int) -> None:
    """Verify every chain once a night, so that the audit page can say when it was last well."""
    for team_id in verification.chains():
        verify_audit_ledger.defer(team_id=str(team_id) if team_id else None)


@app.task(name="kernel.verify_audit_ledger")
def verify_audit_ledger(*, team_id: str | None) -> None:
    """Seal what waits, verify one chain and keep what was found."""
    team = UUID(team_id) if team_id else None
    ledger.seal_team(team_id=team, now=clock.now())
    verification.keep_verdict(verification.verify_chain(team_id=team), now=clock.now())
