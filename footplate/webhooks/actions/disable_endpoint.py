"""Disable an endpoint: by a person, or because it is gone or has failed for days."""

from datetime import datetime
from uuid import UUID

from footplate.kernel import audit
from footplate.webhooks.actions.tell_owner import tell_owner
from footplate.webhooks.models import (
    DeliveryStatus,
    DisabledReason,
    WebhookDelivery,
    WebhookEndpoint,
)


def disable_endpoint(
    *,
    endpoint: WebhookEndpoint,
    reason: DisabledReason,
    now: datetime,
    actor_id: UUID | None = None,
) -> None:
    """Have the endpoint hear nothing more, in the caller's transaction, which holds its lock.

    What waits for it has failed then, and can be sent again later. When nobody did it, its owner
    is told by e-mail. Statements: 3, and those of the e-mail.
    """
    endpoint.disabled_at, endpoint.disabled_reason = now, reason
    endpoint.paused_at = None
    endpoint.updated_at = now
    endpoint.save(update_fields=["disabled_at", "disabled_reason", "paused_at", "updated_at"])
    WebhookDelivery.objects.filter(endpoint=endpoint, status=DeliveryStatus.PENDING).update(
        status=DeliveryStatus.FAILED, next_attempt_at=None, ended_at=now
    )
    audit.record(
        team_id=endpoint.team_id,
        actor_id=actor_id,
        verb="webhooks.disable",
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=endpoint.url,
        now=now,
        because=str(reason),
    )
    if reason != DisabledReason.BY_PERSON:
        tell_owner(endpoint=endpoint, now=now)
