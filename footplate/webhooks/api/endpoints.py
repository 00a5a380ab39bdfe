"""Endpoints of other systems."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.teams.policies import access_team
from footplate.webhooks import queries
from footplate.webhooks.abilities import READ, WRITE
from footplate.webhooks.actions.change_endpoint import change_endpoint
from footplate.webhooks.actions.create_endpoint import create_endpoint
from footplate.webhooks.actions.delete_endpoint import delete_endpoint
from footplate.webhooks.actions.rotate_secret import rotate_secret
from footplate.webhooks.api.schemas import (
    SecretInput,
    WebhookEndpoint,
    WebhookEndpointInput,
    WebhookEndpointPatch,
    WebhookEndpointWithSecret,
)
from footplate.webhooks.api.shapes import changes_of, with_secret
from footplate.webhooks.policies import access_endpoint

router = Router(tags=["Webhooks"])


@router.get("/teams/{team}/webhook-endpoints", response={200: Page[WebhookEndpoint]})
def list_webhook_endpoints(
    request: HttpRequest, team: str, query: Query[PageQuery]
) -> queries.PageOf[queries.EndpointRow]:
    """Return the team's endpoints, the newest first."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability=READ)
    return queries.endpoints_page(
        team_id=row.id,
        abilities=abilities,
        cursor=query.cursor,
        limit=query.limit,
        now=clock.now(),
    )


@router.post("/teams/{team}/webhook-endpoints", response={201: WebhookEndpointWithSecret})
def create_webhook_endpoint(
    request: HttpRequest, team: str, payload: WebhookEndpointInput
) -> Status[WebhookEndpointWithSecret]:
    """Make an endpoint. The answer holds its secret, which is never shown again."""
    caller, now = caller_of(request), clock.now()
    row, abilities = access_team(caller=caller, slug=team, ability=WRITE)
    endpoint, secret = create_endpoint(
        team_id=row.id, actor=caller, now=now, **payload.model_dump()
    )
    shown = queries.endpoint_row(endpoint, abilities=abilities, now=now)
    return Status(201, with_secret(shown, secret))


@router.get("/webhook-endpoints/{endpoint_id}", response={200: WebhookEndpoint})
def read_webhook_endpoint(request: HttpRequest, endpoint_id: UUID) -> queries.EndpointRow:
    """Return an endpoint."""
    endpoint, abilities = access_endpoint(caller=caller_of(request), pk=endpoint_id, ability=READ)
    return queries.endpoint_row(endpoint, abilities=abilities, now=clock.now())


@router.patch("/webhook-endpoints/{endpoint_id}", response={200: WebhookEndpoint})
def change_webhook_endpoint(
    request: HttpRequest, endpoint_id: UUID, payload: WebhookEndpointPatch
) -> queries.EndpointRow:
    """Change an endpoint, pause or resume it, disable or enable it; what is left out stays."""
    now = clock.now()
    endpoint, abilities = change_endpoint(
        endpoint_id=endpoint_id, changes=changes_of(payload), actor=caller_of(request), now=now
    )
    return queries.endpoint_row(endpoint, abilities=abilities, now=now)


@router.delete("/webhook-endpoints/{endpoint_id}", response={204: None})
def delete_webhook_endpoint(request: HttpRequest, endpoint_id: UUID) -> Status[None]:
    """Delete an endpoint with its log; nothing more is sent there."""
    delete_endpoint(endpoint_id=endpoint_id, actor=caller_of(request), now=clock.now())
    return Status(204, None)


@router.post("/webhook-endpoints/{endpoint_id}/secret", response={201: WebhookEndpointWithSecret})
def rotate_webhook_secret(
    request: HttpRequest, endpoint_id: UUID, payload: SecretInput
) -> Status[WebhookEndpointWithSecret]:
    """Give the endpoint a new secret, shown this once. For 24 hours both sign, unless told not."""
    now = clock.now()
    endpoint, abilities, secret = rotate_secret(
        endpoint_id=endpoint_id,
        keep_previous=payload.keep_previous,
        actor=caller_of(request),
        now=now,
    )
    shown = queries.endpoint_row(endpoint, abilities=abilities, now=now)
    return Status(201, with_secret(shown, secret))
