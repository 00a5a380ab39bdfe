"""Who may see and change webhooks: whoever the team's roles let."""

from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.teams.policies import Abilities, access_record
from footplate.webhooks.abilities import READ
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint


def access_endpoint(
    *, caller: Caller, pk: UUID, ability: str, lock: bool = False
) -> tuple[WebhookEndpoint, Abilities]:
    """Return an endpoint that the caller may see and do `ability` with. Statements: 1."""
    return access_record(
        WebhookEndpoint.objects.all(), caller=caller, pk=pk, see=READ, ability=ability, lock=lock
    )


def access_delivery(
    *, caller: Caller, pk: UUID, ability: str, lock: bool = False
) -> tuple[WebhookDelivery, Abilities]:
    """Return a delivery that the caller may see and do `ability` with. Statements: 1."""
    return access_record(
        WebhookDelivery.objects.select_related("endpoint"),
        caller=caller,
        pk=pk,
        see=READ,
        ability=ability,
        lock=lock,
    )
