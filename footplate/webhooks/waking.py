"""Enqueuing the jobs that send: one for an endpoint, whatever waits for it.

The tables say what is due; a job only wakes somebody who looks. So a job too many does no harm,
and one that was lost with its worker is made up for by a sweep.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from footplate.webhooks.models import WebhookEndpoint

SEND_TASK = "webhooks.send"
QUEUE = "webhooks"
# Whoever fails waits behind those who do not, so that they are never kept waiting by him.
FAILING_PRIORITY = -10


def wake(endpoints: Iterable[WebhookEndpoint]) -> None:
    """Have somebody look after these endpoints, after the commit. Statements: 1 a priority."""
    by_priority: dict[int, list[UUID]] = {}
    for endpoint in endpoints:
        by_priority.setdefault(_priority(endpoint), []).append(endpoint.id)
    for priority, ids in by_priority.items():
        jobs: list[dict[str, Any]] = [{"endpoint_id": str(one)} for one in ids]
        app.configure_task(SEND_TASK, queue=QUEUE, priority=priority).batch_defer(*jobs)


def wake_at(endpoint: WebhookEndpoint, *, moment: datetime) -> None:
    """Have somebody look after the endpoint at the moment. Statements: 1."""
    app.configure_task(
        SEND_TASK, queue=QUEUE, priority=_priority(endpoint), schedule_at=moment
    ).defer(endpoint_id=str(endpoint.id))


def wake_once(endpoint_id: UUID) -> None:
    """Have somebody look after the endpoint, unless a call like this one waits already."""
    task = app.configure_task(
        SEND_TASK,
        queue=QUEUE,
        priority=FAILING_PRIORITY,
        queueing_lock=f"webhooks.endpoint:{endpoint_id}",
    )
    try:
        with transaction.atomic():
            task.defer(endpoint_id=str(endpoint_id))
    except AlreadyEnqueued:
        pass


def _priority(endpoint: WebhookEndpoint) -> int:
    return FAILING_PRIORITY if endpoint.failing_since is not None else 0
