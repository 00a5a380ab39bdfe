"""Django's cache kept in PostgreSQL: shared by all processes, atomic where callers rely on it.

allauth counts its rate limits here. Values are JSON, so that what lies in the table can never be
code; anything else is refused when it is stored.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection

_GET = "select value from cache_entries where key = %s and (ends_at is null or ends_at > now())"
_SET = """
insert into cache_entries (key, value, ends_at)
values (%(key)s, %(value)s::jsonb, now() + make_interval(secs => %(seconds)s::float8))
on conflict (key) do update set value = excluded.value, ends_at = excluded.ends_at
"""
# Taken over only when what is there has ended: of two who add at once, one is told that it did.
_ADD = _SET + " where cache_entries.ends_at <= now() returning key"
_TOUCH = """
update cache_entries set ends_at = now() + make_interval(secs => %(seconds)s::float8)
where key = %(key)s and (ends_at is null or ends_at > now())
"""


class PostgresCache(BaseCache):
    """One statement a call. `now()` is the database's clock, the same for every process."""

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        with self._run(_GET, (self.make_and_validate_key(key, version),)) as cursor:
            row = cursor.fetchone()
        # Django leaves jsonb as text unless a model reads it.
        return default if row is None else json.loads(row[0])

    def set(
        self,
        key: str,
        value: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> None:
        with self._run(_SET, self._values(key, value, timeout, version)):
            pass

    def add(
        self,
        key: str,
        value: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        with self._run(_ADD, self._values(key, value, timeout, version)) as cursor:
            return cursor.fetchone() is not None

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        values = self._values(key, None, timeout, version)
        with self._run(_TOUCH, {"key": values["key"], "seconds": values["seconds"]}) as cursor:
            return bool(cursor.rowcount)

    def delete(self, key: str, version: int | None = None) -> bool:
        statement = "delete from cache_entries where key = %s"
        with self._run(statement, (self.make_and_validate_key(key, version),)) as cursor:
            return bool(cursor.rowcount)

    def clear(self) -> None:
        with self._run("delete from cache_entries", ()):
            pass

    def _values(self, key: str, value: Any, timeout: Any, version: int | None) -> dict[str, Any]:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        return {
            "key": self.make_and_validate_key(key, version=version),
            "value": json.dumps(value),
            "seconds": seconds,
        }

    @contextmanager
    def _run(self, statement: str, values: Any) -> Iterator[Any]:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            yield cursor
