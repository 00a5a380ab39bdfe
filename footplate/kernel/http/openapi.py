"""The OpenAPI document: what ninja generates, plus the problems that every operation can answer."""

import copy
import functools
import json
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from ninja import NinjaAPI

from footplate.kernel.http.described import describe_kernel
from footplate.kernel.http.scopes import add_security
from footplate.kernel.http.shared_answers import share_answers

_PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "type": "object",
    "description": "RFC 9457 problem details. Branch on `type` alone.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string", "examples": ["/problems/not_found"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "description": "The id of the request."},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/InputError"}},
    },
    "additionalProperties": True,
}
_INPUT_ERROR: dict[str, Any] = {
    "title": "InputError",
    "type": "object",
    "required": ["pointer", "code", "detail"],
    "properties": {
        "pointer": {"type": "string", "description": "RFC 6901, e.g. /body/title"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
    },
}
_STATUSES = {
    400: "The request cannot be read.",
    401: "Nobody is signed in.",
    403: "Visible, but not allowed.",
    404: "Missing, or not yours to see.",
    409: "Does not fit the present state.",
    410: "Gone for good.",
    412: "Changed since you read it.",
    422: "Some of the input is not valid.",
    429: "Too many tries.",
}
_METHODS = {"get", "post", "put", "patch", "delete", "head", "options"}


_extensions: list[Callable[[dict[str, Any]], None]] = []


def extend(describe: Callable[[dict[str, Any]], None]) -> None:
    """Let an app add to the document what no operation of its own says, when it is made."""
    _extensions.append(describe)


def _response(text: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": text, "content": {"application/problem+json": {"schema": schema}}}


def document(api: NinjaAPI) -> dict[str, Any]:
    """Return the complete OpenAPI 3.1 document, deterministic for the same code."""
    # A copy: operations may share what they declare, and each is told its own headers.
    schema = copy.deepcopy(dict(api.get_openapi_schema(path_prefix="/api/v1/")))
    components = schema.setdefault("components", {})
    components.setdefault("schemas", {}).update({"Problem": _PROBLEM, "InputError": _INPUT_ERROR})
    for path in schema["paths"].values():
        for method, operation in path.items():
            if method not in _METHODS:
                continue
            for status, text in _STATUSES.items():
                operation["responses"].setdefault(str(status), _response(text))
            by_status = sorted(operation["responses"].items(), key=lambda pair: str(pair[0]))
            operation["responses"] = {str(status): told for status, told in by_status}
    describe_kernel(schema)
    share_answers(schema)
    add_security(schema)
    for describe in _extensions:
        describe(schema)
    return schema


@functools.cache
def project_document() -> dict[str, Any]:
    """Return the document of the API that `settings.API` names, as plain JSON values."""
    api: NinjaAPI = import_string(settings.API)
    plain: dict[str, Any] = json.loads(json.dumps(document(api), default=str))
    return plain


def as_text(schema: dict[str, Any]) -> str:
    """Return the document as it stands in docs/openapi.json: sorted, so that diffs are small."""
    return json.dumps(schema, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
