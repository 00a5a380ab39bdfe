"""Progress: what one invitation did with one content."""

from django.db import models
from django.db.models import Q

from footplate.kernel.ids import new_id
from footplate.teams.models import TeamRecord


class MultirangeField(models.Field):
    """PostgreSQL's int4multirange; read and written by hand-written SQL only."""

    def db_type(self, connection: object) -> str:
        return "int4multirange"


class Progress(models.Model):
    """One row a person and content. Written by the heartbeat's one statement and by quizzes.

    `opened_at` is empty when the content must be opened (again) before work on it counts. The
    content's rule stands beside it as of that opening, so that a heartbeat needs no outline.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team = models.ForeignKey("teams.Team", on_delete=models.PROTECT, related_name="+")
    invitation = models.ForeignKey(
        "invitations.Invitation", on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    training_program = models.ForeignKey(
        "programs.Program", on_delete=models.PROTECT, related_name="+"
    )
    # Not a foreign key: an edition's content may have been deleted from the draft since.
    training_content_id = models.UUIDField()
    status = models.CharField(max_length=12, default="not_started")
    score = models.FloatField(null=True)
    time_spent_seconds = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    last_accessed_at = models.DateTimeField(null=True)
    position_seconds = models.FloatField(null=True)
    # How much of a text's height lies above the window, 0 to 1: where its reader goes on.
    position_share = models.FloatField(null=True)
    watched = MultirangeField(null=True)
    scrolled_to_end = models.BooleanField(default=False)
    completed_at = models.DateTimeField(null=True)
    content_type = models.CharField(max_length=10)
    minimum_seconds = models.PositiveIntegerField(null=True)
    duration_seconds = models.FloatField(null=True)
    share_percent = models.PositiveSmallIntegerField(null=True)
    # When a manager last set the content back to its beginning; what was before counts no more.
    reset_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "training_progress"
        constraints = [
            models.UniqueConstraint(
                fields=["invitation", "training_content_id"], name="progress_once"
            ),
            models.CheckConstraint(
                condition=Q(status__in=("not_started", "in_progress", "completed")),
                name="progress_status",
            ),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | (Q(score__gte=0) & Q(score__lte=100)),
                name="progress_score",
            ),
            models.CheckConstraint(
                condition=Q(position_share__isnull=True)
                | Q(position_share__gte=0, position_share__lte=1),
                name="progress_position_share",
            ),
            models.CheckConstraint(
                condition=Q(status="completed", completed_at__isnull=False)
                | (~Q(status="completed") & Q(completed_at__isnull=True)),
                name="progress_completed_at",
            ),
        ]
        indexes = [
            models.Index(
                fields=["ends_at"],
                condition=Q(ends_at__isnull=False) & ~Q(status="completed"),
                name="progress_ending",
            ),
        ]


class CorrectionKind(models.TextChoices):
    COMPLETED = "completed"
    RESET = "reset"
    EXTENDED = "extended"


class Correction(TeamRecord):
    """What a manager changed of somebody's training by hand, and why. Only ever added.

    `content_id` is null where the training as a whole was meant. `contents` = [{"content_id",
    "title", "status", "score", "time_spent_seconds", "opened_at", "completed_at"}]: what was
    changed, as it stood before. `detail` of `extended` = {"due_at", "due_before",
    "time_limit_ends_at", "ends_at"}, as far as they were set. `created_at` is the moment.
    """

    invitation = models.ForeignKey(
        "invitations.Invitation", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=CorrectionKind.choices)
    content_id = models.UUIDField(null=True)
    contents = models.JSONField(default=list)
    detail = models.JSONField(default=dict)
    reason = models.TextField(blank=True)
    corrected_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "training_corrections"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=CorrectionKind.values), name="training_correction_kind"
            ),
        ]
        indexes = [
            models.Index(fields=["invitation", "created_at"], name="training_correction_when")
        ]
