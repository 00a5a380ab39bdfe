"""The bank: questions that a team keeps beside its programs, each with all its versions."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from footplate.kernel.records import Versioned
from footplate.teams.models import TeamRecord


class BankState(models.TextChoices):
    ACTIVE = "active"
    ARCHIVED = "archived"


class BankQuestion(Versioned, TeamRecord):
    """A question of the bank. `version` is the number of its newest body, which it repeats.

    `body` is a question as an author drafts it, whose `id` is the bank question's own. `stem_text`
    is the stem without markup, to be searched; `tags` are those of the body, `asset_ids` the images
    that it shows. One that is not complete can be kept, but no quiz draws it.
    """

    state = models.CharField(max_length=10, choices=BankState.choices, default=BankState.ACTIVE)
    question_type = models.CharField(max_length=20)
    stem_text = models.TextField(blank=True)
    is_complete = models.BooleanField(default=False, db_default=False)
    tags = ArrayField(models.CharField(max_length=50), default=list)
    body = models.JSONField()
    asset_ids = ArrayField(models.UUIDField(), default=list)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "bank_questions"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=BankState.values), name="bank_state"),
        ]
        indexes = [
            models.Index(fields=["team", "-updated_at", "-id"], name="bank_team_recent"),
            GinIndex(fields=["tags"], name="bank_tags"),
            GinIndex(fields=["asset_ids"], name="bank_assets"),
        ]


class BankQuestionVersion(TeamRecord):
    """What a bank question was from a moment on. Only ever added: a trigger refuses the rest."""

    question = models.ForeignKey(
        BankQuestion, on_delete=models.PROTECT, related_name="versions", db_index=False
    )
    number = models.PositiveIntegerField()
    body = models.JSONField()
    note = models.TextField(blank=True)
    created_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "bank_question_versions"
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="bank_version_once")
        ]
