"""What the kernel does for every operation, written into the OpenAPI document.

Endpoints declare their own parameters and answers; keys, tags, limits, links and refusals are the
same everywhere and are described here once.
"""

from typing import Any

from footplate.kernel.http import deprecations

_TEXT = {"type": "string"}
_HEADERS: dict[str, dict[str, Any]] = {
    "RequestId": {"description": "The id of the request, also in our logs.", "schema": _TEXT},
    "ETag": {"description": "The tag of this very body (RFC 9110).", "schema": _TEXT},
    "CacheControl": {"description": "How long the answer may be kept, by whom.", "schema": _TEXT},
    "RateLimit": {
        "description": 'How the limits stand: `"person";r=1180;t=42` is what is left, and for how '
        "many seconds.",
        "schema": _TEXT,
    },
    "RateLimitPolicy": {
        "description": 'Which limits there are: `"person";q=1200;w=60` is calls in seconds.',
        "schema": _TEXT,
    },
    "RetryAfter": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
    "Link": {"description": 'The next page: `<…>; rel="next"` (RFC 8288).', "schema": _TEXT},
    "Replayed": {
        "description": "`true` when this is the answer to an earlier request with this key.",
        "schema": {"type": "string", "const": "true"},
    },
    "Allow": {"description": "The methods that this address takes.", "schema": _TEXT},
    "Deprecation": {
        "description": "Since when the operation is deprecated (RFC 9745).",
        "schema": _TEXT,
    },
    "Sunset": {"description": "When the operation goes away (RFC 8594).", "schema": _TEXT},
}
_PARAMETERS: dict[str, dict[str, Any]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "A fresh key (a UUID) for each act. Repeating the request with it within 24 "
        "hours gives the first answer; another body is a 422, a first request still at work a 409.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
        "example": "7c1f2f0a-5f1b-4b53-9a53-0d3f0a9d9b0e",
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "description": "The `ETag` of what you have; 304 when it is still the same.",
        "schema": _TEXT,
    },
}
_NOT_MODIFIED = "What you have is still the same."
_WRONG_TYPE = "The body is not JSON."


def describe_kernel(schema: dict[str, Any]) -> None:
    """Add the kernel's parameters, headers and answers to every operation of the document."""
    components = schema["components"]
    components["headers"] = {name: dict(header) for name, header in _HEADERS.items()}
    components["parameters"] = {name: dict(one) for name, one in _PARAMETERS.items()}
    for path, item in schema["paths"].items():
        for method, operation in item.items():
            _describe(method, operation)
            key = f"{method.upper()} {path.removeprefix('/api/v1')}"
            deprecations.describe(key, operation)
            for status, response in operation["responses"].items():
                _add_headers(response, _headers_of(method, operation, str(status)))


def _describe(method: str, operation: dict[str, Any]) -> None:
    parameters = operation.setdefault("parameters", [])
    responses = operation["responses"]
    if method == "post":
        _refer(parameters, "IdempotencyKey")
    if method == "get":
        _refer(parameters, "IfNoneMatch")
        responses.setdefault("304", {"description": _NOT_MODIFIED})
    if "application/json" in operation.get("requestBody", {}).get("content", {}):
        responses.setdefault("415", _problem(_WRONG_TYPE))


def _refer(parameters: list[dict[str, Any]], name: str) -> None:
    if all(one.get("name") != _PARAMETERS[name]["name"] for one in parameters):
        parameters.append({"$ref": f"#/components/parameters/{name}"})


def _problem(text: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": text, "content": {"application/problem+json": {"schema": schema}}}


def _headers_of(method: str, operation: dict[str, Any], status: str) -> dict[str, str]:
    """Return the headers of one answer, by the names of their descriptions."""
    found = {
        "X-Request-Id": "RequestId",
        "Cache-Control": "CacheControl",
        "RateLimit": "RateLimit",
        "RateLimit-Policy": "RateLimitPolicy",
    }
    if method == "get" and status in ("200", "304"):
        found["ETag"] = "ETag"
        if _is_list(operation):
            found["Link"] = "Link"
    if method == "post" and (status.startswith("2") or status in ("409", "410", "422")):
        found["Idempotency-Replayed"] = "Replayed"
    if status == "429" or (method == "post" and status == "409"):
        found["Retry-After"] = "RetryAfter"
    if operation.get("deprecated"):
        found |= {"Deprecation": "Deprecation", "Sunset": "Sunset"}
    return found


def _is_list(operation: dict[str, Any]) -> bool:
    return any(one.get("name") == "cursor" for one in operation.get("parameters", []))


def _add_headers(response: dict[str, Any], names: dict[str, str]) -> None:
    headers = response.setdefault("headers", {})
    for name, component in names.items():
        headers.setdefault(name, {"$ref": f"#/components/headers/{component}"})
