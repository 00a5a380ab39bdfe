"""Make an endpoint."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.giving import lock_team
from footplate.webhooks.errors import EndpointsFull
from footplate.webhooks.input_rules import demand_good_types, demand_good_url
from footplate.webhooks.models import WebhookEndpoint
from footplate.webhooks.secrets import give_new_secret

MOST_ENDPOINTS = 50


@transaction.atomic
def create_endpoint(
    *,
    team_id: UUID,
    url: str,
    description: str,
    event_types: list[str] | None,
    actor: Caller,
    now: datetime,
) -> tuple[WebhookEndpoint, str]:
    """Return the endpoint, which hears from now on, and its secret, which is not told again.

    `event_types` null means all of them. `InvalidInput` for an address or a type that cannot be;
    `EndpointsFull` beyond what a team may have. Statements: 4.
    """
    demand_good_url(url)
    demand_good_types(event_types)
    lock_team(team_id)
    if WebhookEndpoint.objects.filter(team_id=team_id).count() >= MOST_ENDPOINTS:
        raise EndpointsFull
    endpoint = WebhookEndpoint(
        team_id=team_id,
        url=url,
        description=description,
        event_types=event_types,
        created_by_id=actor.user_id,
        created_at=now,
        updated_at=now,
    )
    secret = give_new_secret(endpoint, now=now, keep_previous=False)
    endpoint.save(force_insert=True)
    audit.record(
        team_id=team_id,
        actor_id=actor.user_id,
        verb="webhooks.create",
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=url,
        now=now,
        url=url,
        event_types=event_types,
    )
    return endpoint, secret
