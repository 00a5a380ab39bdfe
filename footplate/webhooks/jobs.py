"""Jobs of webhooks. Those that send run in a queue, and in a worker, of their own."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.webhooks.actions.forget_deliveries import forget_deliveries
from footplate.webhooks.actions.send_due import send_due
from footplate.webhooks.models import DeliveryStatus, WebhookDelivery, WebhookEndpoint
from footplate.webhooks.waking import QUEUE, SEND_TASK, wake_once

# What is overdue by so much has lost the job that should have woken somebody.
OVERDUE = timedelta(seconds=30)


@app.task(name=SEND_TASK, queue=QUEUE)
def send(*, endpoint_id: str) -> None:
    """Send what is due to one endpoint."""
    send_due(endpoint_id=UUID(endpoint_id), ask=clock.now)


@app.periodic(cron="* * * * *")
@app.task(name="webhooks.wake_overdue", queueing_lock="webhooks.wake_overdue", queue=QUEUE)
def wake_overdue(timestamp: int) -> None:
    """Wake somebody for what nobody sends: its job was lost with a worker that was killed."""
    now = clock.now()
    overdue = WebhookDelivery.objects.filter(
        Q(is_test=True) | Q(endpoint__disabled_at__isnull=True, endpoint__paused_at__isnull=True),
        endpoint=OuterRef("pk"),
        status=DeliveryStatus.PENDING,
        next_attempt_at__lt=now - OVERDUE,
    )
    free = Q(leased_until__isnull=True) | Q(leased_until__lte=now)
    for endpoint in WebhookEndpoint.objects.filter(free & Exists(overdue)).only("id"):
        wake_once(endpoint.id)


@app.periodic(cron="41 3 * * *")
@app.task(name="webhooks.forget_deliveries", queueing_lock="webhooks.forget_deliveries")
def forget_old(timestamp: int) -> None:
    """Forget what ended more than 30 days ago."""
    forget_deliveries(now=clock.now())
