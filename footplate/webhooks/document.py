"""The `webhooks` part of the OpenAPI document: one operation a type of event, received by you."""

from typing import Any

from pydantic import BaseModel

from footplate.webhooks.catalogue import (
    CATALOGUE,
    TEST_TYPE,
    envelope_example,
    envelope_schema,
)
from footplate.webhooks.facts.shapes import TestData

_HEADERS = {
    "webhook-id": "Names the event: the same in every attempt and for every endpoint.",
    "webhook-timestamp": "When this attempt was signed, in unix seconds.",
    "webhook-signature": "`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; "
    "two of them, parted by a space, while a secret is being rotated.",
}
_RESPONSES = {
    "2XX": {"description": "Received. Nothing else counts; redirects are not followed."},
    "410": {"description": "Never again: the endpoint is disabled."},
    "default": {"description": "Anything else, or no answer in 10 s: tried again later."},
}


def describe_webhooks(schema: dict[str, Any]) -> None:
    """Add `webhooks` to the document."""
    described = {
        one.name: _operation(one.name, one.title, one.description, one.shape)
        for one in CATALOGUE.values()
    }
    described[TEST_TYPE] = _operation(
        TEST_TYPE, "A test", "Sent when somebody asks for it, to one endpoint.", TestData
    )
    schema["webhooks"] = {name: {"post": operation} for name, operation in described.items()}


def _operation(name: str, title: str, text: str, shape: type[BaseModel]) -> dict[str, Any]:
    content = {"schema": envelope_schema(name, shape), "example": envelope_example(name, shape)}
    return {
        "operationId": "receive_" + name.replace(".", "_"),
        "summary": title,
        "description": text,
        "tags": ["Webhooks"],
        "parameters": [
            {
                "name": header,
                "in": "header",
                "required": True,
                "description": said,
                "schema": {"type": "string"},
            }
            for header, said in _HEADERS.items()
        ],
        "requestBody": {"required": True, "content": {"application/json": content}},
        "responses": _RESPONSES,
    }
