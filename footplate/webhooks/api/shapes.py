"""From what actions return to what the API answers, and back."""

from dataclasses import asdict
from typing import Any

from footplate.webhooks.api.schemas import WebhookEndpointPatch, WebhookEndpointWithSecret
from footplate.webhooks.queries import EndpointRow

# Null means something here: every type.
_MAY_BE_NULL = frozenset({"event_types"})


def with_secret(endpoint: EndpointRow, secret: str) -> WebhookEndpointWithSecret:
    """Return the endpoint with its secret, for the one answer that shows it."""
    return WebhookEndpointWithSecret(**asdict(endpoint), secret=secret)


def changes_of(payload: WebhookEndpointPatch) -> dict[str, Any]:
    """Return what is to change: what was sent, but for a null where null means nothing."""
    sent = payload.model_dump(exclude_unset=True)
    return {name: to for name, to in sent.items() if to is not None or name in _MAY_BE_NULL}
