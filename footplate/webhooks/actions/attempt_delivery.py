"""Try one delivery, and write down what came of it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel.version import VERSION
from footplate.webhooks.actions.disable_endpoint import disable_endpoint
from footplate.webhooks.models import (
    DeliveryStatus,
    DisabledReason,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
)
from footplate.webhooks.schedule import next_attempt_at
from footplate.webhooks.secrets import signing_secrets
from footplate.webhooks.sending.destinations import UrlRefused, destination_of
from footplate.webhooks.sending.guard import Guard
from footplate.webhooks.sending.post import DELIVERED, Outcome, post
from footplate.webhooks.signing import signed_headers
from footplate.webhooks.standing import FAILING_DISABLES_AFTER

Post = Callable[..., Outcome]


def attempt_delivery(
    *, delivery: WebhookDelivery, now: datetime, ask: Callable[[], datetime], send: Post = post
) -> Outcome:
    """Return what came of one attempt that begins `now`; it is on record then.

    Outside any transaction: nothing is locked while the receiver takes its time. When the process
    dies in between, the delivery stays due and is tried again under the same id. `ask` tells the
    moment at which the attempt has ended.
    """
    headers = _headers(delivery, now)
    outcome = _sent(delivery, headers, send)
    record_attempt(
        delivery_id=delivery.id, headers=headers, outcome=outcome, started_at=now, ended_at=ask()
    )
    return outcome


def _headers(delivery: WebhookDelivery, now: datetime) -> dict[str, str]:
    secrets = signing_secrets(delivery.endpoint, now=now)
    return {
        "Content-Type": "application/json",
        "User-Agent": f"Footplate-Webhooks/{VERSION}",
        "Accept-Encoding": "identity",
        **signed_headers(event_id=delivery.event_id, body=delivery.body, secrets=secrets, now=now),
    }


def _sent(delivery: WebhookDelivery, headers: dict[str, str], send: Post) -> Outcome:
    guard = Guard.of_settings()
    try:
        destination = destination_of(delivery.endpoint.url, guard=guard)
    except UrlRefused as failure:
        return Outcome("forbidden", str(failure))
    return send(destination, headers=headers, body=delivery.body.encode(), guard=guard)


@transaction.atomic
def record_attempt(
    *,
    delivery_id: UUID,
    headers: dict[str, Any],
    outcome: Outcome,
    started_at: datetime,
    ended_at: datetime,
) -> None:
    """Keep the attempt, move the delivery on, and note how the endpoint does. Statements: 6–9.

    What was deleted in the meantime stays deleted. Tests say nothing about the endpoint's health.
    """
    held = WebhookEndpoint.objects.select_for_update().filter(
        pk__in=WebhookDelivery.objects.filter(pk=delivery_id).values("endpoint_id")
    )
    endpoint = held.first()
    delivery = WebhookDelivery.objects.select_for_update().filter(pk=delivery_id).first()
    if endpoint is None or delivery is None:
        return
    delivery.tries += 1
    delivery.attempts_made += 1
    _keep(delivery, headers, outcome, started_at)
    _move_on(delivery, outcome, ended_at)
    if not delivery.is_test:
        _note_health(endpoint, outcome, now=ended_at)


def _keep(
    delivery: WebhookDelivery, headers: dict[str, Any], outcome: Outcome, started_at: datetime
) -> None:
    WebhookAttempt.objects.create(
        team_id=delivery.team_id,
        created_at=started_at,
        delivery=delivery,
        number=delivery.attempts_made,
        started_at=started_at,
        duration_ms=outcome.duration_ms,
        outcome=outcome.kind,
        explanation=outcome.explanation,
        request_headers=list(headers.items()),
        response_status=outcome.status,
        response_headers=outcome.headers,
        response_body=outcome.body,
        response_truncated=outcome.truncated,
    )


def _move_on(delivery: WebhookDelivery, outcome: Outcome, now: datetime) -> None:
    """Set when the delivery is tried again, or that it has ended; a test is tried once."""
    delivery.last_attempt_at = now
    delivery.last_outcome = outcome.kind
    delivery.last_response_status = outcome.status
    succeeded = outcome.kind == DELIVERED
    again = None
    if not (succeeded or delivery.is_test or delivery.status != DeliveryStatus.PENDING):
        again = next_attempt_at(delivery_id=delivery.id, tries=delivery.tries, failed_at=now)
    delivery.next_attempt_at = again
    if again is None:
        delivery.status = DeliveryStatus.DELIVERED if succeeded else DeliveryStatus.FAILED
        delivery.ended_at = now
    delivery.save()


def _note_health(endpoint: WebhookEndpoint, outcome: Outcome, *, now: datetime) -> None:
    """Disable an endpoint that is gone or has failed for days; begin or end its failing."""
    if outcome.kind == DELIVERED:
        endpoint.failing_since = None
        endpoint.last_delivered_at = now
    elif endpoint.failing_since is None:
        endpoint.failing_since = now
    endpoint.save(update_fields=["failing_since", "last_delivered_at"])
    if endpoint.disabled_at is not None or outcome.kind == DELIVERED:
        return
    if outcome.kind == "gone":
        disable_endpoint(endpoint=endpoint, reason=DisabledReason.GONE, now=now)
    elif endpoint.failing_since and now - endpoint.failing_since >= FAILING_DISABLES_AFTER:
        disable_endpoint(endpoint=endpoint, reason=DisabledReason.FAILING, now=now)
