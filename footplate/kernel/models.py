"""Tables that belong to no domain: outbox, audit log, rate windows, cache, signs of life."""

from django.db import models

from footplate.kernel.audit.tables import (
    AuditBlock,
    AuditCheck,
    AuditEvent,
    AuditLeaf,
    AuditPending,
)
from footplate.kernel.ids import new_id

__all__ = [
    "AuditBlock",
    "AuditCheck",
    "AuditEvent",
    "AuditLeaf",
    "AuditPending",
    "CacheEntry",
    "IdempotencyKey",
    "OutboxEvent",
    "RateWindow",
    "WorkerSign",
]


class OutboxEvent(models.Model):
    """A fact written in the transaction that made it; jobs deliver it at least once."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team_id = models.UUIDField(null=True)
    type = models.TextField()
    payload = models.JSONField()
    occurred_at = models.DateTimeField()

    class Meta:
        db_table = "outbox_events"
        indexes = [models.Index(fields=["team_id", "occurred_at"], name="outbox_team_time")]


class RateWindow(models.Model):
    """How often a key was used in one fixed window; counted by one atomic upsert."""

    key = models.TextField(primary_key=True)
    window_ends_at = models.DateTimeField()
    used = models.IntegerField(default=0)

    class Meta:
        db_table = "rate_windows"


class CacheEntry(models.Model):
    """One value of the shared cache; `kernel.cache` reads and writes it by hand-written SQL."""

    key = models.TextField(primary_key=True)
    value = models.JSONField()
    ends_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        db_table = "cache_entries"


class IdempotencyKey(models.Model):
    """The sealed answer to a keyed request; `kernel.idempotency` reads and writes it."""

    key = models.TextField(primary_key=True)
    sealed = models.BinaryField()
    ends_at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "idempotency_keys"


class WorkerSign(models.Model):
    """The last moment a worker said that it lives; `/readyz` reports it."""

    name = models.TextField(primary_key=True)
    seen_at = models.DateTimeField()

    class Meta:
        db_table = "worker_signs"
