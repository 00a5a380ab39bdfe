"""Uploads in flight and the assets they become."""

from django.db import models
from django.db.models import F, Q

from footplate.kernel.records import Versioned
from footplate.teams.models import TeamRecord


class AssetKind(models.TextChoices):
    VIDEO = "video"
    AUDIO = "audio"
    IMAGE = "image"
    CAPTIONS = "captions"


class AssetState(models.TextChoices):
    PROCESSING = "processing"
    READY = "ready"
    FAILED = "failed"


class Asset(Versioned, TeamRecord):
    """An uploaded media file. Its bytes lie under the media root at `path`."""

    kind = models.CharField(max_length=10, choices=AssetKind.choices)
    title = models.TextField()
    filename = models.TextField()
    media_type = models.CharField(max_length=100)
    size_bytes = models.BigIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    path = models.TextField()
    poster_path = models.TextField(blank=True)
    duration_seconds = models.FloatField(null=True)
    width = models.IntegerField(null=True)
    height = models.IntegerField(null=True)
    state = models.CharField(max_length=12, choices=AssetState.choices)
    problem = models.TextField(blank=True)
    cues = models.JSONField(null=True)
    uploaded_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "assets"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=AssetKind.values), name="asset_kind"),
            models.CheckConstraint(condition=Q(state__in=AssetState.values), name="asset_state"),
        ]
        indexes = [models.Index(fields=["team", "kind", "-id"], name="asset_team_kind")]


class Upload(TeamRecord):
    """A resumable upload (tus 1.0.0) that has not yet become an asset."""

    kind = models.CharField(max_length=10, choices=AssetKind.choices)
    filename = models.TextField()
    media_type = models.CharField(max_length=100, blank=True)
    length_bytes = models.BigIntegerField()
    offset_bytes = models.BigIntegerField(default=0)
    path = models.TextField()
    started_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asset = models.ForeignKey(Asset, null=True, on_delete=models.SET_NULL, related_name="+")
    expires_at = models.DateTimeField()

    class Meta:
        db_table = "uploads"
        constraints = [
            models.CheckConstraint(
                condition=Q(offset_bytes__gte=0) & Q(offset_bytes__lte=F("length_bytes")),
                name="upload_offset_in_length",
            ),
        ]
