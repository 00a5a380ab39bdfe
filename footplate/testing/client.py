"""The HTTP client of the tests: real sessions, real CSRF, every answer checked.

Every response under /api/v1 is validated against the OpenAPI document, so an endpoint cannot
answer what it does not declare.
"""

import functools
import json
import re
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.urls import Resolver404, resolve
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from footplate.accounts.models import User
from footplate.accounts.session_store import SessionStore
from footplate.kernel.http.shared_answers import answers_of

_TOKEN = "t" * 32


@functools.cache
def _document() -> dict[str, Any]:
    return Client().get("/api/v1/openapi.json").json()


@functools.cache
def _registry() -> Registry:
    resource = Resource.from_contents(_document(), default_specification=DRAFT202012)
    return Registry().with_resource("urn:api", resource)


def _operation(method: str, route: str) -> dict[str, Any]:
    path = "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", route)
    assert path in _document()["paths"], f"{path} is not in the OpenAPI document"
    return _document()["paths"][path][method.lower()]


def check_response(method: str, response: Any) -> None:
    """Fail unless the document declares this status and the body fits its schema."""
    try:
        match = resolve(response.request["PATH_INFO"])
    except Resolver404:
        return
    if not match.route.startswith("api/v1/"):
        return
    operation = _operation("get" if method == "HEAD" else method, match.route)
    declared = answers_of(operation, _document()).get(str(response.status_code))
    assert declared is not None, f"{method} {match.route} answered {response.status_code}"
    if response.streaming:
        return
    kind = response.headers.get("Content-Type", "").split(";")[0]
    if not response.content or not kind.endswith("json"):
        return
    content = declared.get("content", {})
    assert kind in content, f"{method} {match.route}: {response.status_code} {kind} not declared"
    schema = content[kind]["schema"]
    reference = {"$ref": "urn:api" + schema["$ref"]} if "$ref" in schema else schema
    schema = json.loads(json.dumps(reference).replace('"#/', '"urn:api#/'))
    Draft202012Validator(schema, registry=_registry()).validate(json.loads(response.content))


class ApiClient(Client):
    """A browser's view of the API: cookies kept, CSRF token sent, JSON both ways."""

    def __init__(self) -> None:
        super().__init__(enforce_csrf_checks=True)

    def sign_in(self, user: User) -> "ApiClient":
        """Sign this person in with a fresh session. Statements: 2."""
        store = SessionStore()
        store[SESSION_KEY] = str(user.pk)
        store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        store[HASH_SESSION_KEY] = user.get_session_auth_hash()
        store.create()
        self.cookies[settings.SESSION_COOKIE_NAME] = store.session_key or ""
        return self

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Send JSON to `path` (under /api/v1) and check the answer against the document."""
        self.cookies["csrftoken"] = _TOKEN
        data = "" if body is None else json.dumps(body)
        response = self.generic(
            method,
            f"/api/v1{path}",
            data,
            content_type="application/json",
            headers={"X-CSRFToken": _TOKEN, **headers},
        )
        check_response(method, response)
        return response

    def read(self, path: str, **headers: str) -> Any:
        """GET `path`."""
        return self.send("GET", path, **headers)
