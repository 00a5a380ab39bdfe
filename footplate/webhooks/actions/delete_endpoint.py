"""Delete an endpoint with its log."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.models import WebhookAttempt, WebhookDelivery
from footplate.webhooks.policies import access_endpoint


@transaction.atomic
def delete_endpoint(*, endpoint_id: UUID, actor: Caller, now: datetime) -> None:
    """Leave nothing of the endpoint but its lines in the audit log. Statements: 5."""
    endpoint, _ = access_endpoint(caller=actor, pk=endpoint_id, ability=WRITE, lock=True)
    audit.record(
        team_id=endpoint.team_id,
        actor_id=actor.user_id,
        verb="webhooks.delete",
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=endpoint.url,
        now=now,
        url=endpoint.url,
    )
    # By hand, top down: a log of many thousands is not fetched to be deleted.
    WebhookAttempt.objects.filter(delivery__endpoint=endpoint).delete()
    WebhookDelivery.objects.filter(endpoint=endpoint).delete()
    endpoint.delete()
