"""Give an endpoint a new secret."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.policies import Abilities
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.models import WebhookEndpoint
from footplate.webhooks.policies import access_endpoint
from footplate.webhooks.secrets import give_new_secret


@transaction.atomic
def rotate_secret(
    *, endpoint_id: UUID, keep_previous: bool, actor: Caller, now: datetime
) -> tuple[WebhookEndpoint, Abilities, str]:
    """Return the endpoint and its new secret, which is not told again.

    With `keep_previous` the secret before signs as well for 24 hours; an older one ends at once.
    """
    endpoint, abilities = access_endpoint(caller=actor, pk=endpoint_id, ability=WRITE, lock=True)
    secret = give_new_secret(endpoint, now=now, keep_previous=keep_previous)
    endpoint.updated_at = now
    endpoint.save(
        update_fields=[
            "secret_sealed",
            "secret_made_at",
            "previous_secret_sealed",
            "previous_secret_ends_at",
            "updated_at",
        ]
    )
    audit.record(
        team_id=endpoint.team_id,
        actor_id=actor.user_id,
        verb="webhooks.rotate",
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=endpoint.url,
        now=now,
        keep_previous=keep_previous,
    )
    return endpoint, abilities, secret
