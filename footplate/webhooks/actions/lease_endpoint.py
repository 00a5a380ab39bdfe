"""One sender at a time for an endpoint, whatever becomes of the sender."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from footplate.kernel.ids import new_id
from footplate.webhooks.models import WebhookEndpoint
from footplate.webhooks.sending.post import DEADLINE_SECONDS

# Longer than one attempt can take; after a sender was killed, so long nobody else sends.
LEASE = timedelta(seconds=DEADLINE_SECONDS + 5)


def take_lease(*, endpoint_id: UUID, now: datetime) -> UUID | None:
    """Return the lease, or None while another holds it. Statements: 1."""
    lease_id = new_id()
    free = Q(leased_until__isnull=True) | Q(leased_until__lte=now)
    taken = WebhookEndpoint.objects.filter(free, pk=endpoint_id).update(
        lease_id=lease_id, leased_until=now + LEASE
    )
    return lease_id if taken else None


def renew_lease(*, endpoint_id: UUID, lease_id: UUID, now: datetime) -> bool:
    """Return whether the lease still holds; it then lasts for another attempt. Statements: 1."""
    held = WebhookEndpoint.objects.filter(pk=endpoint_id, lease_id=lease_id)
    return bool(held.update(leased_until=now + LEASE))


def end_lease(*, endpoint_id: UUID, lease_id: UUID) -> None:
    """Let others send to the endpoint. Statements: 1."""
    WebhookEndpoint.objects.filter(pk=endpoint_id, lease_id=lease_id).update(
        lease_id=None, leased_until=None
    )
