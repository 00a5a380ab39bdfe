"""Write down what endpoints are to be told, in the transaction in which it happened."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from footplate.kernel.events import Event
from footplate.webhooks.catalogue import EventType
from footplate.webhooks.facts.shapes import utc_text
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint
from footplate.webhooks.waking import wake


def record_deliveries(
    *, event_type: EventType, stored: Sequence[tuple[UUID, Event]]
) -> list[WebhookDelivery]:
    """Return a delivery for each of the events and each endpoint of its team that hears the type.

    Jobs that send them are enqueued in the same transaction, for paused endpoints when they go
    on. Statements: 1 where nobody listens, else at most 4, however many events.
    """
    listening = _listening(event_type.name, stored)
    heard = [one for one in stored if one[1].team_id in listening]
    if not heard:
        return []
    facts = event_type.read([event for _, event in heard])
    deliveries = [
        _delivery(endpoint, event_id, event, event_type.name, data.model_dump(mode="json"))
        for (event_id, event), data in zip(heard, facts, strict=True)
        for endpoint in listening[event.team_id]
    ]
    WebhookDelivery.objects.bulk_create(deliveries)
    wake([one for found in listening.values() for one in found if one.is_active])
    return deliveries


def body_of(*, name: str, occurred_at: datetime, data: dict[str, Any]) -> str:
    """Return the body of an event: compact JSON, its members in this order."""
    envelope = {"type": name, "timestamp": utc_text(occurred_at), "data": data}
    return json.dumps(envelope, ensure_ascii=False, separators=(",", ":"))


def _listening(
    name: str, stored: Sequence[tuple[UUID, Event]]
) -> dict[UUID | None, list[WebhookEndpoint]]:
    teams = {event.team_id for _, event in stored if event.team_id is not None}
    found: dict[UUID | None, list[WebhookEndpoint]] = {}
    for endpoint in WebhookEndpoint.objects.filter(
        Q(event_types__isnull=True) | Q(event_types__contains=[name]),
        team_id__in=teams,
        disabled_at__isnull=True,
    ):
        found.setdefault(endpoint.team_id, []).append(endpoint)
    return found


def _delivery(
    endpoint: WebhookEndpoint, event_id: UUID, event: Event, name: str, data: dict[str, Any]
) -> WebhookDelivery:
    return WebhookDelivery(
        team_id=endpoint.team_id,
        endpoint=endpoint,
        event_id=event_id,
        event_type=name,
        body=body_of(name=name, occurred_at=event.occurred_at, data=data),
        next_attempt_at=event.occurred_at,
        created_at=event.occurred_at,
    )
