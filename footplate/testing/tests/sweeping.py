"""What the sweeps over all operations share: sending, trying without consequences, checksums."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.test import Client

from footplate.accounts.models import User
from footplate.testing.client import ApiClient, check_response
from footplate.testing.tests.calls import Call

_TOKEN = "t" * 32
METHODS = ("get", "post", "put", "patch", "delete", "head", "options")
# Counting tries and caching is not a change of anybody's records.
_BOOKKEEPING = ("rate_windows", "cache_entries")
_TABLES = """
select table_name from information_schema.tables
where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all(%s)
order by table_name
"""


def operations() -> dict[str, dict[str, Any]]:
    """Return the operations that the OpenAPI document names, by "METHOD /path"."""
    paths = Client().get("/api/v1/openapi.json").json()["paths"]
    return {
        f"{method.upper()} {path.removeprefix('/api/v1')}": operation
        for path, item in paths.items()
        for method, operation in item.items()
        if method in METHODS
    }


def client_of(user: User | None) -> ApiClient:
    """Return a client of this person, to whom a crash is a 500 as to anybody else."""
    client = ApiClient()
    client.raise_request_exception = False
    return client.sign_in(user) if user else client


def send(client: ApiClient, method: str, call: Call) -> Any:
    """Send the call and check the answer against the OpenAPI document; stay signed in as before."""
    cookies = copy.deepcopy(client.cookies)
    try:
        return _send(client, method, call)
    finally:
        client.cookies = cookies


def _send(client: ApiClient, method: str, call: Call) -> Any:
    if call.raw is None:
        return client.send(method, call.path, call.body, **call.headers)
    client.cookies["csrftoken"] = _TOKEN
    response = client.generic(
        method,
        f"/api/v1{call.path}",
        call.raw,
        content_type=call.content_type,
        headers={"X-CSRFToken": _TOKEN, **call.headers},
    )
    check_response(method, response)
    return response


@contextmanager
def without_consequences() -> Iterator[None]:
    """Undo in the database whatever happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Checksums:
    """Row count and checksum of every table but the bookkeeping ones."""

    def __init__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(_TABLES, [list(_BOOKKEEPING)])
            names = [row[0] for row in cursor.fetchall()]
        parts = [
            f"select '{name}', count(*), md5(string_agg(md5(t::text), '' order by md5(t::text))) "
            f'from "{name}" t'
            for name in names
        ]
        self._statement = " union all ".join(parts)

    def take(self) -> dict[str, tuple[int, str]]:
        """Return {table: (rows, checksum)}. Statements: 1."""
        with connection.cursor() as cursor:
            cursor.execute(self._statement)
            return {name: (count, checksum) for name, count, checksum in cursor.fetchall()}
