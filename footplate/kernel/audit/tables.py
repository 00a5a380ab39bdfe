"""The tables of the audit log and of the ledger that seals it."""

from django.db import models

from footplate.kernel.ids import new_id


class AuditEvent(models.Model):
    """Who did what to whom, when, from where and why. Only ever added (a trigger refuses the rest).

    Labels are names as they were at that moment. `mac` binds all other columns to the server's
    secret, so that a row written by somebody else is known.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team_id = models.UUIDField(null=True)
    actor_id = models.UUIDField(null=True)
    actor_label = models.TextField(blank=True, db_default="")
    verb = models.TextField()
    subject_type = models.TextField()
    subject_id = models.UUIDField(null=True)
    subject_label = models.TextField(blank=True, db_default="")
    detail = models.JSONField(default=dict)
    reason = models.TextField(default="", blank=True)
    occurred_at = models.DateTimeField()
    address = models.TextField(blank=True, db_default="")
    user_agent = models.TextField(blank=True, db_default="")
    request_id = models.TextField(blank=True, db_default="")
    token_id = models.UUIDField(null=True)
    see_as_id = models.UUIDField(null=True)
    mac = models.BinaryField(max_length=32, null=True)

    class Meta:
        db_table = "audit_events"
        indexes = [
            models.Index(fields=["team_id", "-occurred_at"], name="audit_team_time"),
            models.Index(fields=["team_id", "actor_id", "-occurred_at"], name="audit_actor_time"),
            models.Index(fields=["team_id", "subject_id", "-occurred_at"], name="audit_subject"),
        ]


class AuditPending(models.Model):
    """An event that no block holds yet; written with it, deleted by the block."""

    event_id = models.UUIDField(primary_key=True)
    team_id = models.UUIDField(null=True, db_index=True)

    class Meta:
        db_table = "audit_pending"


class AuditBlock(models.Model):
    """A sealed set of a team's events, chained to the block before it and signed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team_id = models.UUIDField(null=True)
    number = models.PositiveIntegerField()
    event_count = models.PositiveIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    root = models.BinaryField(max_length=32)
    previous = models.BinaryField(max_length=32)
    sha256 = models.BinaryField(max_length=32)
    sealed_at = models.DateTimeField()
    key_id = models.CharField(max_length=16)
    signature = models.BinaryField(max_length=64)

    class Meta:
        db_table = "audit_blocks"
        constraints = [
            models.UniqueConstraint(
                fields=["team_id", "number"], name="audit_block_once", nulls_distinct=False
            )
        ]


class AuditLeaf(models.Model):
    """Which block an event is in, at which place, and its hash at that moment."""

    event_id = models.UUIDField(primary_key=True)
    team_id = models.UUIDField(null=True)
    block_id = models.UUIDField()
    position = models.PositiveIntegerField()
    sha256 = models.BinaryField(max_length=32)

    class Meta:
        db_table = "audit_leaves"
        constraints = [
            models.UniqueConstraint(fields=["block_id", "position"], name="audit_leaf_place")
        ]


class AuditCheck(models.Model):
    """What a verification of one chain found; the newest of a team is shown to its admins."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team_id = models.UUIDField(null=True)
    checked_at = models.DateTimeField()
    block_count = models.PositiveIntegerField()
    event_count = models.PositiveIntegerField()
    problem_count = models.PositiveIntegerField()
    problems = models.JSONField(default=list)

    class Meta:
        db_table = "audit_checks"
        indexes = [models.Index(fields=["team_id", "-checked_at"], name="audit_check_team_time")]
