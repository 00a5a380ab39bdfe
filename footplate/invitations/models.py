"""Invitations: one person's ticket through one program."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Least, Lower

from footplate.teams.models import TeamRecord

OPEN = ("pending", "accepted")


class InvitationStatus(models.TextChoices):
    PENDING = "pending"
    ACCEPTED = "accepted"
    COMPLETED = "completed"
    EXPIRED = "expired"
    DECLINED = "declined"
    REVOKED = "revoked"


class Invitation(TeamRecord):
    """One person's way through one program, with the roll-up that dashboards and rosters read.

    `invitee` is null until a person claims the invitation. `due_edition` is the edition whose
    rules set `due_at`; `due_extended` says that a manager set it instead. `expires_at` is the hard
    end: of the offer while pending, of the training once accepted. `edition` is pinned by the
    first start.
    """

    program = models.ForeignKey("programs.Program", on_delete=models.PROTECT, related_name="+")
    invitee = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    email = models.EmailField()
    inviter = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    message = models.TextField(blank=True)
    status = models.CharField(max_length=10, choices=InvitationStatus.choices, default="pending")
    status_reason = models.TextField(blank=True)
    expires_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    due_extended = models.BooleanField(default=False)
    due_edition = models.ForeignKey(
        "programs.ProgramEdition", null=True, on_delete=models.PROTECT, related_name="+"
    )
    accepted_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    time_limit_ends_at = models.DateTimeField(null=True)
    edition = models.ForeignKey(
        "programs.ProgramEdition", null=True, on_delete=models.PROTECT, related_name="+"
    )
    cycle = models.PositiveSmallIntegerField(default=1)
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    token_sha256 = models.BinaryField(max_length=32, null=True, unique=True)
    token_nonce = models.BinaryField(max_length=16, null=True)
    contents_total = models.PositiveSmallIntegerField(default=0)
    contents_completed = models.PositiveSmallIntegerField(default=0)
    time_spent_seconds = models.PositiveIntegerField(default=0)
    score_percent = models.FloatField(null=True)
    last_accessed_at = models.DateTimeField(null=True)
    last_heartbeat_at = models.DateTimeField(null=True)
    last_heartbeat_sequence = models.BigIntegerField(default=0)
    last_reminded_at = models.DateTimeField(null=True)
    # What moving to newer editions brought and the person has not looked at; see progress.news.
    news = models.JSONField(null=True)
    # When the person left the team with this unfinished; null again once they are back.
    left_at = models.DateTimeField(null=True)

    account_exists: bool = False
    """Whether the address has an account; true only where the reading statement asked."""

    class Meta:
        db_table = "training_invitations"
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=InvitationStatus.values), name="invitation_status"
            ),
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="invitation_email_lower"
            ),
            models.CheckConstraint(
                condition=Q(status__in=("pending", "expired", "declined", "revoked"))
                | Q(invitee__isnull=False),
                name="invitation_accepted_has_person",
            ),
            models.UniqueConstraint(
                fields=["program", "invitee"],
                condition=Q(status__in=OPEN) & Q(invitee__isnull=False),
                name="invitation_open_once_per_person",
            ),
            models.UniqueConstraint(
                fields=["program", "email"],
                condition=Q(status="pending"),
                name="invitation_pending_once_per_email",
            ),
        ]
        indexes = [
            models.Index(fields=["invitee", "team", "status"], name="invitation_person"),
            models.Index(
                fields=["email"], condition=Q(status="pending"), name="invitation_pending_email"
            ),
            models.Index(fields=["program", "status", "due_at"], name="invitation_roster"),
            models.Index(
                fields=["team", "due_at"], condition=Q(status__in=OPEN), name="invitation_team_due"
            ),
            models.Index(
                fields=["team", "completed_at"],
                condition=Q(completed_at__isnull=False),
                name="invitation_team_completed",
            ),
            models.Index(
                Least("expires_at", "time_limit_ends_at"),
                condition=Q(status__in=OPEN),
                name="invitation_expiry",
            ),
        ]


class MomentKind(models.TextChoices):
    REMINDED = "reminded"
    DECLINED = "declined"
    REVOKED = "revoked"
    EXPIRED = "expired"
    MOVED = "moved"
    LEFT = "left"
    RETURNED = "returned"


class TrainingMoment(TeamRecord):
    """Something that happened to an invitation and that no column of it keeps. Only ever added.

    `at` is when it happened, `created_at` when the server wrote it down: an end that passed is
    found by a job a little later. `actor` is null for what the server did by itself. `detail` of
    `moved` = {"from", "to": edition numbers, "reopened": contents as they stood}, of `expired`
    {"content_id"} where a content's own time ran out.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=MomentKind.choices)
    at = models.DateTimeField()
    actor = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(blank=True, db_default="")
    detail = models.JSONField(default=dict)

    class Meta:
        db_table = "training_moments"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=MomentKind.values), name="training_moment_kind"
            ),
        ]
        indexes = [models.Index(fields=["invitation", "at"], name="training_moment_when")]
