"""Attempts, what was saved in them, and who has more time or tries; the bank has its own module."""

from django.db import models
from django.db.models import Q

from footplate.kernel.ids import new_id
from footplate.quizzes.bank.models import BankQuestion, BankQuestionVersion
from footplate.quizzes.marking.models import Mark
from footplate.quizzes.regrading.models import RegradedAttempt, Regrading
from footplate.teams.models import Team, TeamRecord

__all__ = [
    "Accommodation",
    "Attempt",
    "AttemptAnswer",
    "BankQuestion",
    "BankQuestionVersion",
    "Mark",
    "RegradedAttempt",
    "Regrading",
]


class GradingState(models.TextChoices):
    GRADED = "graded"
    WAITING = "waiting"


class Attempt(TeamRecord):
    """One sitting. `answers`, `sequences` and `flagged` are the roll-up of its journal.

    `question_ids` are the drawn questions in the attempt's order; null in rows from before the
    bank, which have all questions of their snapshot. `ends_at` includes `extra_seconds`. `score`
    and `passed` are null while `grading_state` is "waiting": a person has yet to read an answer.
    `graded_with_sha256` names the snapshot whose key graded it, when that is not its own.
    """

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
    question_ids = models.JSONField(null=True)
    extra_seconds = models.PositiveIntegerField(default=0, db_default=0)
    receipt = models.JSONField(null=True)
    grading_state = models.CharField(
        max_length=10,
        choices=GradingState.choices,
        default=GradingState.GRADED,
        db_default=GradingState.GRADED,
    )
    graded_at = models.DateTimeField(null=True)
    graded_with_sha256 = models.CharField(max_length=64, null=True)

    class Meta:
        db_table = "quiz_attempts"
        constraints = [
            models.CheckConstraint(
                condition=Q(grading_state__in=GradingState.values), name="attempt_grading_state"
            ),
            models.CheckConstraint(
                condition=~Q(grading_state="waiting")
                | Q(submitted_at__isnull=False, score__isnull=True, passed__isnull=True),
                name="attempt_waiting_has_no_score",
            ),
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
            models.Index(
                fields=["team", "submitted_at"],
                condition=Q(grading_state="waiting"),
                name="attempt_waiting",
            ),
            models.Index(fields=["content_id", "submitted_at"], name="attempt_of_quiz"),
        ]


class AttemptAnswer(models.Model):
    """One save of one answer, as it arrived. Only ever added: a trigger refuses the rest.

    The entry with a question's highest sequence is what the attempt holds; lower ones came too
    late or were overtaken. `answer` null cleared it. `flagged` is whether the question was flagged
    once this was saved; null in an entry that came too late and said nothing of it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # No indexes of their own: the unique one below finds what is ever looked for, and each more
    # would be paid by every save.
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", db_index=False)
    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, related_name="+", db_index=False)
    question_id = models.CharField(max_length=64)
    sequence = models.BigIntegerField()
    answer = models.JSONField(null=True)
    flagged = models.BooleanField(null=True)
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "quiz_answer_journal"
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "question_id", "sequence"], name="journal_sequence_once"
            ),
        ]


class Accommodation(TeamRecord):
    """More time or more tries for one person: in one training, or by default in all of the team.

    The row in force has no `ended_at`; changing it ends it and adds another. In a training its
    own one holds alone, and the person's default where it has none.
    """

    invitation = models.ForeignKey(
        "invitations.Invitation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    membership = models.ForeignKey(
        "teams.Membership", null=True, on_delete=models.PROTECT, related_name="+"
    )
    extra_time_percent = models.PositiveSmallIntegerField(default=0)
    extra_attempts = models.PositiveSmallIntegerField(default=0)
    reason = models.TextField()
    granted_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "quiz_accommodations"
        constraints = [
            models.CheckConstraint(
                condition=Q(invitation__isnull=True) ^ Q(membership__isnull=True),
                name="accommodation_of_one",
            ),
            models.CheckConstraint(
                condition=Q(extra_time_percent__lte=400) & Q(extra_attempts__lte=100),
                name="accommodation_bounds",
            ),
            models.UniqueConstraint(
                fields=["invitation"],
                condition=Q(ended_at__isnull=True, invitation__isnull=False),
                name="accommodation_once_per_invitation",
            ),
            models.UniqueConstraint(
                fields=["membership"],
                condition=Q(ended_at__isnull=True, membership__isnull=False),
                name="accommodation_once_per_membership",
            ),
        ]
