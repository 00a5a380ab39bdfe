"""What a token needs for each operation: one file names them all (`settings.API_SCOPES`).

An operation is `public` (a token adds nothing), for a `session` only, or names scopes of which
one must be held. Whoever is not in the file is for a session only, and fails a test.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml
from django.conf import settings
from django.http import HttpRequest

PUBLIC, SESSION = "public", "session"
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
_METHODS = {"get", "post", "put", "patch", "delete", "head", "options"}


@dataclass(frozen=True)
class Scope:
    """A scope in words. `area` gathers those that are shown together; `brings` comes along."""

    key: str
    title: str
    description: str
    area: str
    brings: tuple[str, ...] = ()


@functools.cache
def _file() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(settings.API_SCOPES.read_text())
    return loaded


@functools.cache
def scopes() -> dict[str, Scope]:
    """Return every scope there is, in the file's order."""
    return {
        key: Scope(key=key, **words | {"brings": tuple(words.get("brings", ()))})
        for key, words in _file()["scopes"].items()
    }


def with_brought(held: Iterable[str]) -> frozenset[str]:
    """Return the scopes and those that come along with them; unknown ones are dropped."""
    known = [scopes()[key] for key in held if key in scopes()]
    return frozenset(key for scope in known for key in (scope.key, *scope.brings))


@functools.cache
def operations() -> dict[str, str | tuple[str, ...]]:
    """Return what each operation ("GET /me") needs: `PUBLIC`, `SESSION`, or scopes, one of them."""
    return {key: _needed(said) for key, said in _file()["operations"].items()}


def _needed(said: str | list[str]) -> str | tuple[str, ...]:
    if said in (PUBLIC, SESSION):
        return str(said)
    return tuple(said) if isinstance(said, list) else (said,)


def needed_by(request: HttpRequest) -> str | tuple[str, ...]:
    """Return what the operation behind this request needs; `SESSION` when nothing is declared."""
    match = request.resolver_match
    return _of_route(request.method or "", match.route if match else "")


@functools.cache
def _of_route(method: str, route: str) -> str | tuple[str, ...]:
    path = "/" + _PARAMETER.sub(r"{\1}", route).removeprefix("api/v1/")
    # What may be read may be asked for without its body.
    reading = operations().get(f"GET {path}", SESSION) if method == "HEAD" else SESSION
    return operations().get(f"{method} {path}", reading)


def add_security(document: dict[str, Any]) -> None:
    """Write into the OpenAPI document how callers sign in, and with which scope at each operation.

    Without a bearer scheme at an operation, no token helps there.
    """
    document["components"]["securitySchemes"] = _schemes()
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in _METHODS:
                key = f"{method.upper()} {path.removeprefix('/api/v1')}"
                operation["security"] = _security(operations().get(key, SESSION))


def _security(needed: str | tuple[str, ...]) -> list[dict[str, list[str]]]:
    if needed == PUBLIC:
        return [{}]
    ways: list[dict[str, list[str]]] = [{"session": []}]
    if needed != SESSION:
        ways += [{"bearer": [scope]} for scope in needed]
        ways += [{"oauth": [scope]} for scope in needed]
    return ways


def _schemes() -> dict[str, Any]:
    words = {key: scope.title for key, scope in scopes().items()}
    token = {"tokenUrl": "/api/oauth/token", "scopes": words}
    code = {"authorizationUrl": "/oauth/authorize", "refreshUrl": token["tokenUrl"]}
    return {
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": "A person at a browser. Writes also send the CSRF token as X-CSRFToken.",
        },
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "A personal token (fp_pat_…) or a team's (fp_team_…).",
        },
        "oauth": {
            "type": "oauth2",
            "description": "OAuth 2.1; PKCE with S256 is required.",
            "flows": {"authorizationCode": {**token, **code}, "clientCredentials": token},
        },
    }
