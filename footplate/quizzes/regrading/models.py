"""Grading past attempts again by a mended key: what was asked for, and whom it changed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from footplate.teams.models import TeamRecord


class Regrading(TeamRecord):
    """A mended key and the older snapshots of the quiz to which it applies from now on.

    Attempts at those that are closed later, by people who stayed on their edition, are graded by
    it too. The counts are written when every past attempt was looked at.
    """

    program = models.ForeignKey("programs.Program", on_delete=models.PROTECT, related_name="+")
    # Not a foreign key: a quiz may have been deleted from the draft since.
    content_id = models.UUIDField()
    edition_number = models.PositiveIntegerField()
    with_sha256 = models.CharField(max_length=64)
    editions = ArrayField(models.PositiveIntegerField())
    snapshot_sha256s = ArrayField(models.CharField(max_length=64))
    reason = models.TextField()
    requested_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    people_changed = models.PositiveIntegerField(default=0)
    people_passed = models.PositiveIntegerField(default=0)
    trainings_completed = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "quiz_regradings"
        indexes = [
            models.Index(fields=["content_id", "created_at"], name="regrading_of_quiz"),
            models.Index(
                fields=["created_at"],
                condition=models.Q(finished_at__isnull=True),
                name="regrading_unfinished",
            ),
        ]


class RegradedAttempt(TeamRecord):
    """One attempt whose score a regrading raised."""

    regrading = models.ForeignKey(Regrading, on_delete=models.PROTECT, related_name="attempts")
    attempt = models.ForeignKey("quizzes.Attempt", on_delete=models.PROTECT, related_name="+")
    invitation = models.ForeignKey(
        "invitations.Invitation", on_delete=models.PROTECT, related_name="+"
    )
    score_before = models.FloatField()
    score_after = models.FloatField()
    passed_before = models.BooleanField()
    passed_after = models.BooleanField()
    training_completed = models.BooleanField(default=False)

    class Meta:
        db_table = "quiz_regraded_attempts"
        constraints = [
            models.UniqueConstraint(fields=["regrading", "attempt"], name="attempt_regraded_once"),
            models.CheckConstraint(
                condition=models.Q(score_after__gt=models.F("score_before")),
                name="regrading_only_raises",
            ),
        ]
