"""Send what is due to one endpoint, one delivery after the other."""

import time
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from footplate.webhooks.actions.attempt_delivery import Post, attempt_delivery
from footplate.webhooks.actions.lease_endpoint import end_lease, renew_lease, take_lease
from footplate.webhooks.models import DeliveryStatus, WebhookDelivery, WebhookEndpoint
from footplate.webhooks.sending.post import DELIVERED, post
from footplate.webhooks.waking import wake, wake_at

# After so long a job goes to the end of the queue, so that much to send does not keep others out.
TURN_SECONDS = 20.0


def send_due(*, endpoint_id: UUID, ask: Callable[[], datetime], send: Post = post) -> int:
    """Return how many attempts were made. Nothing when another job sends to the endpoint now.

    Must run outside a transaction. Ends with the first failure or the turn's time; another job is
    enqueued for what is due then, and one for the moment at which a failed delivery is due again.
    `ask` tells the time.
    """
    lease_id = take_lease(endpoint_id=endpoint_id, now=ask())
    if lease_id is None:
        return 0
    try:
        made = _take_turn(endpoint_id, lease_id, ask, send)
    finally:
        end_lease(endpoint_id=endpoint_id, lease_id=lease_id)
    # Asked after the lease has ended: who came in the meantime went away again and relies on this.
    endpoint = WebhookEndpoint.objects.filter(pk=endpoint_id).first()
    if endpoint is not None and next_due(endpoint=endpoint, now=ask()) is not None:
        wake([endpoint])
    return made


def next_due(*, endpoint: WebhookEndpoint, now: datetime) -> WebhookDelivery | None:
    """Return what is to be sent next: tests first, then what has waited longest. Statements: 1."""
    due = WebhookDelivery.objects.select_related("endpoint").filter(
        Q() if endpoint.is_active else Q(is_test=True),
        endpoint=endpoint,
        status=DeliveryStatus.PENDING,
        next_attempt_at__lte=now,
    )
    return due.order_by("-is_test", "next_attempt_at", "created_at", "id").first()


def _take_turn(endpoint_id: UUID, lease_id: UUID, ask: Callable[[], datetime], send: Post) -> int:
    began_at, made = time.monotonic(), 0
    while renew_lease(endpoint_id=endpoint_id, lease_id=lease_id, now=ask()):
        endpoint = WebhookEndpoint.objects.get(pk=endpoint_id)
        delivery = next_due(endpoint=endpoint, now=ask())
        if delivery is None:
            break
        outcome = attempt_delivery(delivery=delivery, now=ask(), ask=ask, send=send)
        made += 1
        if outcome.kind != DELIVERED:
            _come_back(delivery.id)
            break
        if time.monotonic() - began_at > TURN_SECONDS:
            break
    return made


def _come_back(delivery_id: UUID) -> None:
    failed = WebhookDelivery.objects.select_related("endpoint").filter(pk=delivery_id).first()
    if failed is not None and failed.next_attempt_at is not None:
        wake_at(failed.endpoint, moment=failed.next_attempt_at)
