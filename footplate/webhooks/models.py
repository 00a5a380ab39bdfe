"""Endpoints of other systems, what is delivered to them, and every attempt at it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from footplate.teams.models import TeamRecord


class DisabledReason(models.TextChoices):
    BY_PERSON = "by_person"
    GONE = "gone"
    FAILING = "failing"


class DeliveryStatus(models.TextChoices):
    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class WebhookEndpoint(TeamRecord):
    """An address that is told what happens in a team.

    `event_types` = names of the catalogue, null for all of them, also those that are added later.
    A disabled endpoint hears nothing; for a paused one deliveries are kept until it goes on.
    `failing_since` = the first failed attempt since the last one that succeeded. `lease_id` names
    the job that sends to the endpoint now; a lease that has ended may be taken by another.
    """

    url = models.TextField()
    description = models.TextField(blank=True)
    event_types = ArrayField(models.CharField(max_length=60), null=True)
    paused_at = models.DateTimeField(null=True)
    disabled_at = models.DateTimeField(null=True)
    disabled_reason = models.CharField(max_length=12, blank=True, choices=DisabledReason.choices)
    secret_sealed = models.TextField()
    secret_made_at = models.DateTimeField()
    previous_secret_sealed = models.TextField(blank=True)
    previous_secret_ends_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    last_delivered_at = models.DateTimeField(null=True)
    lease_id = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    created_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "webhook_endpoints"
        constraints = [
            models.CheckConstraint(
                condition=Q(disabled_at__isnull=True, disabled_reason="")
                | Q(disabled_at__isnull=False, disabled_reason__in=DisabledReason.values),
                name="webhook_endpoint_disabled_why",
            ),
            models.CheckConstraint(
                condition=Q(previous_secret_ends_at__isnull=True, previous_secret_sealed="")
                | Q(previous_secret_ends_at__isnull=False) & ~Q(previous_secret_sealed=""),
                name="webhook_endpoint_previous_secret",
            ),
        ]
        indexes = [
            models.Index(fields=["team", "-created_at", "-id"], name="webhook_endpoint_team")
        ]

    @property
    def is_active(self) -> bool:
        """Return whether deliveries are sent now."""
        return self.disabled_at is None and self.paused_at is None


class WebhookDelivery(TeamRecord):
    """One event for one endpoint. `body` = the very bytes that are signed and sent, as text.

    `event_id` is the outbox event's: all endpoints are told of it under the same id, and every
    attempt repeats it. `tries` counts the attempts since the schedule began, anew when a person
    sends again; `attempts_made` counts them all. While pending, `next_attempt_at` says when.
    """

    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.CASCADE, related_name="+")
    event_id = models.UUIDField()
    event_type = models.CharField(max_length=60)
    is_test = models.BooleanField(default=False)
    body = models.TextField()
    status = models.CharField(
        max_length=10, choices=DeliveryStatus.choices, default=DeliveryStatus.PENDING
    )
    tries = models.PositiveSmallIntegerField(default=0)
    attempts_made = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True)
    last_attempt_at = models.DateTimeField(null=True)
    last_outcome = models.CharField(max_length=20, blank=True)
    last_response_status = models.PositiveSmallIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhook_deliveries"
        constraints = [
            models.UniqueConstraint(fields=["endpoint", "event_id"], name="webhook_delivery_once"),
            models.CheckConstraint(
                condition=Q(status="pending", next_attempt_at__isnull=False, ended_at__isnull=True)
                | Q(
                    status__in=("delivered", "failed"),
                    next_attempt_at__isnull=True,
                    ended_at__isnull=False,
                ),
                name="webhook_delivery_status",
            ),
        ]
        indexes = [
            models.Index(fields=["endpoint", "-created_at", "-id"], name="webhook_delivery_log"),
            models.Index(
                fields=["endpoint", "next_attempt_at"],
                condition=Q(status="pending"),
                name="webhook_delivery_due",
            ),
            models.Index(
                fields=["ended_at"],
                condition=Q(ended_at__isnull=False),
                name="webhook_delivery_ended",
            ),
        ]


class WebhookAttempt(TeamRecord):
    """One try to deliver: what was sent, and what came back of it."""

    delivery = models.ForeignKey(WebhookDelivery, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    started_at = models.DateTimeField()
    duration_ms = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20)
    explanation = models.TextField(blank=True)
    request_headers = models.JSONField()
    response_status = models.PositiveSmallIntegerField(null=True)
    response_headers = models.JSONField(default=list)
    response_body = models.TextField(blank=True)
    response_truncated = models.BooleanField(default=False)

    class Meta:
        db_table = "webhook_attempts"
        constraints = [
            models.UniqueConstraint(fields=["delivery", "number"], name="webhook_attempt_once")
        ]
