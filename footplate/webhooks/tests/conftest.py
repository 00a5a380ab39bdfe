"""Endpoints of Northwind for tests, and the clock that they are driven by."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from footplate.kernel.ids import new_id
from footplate.testing.cast import Cast
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint
from footplate.webhooks.secrets import give_new_secret

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MakeEndpoint = Callable[..., WebhookEndpoint]
MakeDelivery = Callable[..., WebhookDelivery]


@pytest.fixture
def make_endpoint(cast: Cast) -> MakeEndpoint:
    """Make an endpoint of Northwind that hears everything; `secret` is set on it for the test."""

    def make(url: str = "https://receiver.example/hooks", **values: Any) -> WebhookEndpoint:
        endpoint = WebhookEndpoint(
            team=cast.northwind,
            url=url,
            created_by=cast.olga,
            created_at=NOW,
            updated_at=NOW,
            **values,
        )
        endpoint.secret = give_new_secret(endpoint, now=NOW, keep_previous=False)
        endpoint.save(force_insert=True)
        return endpoint

    return make


@pytest.fixture
def make_delivery() -> MakeDelivery:
    """Make a delivery that is due."""

    def make(endpoint: WebhookEndpoint, **values: Any) -> WebhookDelivery:
        return WebhookDelivery.objects.create(
            **{
                "team_id": endpoint.team_id,
                "endpoint": endpoint,
                "event_id": new_id(),
                "event_type": "training.completed",
                "body": '{"type":"training.completed"}',
                "next_attempt_at": NOW,
                "created_at": NOW,
            }
            | values
        )

    return make
