"""Forget old deliveries."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from footplate.webhooks.models import WebhookAttempt, WebhookDelivery

KEPT = timedelta(days=30)


@transaction.atomic
def forget_deliveries(*, now: datetime) -> int:
    """Return how many deliveries are gone: those that ended, or whose event happened while their
    endpoint was paused, more than 30 days ago. Statements: 2.
    """
    old = Q(ended_at__lt=now - KEPT) | Q(
        status="pending", created_at__lt=now - KEPT, endpoint__paused_at__isnull=False
    )
    gone = WebhookDelivery.objects.filter(old)
    WebhookAttempt.objects.filter(delivery__in=gone).delete()
    count, _ = WebhookDelivery.objects.filter(pk__in=gone.values("pk")).delete()
    return count
