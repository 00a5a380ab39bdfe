"""Attempts: one sitting of a quiz."""

from django.db import models
from django.db.models import Q

from footplate.teams.models import TeamRecord


class Attempt(TeamRecord):
    """One sitting. `answers` and `sequences` = {question id: …}, as last saved."""

    invitation = models.ForeignKey(
        "invitations.Invitation", on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    content_id = models.UUIDField()
    snapshot_sha256 = models.CharField(max_length=64)
    # {question id: {"type", "options": [ids]}}: what saving an answer checks, in one statement.
    shape = models.JSONField(default=dict)
    passing_percentage = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    seed = models.BigIntegerField()
    started_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=10, blank=True)
    answers = models.JSONField(default=dict)
    sequences = models.JSONField(default=dict)
    flagged = models.JSONField(default=list)
    points = models.FloatField(null=True)
    points_total = models.FloatField(null=True)
    score = models.FloatField(null=True)
    passed = models.BooleanField(null=True)
    feedback = models.JSONField(null=True)

    class Meta:
        db_table = "quiz_attempts"
        constraints = [
            models.UniqueConstraint(
                fields=["invitation", "content_id", "number"], name="attempt_number_once"
            ),
            models.UniqueConstraint(
                fields=["invitation", "content_id"],
                condition=Q(submitted_at__isnull=True),
                name="attempt_open_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["ends_at"], condition=Q(submitted_at__isnull=True), name="attempt_closing"
            ),
        ]
