"""A webhook endpoint of the small world, with one delivery in its log."""

from datetime import datetime

from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.teams.models import Team
from footplate.webhooks.actions.create_endpoint import create_endpoint
from footplate.webhooks.models import WebhookAttempt, WebhookDelivery, WebhookEndpoint
from footplate.webhooks.signing import signed_headers


def make_endpoint(
    team: Team, admin: Caller, *, now: datetime
) -> tuple[WebhookEndpoint, WebhookDelivery]:
    """Return a paused endpoint, so that no test sends anything, and a delivery that failed."""
    endpoint, secret = create_endpoint(
        team_id=team.id,
        url=f"https://hooks.example.com/{team.slug}",
        description="Payroll",
        event_types=None,
        actor=admin,
        now=now,
    )
    endpoint.paused_at = now
    endpoint.save(update_fields=["paused_at"])
    delivery = WebhookDelivery.objects.create(
        team=team,
        endpoint=endpoint,
        event_id=new_id(),
        event_type="member.joined",
        body='{"type":"member.joined"}',
        status="failed",
        tries=1,
        attempts_made=1,
        last_attempt_at=now,
        last_outcome="rejected",
        last_response_status=500,
        ended_at=now,
        created_at=now,
    )
    headers = signed_headers(
        event_id=delivery.event_id, body=delivery.body, secrets=[secret], now=now
    )
    WebhookAttempt.objects.create(
        team=team,
        delivery=delivery,
        number=1,
        started_at=now,
        duration_ms=31,
        outcome="rejected",
        request_headers=list(headers.items()),
        response_status=500,
        response_headers=[["content-length", "0"]],
        created_at=now,
    )
    return endpoint, delivery
