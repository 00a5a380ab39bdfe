"""Nonsense of every kind is the caller's mistake, never the server's."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from footplate.accounts.models import User
from footplate.testing.tests.calls import CALLS, Call, ids_of
from footplate.testing.tests.sweeping import client_of, operations, send, without_consequences
from footplate.testing.world.small import SmallWorld

_DEEP = b"[" * 100_000 + b"]" * 100_000
NOT_AN_OBJECT = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"17",
    b'"text"',
    b"\xff\xfe{}",
    b'{"title": "\xc3\x28"}',
    b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    _DEEP,
    b"NaN",
]
VALUES: list[Any] = [
    None,
    True,
    -1,
    10**400,
    1e308,
    "",
    "\x00",
    "a\x00b",
    "\ud800",
    "x" * 300_000,
    "\u202e\u0000\U0001f600",
    [],
    [[]],
    ["\x00"] * 3,
    {},
    {"a": {"b": []}},
    "0000-00-00T99:99:99Z",
    "9999-12-31T23:59:59+23:59",
    "00000000-0000-0000-0000-00000000000g",
]
SEGMENTS = ["x", "%00", "a%00b", "%ff", "..%2f..", "%F0%9F%98%80", "0" * 3000, "'; select 1 --"]
QUERIES = [
    "limit=-1",
    "limit=0",
    "limit=101",
    "limit=9" + "9" * 400,
    "limit=abc",
    "cursor=%00",
    "cursor=" + "A" * 5000,
    "cursor=eyJhIjoxfQ",
    "cursor=%ff%fe",
    "q=%00",
    "q=%ff",
    "q=" + "%25" * 2000,
    "state=nonsense",
    "status=nonsense",
    "view=nonsense",
    "sort=nonsense",
    "kind=nonsense",
    "group=nonsense",
    "program=nonsense",
    "team=%00",
    "reason=%00",
    "reason=" + "x" * 30_000,
    "unknown=1",
]
_LEARNERS = re.compile(r" /(trainings|heartbeats|attempts|me/)")


@pytest.fixture
def callers(world: SmallWorld) -> dict[str, User]:
    cast = world.cast
    return {
        operation: cast.leo if _LEARNERS.search(operation) else cast.olga for operation in CALLS
    }


def _sweep(tries: Iterator[tuple[str, Call, bool]], callers: dict[str, User]) -> int:
    """Send everything; fail for a 5xx, and for a 2xx where only a refusal can be right."""
    clients = {user.pk: client_of(user) for user in callers.values()}
    wrong, count = [], 0
    for operation, call, must_refuse in tries:
        count += 1
        try:
            with without_consequences():
                response = send(clients[callers[operation].pk], operation.split()[0], call)
        except AssertionError as undeclared:
            wrong.append(f"{operation} {_said(call)}: {undeclared}")
            continue
        refused = 400 <= response.status_code < 500
        if must_refuse and not refused:
            wrong.append(f"{operation} {_said(call)}: {response.status_code}")
        if refused and not _is_problem(operation, response):
            wrong.append(
                f"{operation} {_said(call)}: {response.status_code} is no problem document"
            )
    assert not wrong, f"{len(wrong)} of {count}:\n" + "\n".join(wrong[:60])
    return count


def _is_problem(operation: str, response: Any) -> bool:
    kind = response.headers.get("Content-Type", "")
    return operation.startswith("HEAD") or kind.startswith("application/problem+json")


def _said(call: Call) -> str:
    return f"{call.path[:120]} {(call.raw or repr(call.body))[:120]!r}"


def test_bodies_that_are_no_object(world: SmallWorld, callers: dict[str, User]) -> None:
    ids = ids_of(world.northwind)

    def tries() -> Iterator[tuple[str, Call, bool]]:
        for operation, make in CALLS.items():
            call = make(ids)
            if call.body is not None:
                for raw in NOT_AN_OBJECT:
                    yield operation, replace(call, body=None, raw=raw), True

    assert _sweep(tries(), callers) > 300


def test_fields_of_the_wrong_kind(world: SmallWorld, callers: dict[str, User]) -> None:
    ids = ids_of(world.northwind)
    fields = _fields_of_bodies()

    def tries() -> Iterator[tuple[str, Call, bool]]:
        for operation, make in CALLS.items():
            call = make(ids)
            if call.body is not None:
                for name in {*call.body, *fields[operation]}:
                    for value in VALUES:
                        raw = json.dumps(call.body | {name: value}).encode()
                        yield operation, replace(call, body=None, raw=raw), False

    assert _sweep(tries(), callers) > 1000


def test_segments_of_addresses(world: SmallWorld, callers: dict[str, User]) -> None:
    ids = ids_of(world.northwind)

    def tries() -> Iterator[tuple[str, Call, bool]]:
        for operation, make in CALLS.items():
            route, call = operation.split()[1], make(ids)
            for place, part in enumerate(route.split("/")):
                if part.startswith("{"):
                    for segment in SEGMENTS:
                        parts = call.path.partition("?")[0].split("/")
                        parts[place] = segment
                        yield operation, replace(call, path="/".join(parts)), True

    assert _sweep(tries(), callers) > 300


def test_queries(world: SmallWorld, callers: dict[str, User]) -> None:
    ids = ids_of(world.northwind)

    def tries() -> Iterator[tuple[str, Call, bool]]:
        for operation, make in CALLS.items():
            call = make(ids)
            if operation.startswith(("GET", "DELETE")):
                path = call.path.partition("?")[0]
                for query in QUERIES:
                    yield operation, replace(call, path=f"{path}?{query}"), False

    assert _sweep(tries(), callers) > 500


def _fields_of_bodies() -> dict[str, set[str]]:
    """Return the names of the fields that each operation's JSON body may have."""
    from django.test import Client

    schemas = Client().get("/api/v1/openapi.json").json()["components"]["schemas"]
    found: dict[str, set[str]] = {}
    for key, operation in operations().items():
        content = operation.get("requestBody", {}).get("content", {})
        reference = content.get("application/json", {}).get("schema", {}).get("$ref", "")
        schema = schemas.get(reference.rpartition("/")[2], {})
        found[key] = set(schema.get("properties", {}))
    return found
