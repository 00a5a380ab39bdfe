"""Programs as drafts, and editions as their immutable published versions."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from footplate.media.models import Asset
from footplate.teams.models import TeamRecord


class ProgramState(models.TextChoices):
    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class ContentType(models.TextChoices):
    TEXT = "text"
    VIDEO = "video"
    AUDIO = "audio"
    QUIZ = "quiz"


def default_reminder_days() -> list[int]:
    """Remind a week and a day before the due day."""
    return [7, 1]


class Program(TeamRecord):
    """An ordered set of contents with rules. Authors edit it; learners see its editions."""

    title = models.TextField()
    description = models.TextField(blank=True)
    cover_drawing = models.CharField(max_length=20, blank=True)
    state = models.CharField(
        max_length=10, choices=ProgramState.choices, default=ProgramState.DRAFT
    )
    is_published = models.GeneratedField(
        expression=Q(state="published"),  # type: ignore[arg-type]
        output_field=models.BooleanField(),
        db_persist=True,
    )
    completion_deadline = models.DateTimeField(null=True)
    completion_timeframe = models.PositiveIntegerField(null=True)
    passing_percentage = models.PositiveSmallIntegerField(default=80)
    time_limit = models.PositiveIntegerField(null=True)
    sequential = models.BooleanField(default=False)
    late_completion = models.BooleanField(default=True)
    certificate_design = models.CharField(max_length=40, default="standard")
    certificate_validity_months = models.PositiveSmallIntegerField(null=True)
    recertify_lead_days = models.PositiveSmallIntegerField(null=True)
    reminder_days = ArrayField(models.PositiveSmallIntegerField(), default=default_reminder_days)
    latest_edition = models.ForeignKey(
        "ProgramEdition", null=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "training_programs"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ProgramState.values), name="program_state"
            ),
            models.CheckConstraint(
                condition=Q(passing_percentage__gte=0) & Q(passing_percentage__lte=100),
                name="program_passing_percentage",
            ),
            models.CheckConstraint(
                condition=Q(time_limit__isnull=True) | Q(time_limit__gte=1),
                name="program_time_limit",
            ),
            models.CheckConstraint(
                condition=Q(completion_timeframe__isnull=True) | Q(completion_timeframe__gte=1),
                name="program_timeframe",
            ),
        ]
        indexes = [models.Index(fields=["team", "-updated_at", "-id"], name="program_team_recent")]


class Section(TeamRecord):
    """A heading over contents."""

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="sections")
    title = models.TextField()
    position = models.PositiveIntegerField()

    class Meta:
        db_table = "training_sections"
        constraints = [
            models.UniqueConstraint(
                fields=["program", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="section_position_once",
            ),
        ]


class Content(TeamRecord):
    """One text, video, audio or quiz. `body` has the shape its kind declares.

    `position` counts through the whole program in reading order, from 1; contents without a
    section come first. `asset_ids` holds every asset that the content shows, for quick answers
    to "where is this used?". `estimated_minutes` is the kind's estimate unless
    `minutes_set_by_author`.
    """

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="contents")
    section = models.ForeignKey(
        Section, null=True, on_delete=models.SET_NULL, related_name="contents"
    )
    title = models.TextField()
    content_type = models.CharField(max_length=10, choices=ContentType.choices)
    time_limit = models.PositiveIntegerField(null=True)
    media_url = models.URLField(null=True, max_length=2000)
    asset = models.ForeignKey("media.Asset", null=True, on_delete=models.PROTECT, related_name="+")
    is_required = models.BooleanField(default=True)
    position = models.PositiveIntegerField()
    body = models.JSONField(default=dict)
    asset_ids = ArrayField(models.UUIDField(), default=list)
    estimated_minutes = models.PositiveSmallIntegerField(default=0)
    minutes_set_by_author = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField()

    linked_assets: dict[str, Asset] | None = None
    """The assets of `asset_ids` by id, once `drafts.load_contents` has fetched them."""
    loaded: Any = None
    """What the content's kind has loaded for itself."""

    class Meta:
        db_table = "training_contents"
        indexes = [GinIndex(fields=["asset_ids"], name="content_assets")]
        constraints = [
            models.CheckConstraint(
                condition=Q(content_type__in=ContentType.values), name="content_type"
            ),
            models.UniqueConstraint(
                fields=["program", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="content_position_once",
            ),
        ]

    @property
    def known_assets(self) -> dict[str, Asset]:
        """Return the linked assets; asking before they were fetched is a mistake of the code."""
        assert self.linked_assets is not None, "fetch contents by drafts.load_contents"
        return self.linked_assets


class ProgramEdition(TeamRecord):
    """An immutable published version. A trigger refuses updates and deletion.

    `outline` = {"sections": [{"title", "contents": [{"id", "title", "content_type", "is_required",
    "time_limit", "estimated_minutes", "sha256", plus what the kind adds}]}]} in reading order;
    contents before the first section stand in a section whose title is null.
    `rules` = the program's rules as published.
    """

    program = models.ForeignKey(Program, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    title = models.TextField()
    description = models.TextField(blank=True)
    outline = models.JSONField()
    rules = models.JSONField()
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    note = models.TextField(blank=True)

    class Meta:
        db_table = "program_editions"
        constraints = [
            models.UniqueConstraint(fields=["program", "number"], name="edition_number_once")
        ]


class ContentSnapshot(TeamRecord):
    """Content-addressed body of a published content, shared by the editions that agree on it.

    A trigger refuses updates and deletion. `answer_key` never leaves the server before the quiz's
    feedback rule allows it.
    """

    sha256 = models.CharField(max_length=64)
    body = models.JSONField()
    answer_key = models.JSONField(null=True)
    asset_ids = ArrayField(models.UUIDField(), default=list)

    class Meta:
        db_table = "content_snapshots"
        constraints = [models.UniqueConstraint(fields=["team", "sha256"], name="snapshot_once")]
        indexes = [GinIndex(fields=["asset_ids"], name="snapshot_assets")]
