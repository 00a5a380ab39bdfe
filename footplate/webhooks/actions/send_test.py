"""Send a test event to one endpoint."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.teams.policies import Abilities
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.actions.record_deliveries import body_of
from footplate.webhooks.catalogue import TEST_TYPE
from footplate.webhooks.facts.shapes import TestData
from footplate.webhooks.models import WebhookDelivery
from footplate.webhooks.policies import access_endpoint
from footplate.webhooks.waking import wake


@transaction.atomic
def send_test(
    *, endpoint_id: UUID, actor: Caller, now: datetime
) -> tuple[WebhookDelivery, Abilities]:
    """Return the delivery of a test; a job tries it once.

    Also to a paused or disabled endpoint, so that it can be tried before it is enabled.
    """
    endpoint, abilities = access_endpoint(caller=actor, pk=endpoint_id, ability=WRITE)
    data = TestData(endpoint_id=endpoint.id).model_dump(mode="json")
    delivery = WebhookDelivery.objects.create(
        team_id=endpoint.team_id,
        endpoint=endpoint,
        event_id=new_id(),
        event_type=TEST_TYPE,
        is_test=True,
        body=body_of(name=TEST_TYPE, occurred_at=now, data=data),
        next_attempt_at=now,
        created_at=now,
    )
    wake([endpoint])
    audit.record(
        team_id=endpoint.team_id,
        actor_id=actor.user_id,
        verb="webhooks.test",
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=endpoint.url,
        now=now,
        delivery_id=str(delivery.id),
    )
    return delivery, abilities
