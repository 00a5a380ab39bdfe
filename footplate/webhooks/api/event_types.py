"""The types of events there are."""

from django.http import HttpRequest

from footplate.kernel.http.api import Router
from footplate.webhooks.api.schemas import WebhookEventType, WebhookEventTypes
from footplate.webhooks.catalogue import CATALOGUE, EventType

router = Router(tags=["Webhooks"])


@router.get("/webhook-event-types", response={200: WebhookEventTypes})
def list_webhook_event_types(request: HttpRequest) -> WebhookEventTypes:
    """Return every type of event with its words, its JSON schema and an example."""
    return WebhookEventTypes(items=[_shown(one) for one in CATALOGUE.values()])


def _shown(one: EventType) -> WebhookEventType:
    return WebhookEventType(
        name=one.name,
        group=one.group,
        title=one.title,
        description=one.description,
        body_schema=one.schema(),
        example=one.example(),
    )
