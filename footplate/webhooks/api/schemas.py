"""Shapes of webhooks."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from footplate.kernel.http.schemas import Input, Moment, PageQuery, Text
from footplate.webhooks.catalogue import TEST_TYPE
from footplate.webhooks.sending.destinations import URL_CHARACTERS

EndpointState = Literal["active", "failing", "paused", "disabled"]
DeliveryStatus = Literal["pending", "delivered", "failed"]
Outcome = Literal[
    "delivered",
    "rejected",
    "gone",
    "redirected",
    "timeout",
    "unreachable",
    "unresolved",
    "insecure",
    "garbled",
    "forbidden",
]
Url = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=URL_CHARACTERS)
]
Description = Annotated[Text, StringConstraints(strip_whitespace=True, max_length=500)]
TypeName = Annotated[str, StringConstraints(min_length=1, max_length=60)]


def _each_once(names: list[str]) -> list[str]:
    return list(dict.fromkeys(names))


TypeNames = Annotated[
    list[TypeName], Field(min_length=1, max_length=100), AfterValidator(_each_once)
]


class WebhookEventType(Schema):
    """A type of event that endpoints can hear."""

    name: str
    group: str
    title: str
    description: str
    body_schema: dict[str, Any] = Field(description="The JSON schema of the whole body.")
    example: dict[str, Any] = Field(description="An example of the whole body.")


class WebhookEventTypes(Schema):
    items: list[WebhookEventType]


class WebhookEndpointInput(Input):
    url: Url = Field(examples=["https://example.com/hooks/footplate"])
    description: Description = ""
    event_types: TypeNames | None = Field(
        None, description="What it hears; null for everything, also what is added later."
    )


class WebhookEndpointPatch(Input):
    url: Url | None = None
    description: Description | None = None
    event_types: TypeNames | None = Field(None, description="Null for everything.")
    enabled: bool | None = Field(
        None, description="A disabled endpoint hears nothing; what happens meanwhile is lost to it."
    )
    paused: bool | None = Field(
        None, description="For a paused endpoint deliveries are kept until it is resumed."
    )


class WebhookEndpoint(Schema):
    """An address that is told what happens in a team. Its secret is never shown again."""

    id: UUID
    url: str
    description: str
    event_types: list[str] | None
    enabled: bool
    paused: bool
    state: EndpointState
    disabled_reason: Literal["by_person", "gone", "failing"] | None
    disabled_words: str
    disabled_at: Moment | None
    failing_since: Moment | None
    last_delivered_at: Moment | None
    secret_made_at: Moment
    previous_secret_ends_at: Moment | None = Field(
        description="Until when the secret before signs as well; null when it does not."
    )
    created_at: Moment
    updated_at: Moment
    actions: list[
        Literal[
            "change", "delete", "rotate", "test", "enable", "disable", "pause", "resume", "retry"
        ]
    ]


class WebhookEndpointWithSecret(WebhookEndpoint):
    """An endpoint with its new secret, which is shown this one time."""

    secret: str = Field(description="whsec_ and the key in base64.")


class SecretInput(Input):
    keep_previous: bool = Field(
        True, description="Whether the secret before signs as well for 24 hours."
    )


class DeliveryQuery(PageQuery):
    status: DeliveryStatus | None = None
    event_type: TypeName | None = None


class Delivery(Schema):
    """One event for one endpoint."""

    id: UUID
    endpoint_id: UUID
    message_id: str = Field(description="The `webhook-id`: the same in every attempt.")
    event_type: str = Field(description=f"A name of the catalogue, or {TEST_TYPE}.")
    is_test: bool
    status: DeliveryStatus
    attempts_made: int
    last_outcome: Outcome | None
    last_response_status: int | None
    last_attempt_at: Moment | None
    next_attempt_at: Moment | None
    created_at: Moment
    actions: list[Literal["retry"]]


class Header(Schema):
    name: str
    value: str


class DeliveryAttempt(Schema):
    """One attempt: what was sent, and what came back of it."""

    number: int
    started_at: Moment
    duration_ms: int
    outcome: Outcome
    explanation: str
    request_headers: list[Header]
    response_status: int | None
    response_headers: list[Header]
    response_body: str = Field(description="The first 4 KiB, as text.")
    response_truncated: bool


class DeliveryDetail(Delivery):
    """A delivery with the body as it is sent, and its attempts, the newest first."""

    url: str
    body: str
    attempts: list[DeliveryAttempt]


class RetriesInput(Input):
    since: AwareDatetime = Field(description="Events since this moment.")


class Retries(Schema):
    count: int = Field(description="How many deliveries are sent again.")
