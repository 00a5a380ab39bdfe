"""How an endpoint does, in one word and in a sentence. Pure."""

from datetime import datetime, timedelta
from typing import Literal

from footplate.webhooks.models import DisabledReason, WebhookEndpoint

# An endpoint that has failed for so long, without one success, is disabled.
FAILING_DISABLES_AFTER = timedelta(days=5)

EndpointState = Literal["active", "failing", "paused", "disabled"]

_WORDS = {
    DisabledReason.BY_PERSON: "A member of the team disabled it.",
    DisabledReason.GONE: "The receiver answered 410: it wants no more.",
    DisabledReason.FAILING: "It failed for five days without one success.",
}


def state_of(endpoint: WebhookEndpoint) -> EndpointState:
    """Return the one word that people are shown."""
    if endpoint.disabled_at is not None:
        return "disabled"
    if endpoint.paused_at is not None:
        return "paused"
    return "failing" if endpoint.failing_since is not None else "active"


def disabled_words(endpoint: WebhookEndpoint) -> str:
    """Return why the endpoint is disabled, "" when it is not."""
    return _WORDS[DisabledReason(endpoint.disabled_reason)] if endpoint.disabled_reason else ""


def rotation_ends_at(endpoint: WebhookEndpoint, *, now: datetime) -> datetime | None:
    """Return until when the secret before is valid as well, None when only one is."""
    ends_at = endpoint.previous_secret_ends_at
    return ends_at if ends_at is not None and ends_at > now else None
