"""What was delivered to an endpoint, and sending it again."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page
from footplate.webhooks import queries
from footplate.webhooks.abilities import READ
from footplate.webhooks.actions.send_again import send_again, send_failed_again
from footplate.webhooks.actions.send_test import send_test
from footplate.webhooks.api.schemas import (
    Delivery,
    DeliveryDetail,
    DeliveryQuery,
    Retries,
    RetriesInput,
)
from footplate.webhooks.policies import access_delivery, access_endpoint

router = Router(tags=["Webhooks"])


@router.post("/webhook-endpoints/{endpoint_id}/test", response={202: DeliveryDetail})
def test_webhook_endpoint(request: HttpRequest, endpoint_id: UUID) -> Status[queries.DeliveryPage]:
    """Send a `webhook.test` event to the endpoint, once, whatever it hears otherwise."""
    now = clock.now()
    delivery, abilities = send_test(endpoint_id=endpoint_id, actor=caller_of(request), now=now)
    return Status(202, queries.delivery_page(delivery, abilities=abilities, now=now))


@router.get("/webhook-endpoints/{endpoint_id}/deliveries", response={200: Page[Delivery]})
def list_deliveries(
    request: HttpRequest, endpoint_id: UUID, query: Query[DeliveryQuery]
) -> queries.PageOf[queries.DeliveryRow]:
    """Return the endpoint's deliveries, the newest event first. They are kept for 30 days."""
    endpoint, abilities = access_endpoint(caller=caller_of(request), pk=endpoint_id, ability=READ)
    return queries.deliveries_page(
        endpoint=endpoint, abilities=abilities, now=clock.now(), **query.model_dump()
    )


@router.post("/webhook-endpoints/{endpoint_id}/retries", response={202: Retries})
def retry_failed_deliveries(
    request: HttpRequest, endpoint_id: UUID, payload: RetriesInput
) -> Status[Retries]:
    """Send again every failed delivery of events since a moment, in their order."""
    count = send_failed_again(
        endpoint_id=endpoint_id, since=payload.since, actor=caller_of(request), now=clock.now()
    )
    return Status(202, Retries(count=count))


@router.get("/deliveries/{delivery_id}", response={200: DeliveryDetail})
def read_delivery(request: HttpRequest, delivery_id: UUID) -> queries.DeliveryPage:
    """Return a delivery with its body and its attempts, the newest first."""
    delivery, abilities = access_delivery(caller=caller_of(request), pk=delivery_id, ability=READ)
    return queries.delivery_page(delivery, abilities=abilities, now=clock.now())


@router.post("/deliveries/{delivery_id}/retry", response={202: DeliveryDetail})
def retry_delivery(request: HttpRequest, delivery_id: UUID) -> Status[queries.DeliveryPage]:
    """Send a delivery again, now and under the same id; its schedule begins anew."""
    now = clock.now()
    delivery, abilities = send_again(delivery_id=delivery_id, actor=caller_of(request), now=now)
    return Status(202, queries.delivery_page(delivery, abilities=abilities, now=now))
