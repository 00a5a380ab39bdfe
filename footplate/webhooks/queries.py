"""Reads of endpoints and deliveries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from footplate.kernel.pagination import page_of
from footplate.teams.abilities import Abilities
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.models import WebhookAttempt, WebhookDelivery, WebhookEndpoint
from footplate.webhooks.sending.post import OUTCOMES
from footplate.webhooks.signing import message_id
from footplate.webhooks.standing import disabled_words, rotation_ends_at, state_of

T = TypeVar("T")


@dataclass(frozen=True)
class PageOf(Generic[T]):
    """One page of a list and the cursor of the next."""

    items: list[T]
    next: str | None


@dataclass(frozen=True)
class EndpointRow:
    """An endpoint as people are shown it; never its secret."""

    id: UUID
    url: str
    description: str
    event_types: list[str] | None
    enabled: bool
    paused: bool
    state: str
    disabled_reason: str | None
    disabled_words: str
    disabled_at: datetime | None
    failing_since: datetime | None
    last_delivered_at: datetime | None
    secret_made_at: datetime
    previous_secret_ends_at: datetime | None
    created_at: datetime
    updated_at: datetime
    actions: list[str]


@dataclass(frozen=True)
class DeliveryRow:
    """A delivery as the log shows it."""

    id: UUID
    endpoint_id: UUID
    message_id: str
    event_type: str
    is_test: bool
    status: str
    attempts_made: int
    last_outcome: str | None
    last_response_status: int | None
    last_attempt_at: datetime | None
    next_attempt_at: datetime | None
    created_at: datetime
    actions: list[str]


@dataclass(frozen=True)
class AttemptRow:
    """One attempt with what was sent and what came back."""

    number: int
    started_at: datetime
    duration_ms: int
    outcome: str
    explanation: str
    request_headers: list[dict[str, str]]
    response_status: int | None
    response_headers: list[dict[str, str]]
    response_body: str
    response_truncated: bool


@dataclass(frozen=True)
class DeliveryPage(DeliveryRow):
    """A delivery with its body and its attempts, the newest first."""

    url: str
    body: str
    attempts: list[AttemptRow]


SHOWN_ATTEMPTS = 50


def endpoints_page(
    *, team_id: UUID, abilities: Abilities, cursor: str | None, limit: int, now: datetime
) -> PageOf[EndpointRow]:
    """Return the team's endpoints, the newest first. Statements: 1."""
    rows = WebhookEndpoint.objects.filter(team_id=team_id)
    found, following = page_of(rows, order=("-created_at", "-id"), cursor=cursor, limit=limit)
    return PageOf([endpoint_row(one, abilities=abilities, now=now) for one in found], following)


def endpoint_row(endpoint: WebhookEndpoint, *, abilities: Abilities, now: datetime) -> EndpointRow:
    """Return the endpoint for a caller with these abilities. Statements: 0."""
    return EndpointRow(
        id=endpoint.id,
        url=endpoint.url,
        description=endpoint.description,
        event_types=endpoint.event_types,
        enabled=endpoint.disabled_at is None,
        paused=endpoint.paused_at is not None,
        state=state_of(endpoint),
        disabled_reason=endpoint.disabled_reason or None,
        disabled_words=disabled_words(endpoint),
        disabled_at=endpoint.disabled_at,
        failing_since=endpoint.failing_since,
        last_delivered_at=endpoint.last_delivered_at,
        secret_made_at=endpoint.secret_made_at,
        previous_secret_ends_at=rotation_ends_at(endpoint, now=now),
        created_at=endpoint.created_at,
        updated_at=endpoint.updated_at,
        actions=_endpoint_actions(endpoint, abilities),
    )


def deliveries_page(
    *,
    endpoint: WebhookEndpoint,
    abilities: Abilities,
    status: str | None,
    event_type: str | None,
    cursor: str | None,
    limit: int,
    now: datetime,
) -> PageOf[DeliveryRow]:
    """Return the endpoint's deliveries, the newest event first. Statements: 1."""
    rows = WebhookDelivery.objects.filter(endpoint=endpoint).defer("body")
    if status:
        rows = rows.filter(status=status)
    if event_type:
        rows = rows.filter(event_type=event_type)
    found, following = page_of(rows, order=("-created_at", "-id"), cursor=cursor, limit=limit)
    items = [
        DeliveryRow(**_delivery(one, endpoint=endpoint, abilities=abilities, now=now))
        for one in found
    ]
    return PageOf(items, following)


def delivery_page(
    delivery: WebhookDelivery, *, abilities: Abilities, now: datetime
) -> DeliveryPage:
    """Return a delivery with its newest attempts. Statements: 1."""
    attempts = WebhookAttempt.objects.filter(delivery=delivery).order_by("-number")
    return DeliveryPage(
        **_delivery(delivery, endpoint=delivery.endpoint, abilities=abilities, now=now),
        url=delivery.endpoint.url,
        body=delivery.body,
        attempts=[_attempt(one) for one in attempts[:SHOWN_ATTEMPTS]],
    )


def _delivery(
    delivery: WebhookDelivery, *, endpoint: WebhookEndpoint, abilities: Abilities, now: datetime
) -> dict[str, Any]:
    return {
        "id": delivery.id,
        "endpoint_id": delivery.endpoint_id,
        "message_id": message_id(delivery.event_id),
        "event_type": delivery.event_type,
        "is_test": delivery.is_test,
        "status": delivery.status,
        "attempts_made": delivery.attempts_made,
        "last_outcome": delivery.last_outcome or None,
        "last_response_status": delivery.last_response_status,
        "last_attempt_at": delivery.last_attempt_at,
        "next_attempt_at": delivery.next_attempt_at,
        "created_at": delivery.created_at,
        "actions": _delivery_actions(delivery, endpoint, abilities, now),
    }


def _attempt(attempt: WebhookAttempt) -> AttemptRow:
    return AttemptRow(
        number=attempt.number,
        started_at=attempt.started_at,
        duration_ms=attempt.duration_ms,
        outcome=attempt.outcome,
        explanation=attempt.explanation or OUTCOMES.get(attempt.outcome, ""),
        request_headers=_headers(attempt.request_headers),
        response_status=attempt.response_status,
        response_headers=_headers(attempt.response_headers),
        response_body=attempt.response_body,
        response_truncated=attempt.response_truncated,
    )


def _headers(pairs: list[list[str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in pairs]


def _endpoint_actions(endpoint: WebhookEndpoint, abilities: Abilities) -> list[str]:
    if not abilities.can(WRITE):
        return []
    actions = ["change", "delete", "rotate", "test"]
    if endpoint.disabled_at is not None:
        return [*actions, "enable"]
    return [*actions, "disable", "resume" if endpoint.paused_at else "pause", "retry"]


def _delivery_actions(
    delivery: WebhookDelivery, endpoint: WebhookEndpoint, abilities: Abilities, now: datetime
) -> list[str]:
    enabled = endpoint.disabled_at is None or delivery.is_test
    due = delivery.next_attempt_at is not None and delivery.next_attempt_at <= now
    return ["retry"] if abilities.can(WRITE) and enabled and not due else []
