"""Send again what has ended: one delivery, or all that failed since a moment."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.policies import Abilities
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.errors import DeliveryPending, EndpointDisabled
from footplate.webhooks.models import DeliveryStatus, WebhookDelivery, WebhookEndpoint
from footplate.webhooks.policies import access_delivery, access_endpoint
from footplate.webhooks.waking import wake


@transaction.atomic
def send_again(
    *, delivery_id: UUID, actor: Caller, now: datetime
) -> tuple[WebhookDelivery, Abilities]:
    """Return the delivery, due now under the same id, its schedule begun anew.

    One that waits for its next attempt is tried at once. `EndpointDisabled` unless it is a test;
    `DeliveryPending` when it is due already.
    """
    delivery, abilities = access_delivery(caller=actor, pk=delivery_id, ability=WRITE, lock=True)
    endpoint = delivery.endpoint
    if endpoint.disabled_at is not None and not delivery.is_test:
        raise EndpointDisabled
    if delivery.next_attempt_at is not None and delivery.next_attempt_at <= now:
        raise DeliveryPending
    for field, value in _anew(now).items():
        setattr(delivery, field, value)
    delivery.save()
    wake([endpoint])
    _record(endpoint, actor=actor, now=now, delivery_id=str(delivery.id))
    return delivery, abilities


@transaction.atomic
def send_failed_again(*, endpoint_id: UUID, since: datetime, actor: Caller, now: datetime) -> int:
    """Return how many deliveries of events since then, which had failed, are due now. Tests stay.

    They are sent one after the other, the oldest event first. Statements: 4.
    """
    endpoint, _ = access_endpoint(caller=actor, pk=endpoint_id, ability=WRITE, lock=True)
    if endpoint.disabled_at is not None:
        raise EndpointDisabled
    count = WebhookDelivery.objects.filter(
        endpoint=endpoint, status=DeliveryStatus.FAILED, is_test=False, created_at__gte=since
    ).update(**_anew(now))
    if count:
        wake([endpoint])
        _record(endpoint, actor=actor, now=now, count=count, since=since.isoformat())
    return count


def _anew(now: datetime) -> dict[str, Any]:
    return {
        "status": DeliveryStatus.PENDING,
        "tries": 0,
        "next_attempt_at": now,
        "ended_at": None,
    }


def _record(endpoint: WebhookEndpoint, *, actor: Caller, now: datetime, **detail: Any) -> None:
    audit.record(
        team_id=endpoint.team_id,
        actor_id=actor.user_id,
        verb="webhooks.resend",
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=endpoint.url,
        now=now,
        **detail,
    )
