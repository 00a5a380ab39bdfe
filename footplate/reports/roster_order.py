"""In which order a roster stands, and where a page of it goes on. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.invitations.row_sql import PERSON_NAME
from footplate.kernel.pagination import bad_cursor, decode_cursor, encode_cursor

# What needs somebody to act comes first: who is late, who will be, who is on the way, who has not
# answered; then what is over. `s.state` is the state as of the first page's moment.
_RANK = """
case s.state when 'overdue' then 0 when 'due_soon' then 1 when 'in_progress' then 2
  when 'not_started' then 3 when 'not_accepted' then 4 when 'expired' then 5
  when 'completed_late' then 6 when 'completed' then 6 when 'declined' then 7 else 8 end::float8
"""
_NEXT_DUE = """
case when i.status = 'completed' then -extract(epoch from i.completed_at)::float8
     else extract(epoch from coalesce(i.due_at, 'infinity'))::float8 end
"""


@dataclass(frozen=True)
class Key:
    """A column to order by, ascending: its SQL and PostgreSQL's name of its type."""

    sql: str
    kind: str


_TYPES: dict[str, type] = {"float8": float, "text": str}
ORDERS: dict[str, tuple[Key, ...]] = {
    "urgency": (Key(_RANK, "float8"), Key(_NEXT_DUE, "float8")),
    "name": (Key(f"lower(coalesce(nullif({PERSON_NAME}, ''), i.email))", "text"),),
    "progress": (
        Key("-coalesce(i.contents_completed::float8 / nullif(i.contents_total, 0), 0)", "float8"),
    ),
    "last_seen": (
        Key("coalesce(-extract(epoch from i.last_accessed_at)::float8, 'infinity')", "float8"),
    ),
}


@dataclass(frozen=True)
class Place:
    """Where a page begins. States are judged `as_of` the first page's moment, so that rows which
    change their state meanwhile are neither skipped nor repeated. `after` is empty at first."""

    as_of: datetime
    after: tuple[Any, ...] = ()


def place_of(cursor: str | None, *, sort: str, now: datetime) -> Place:
    """Return where the page begins; `InvalidInput` for a cursor that this order never gave."""
    if cursor is None:
        return Place(now)
    keys = ORDERS[sort]
    as_of, *after = decode_cursor(cursor, length=len(keys) + 2)
    types = [*(_TYPES[key.kind] for key in keys), UUID]
    fits = all(isinstance(value, kind) for value, kind in zip(after, types, strict=True))
    if not (isinstance(as_of, datetime) and fits):
        raise bad_cursor()
    return Place(as_of, tuple(after))


def cursor_after(row: Mapping[str, Any], *, sort: str, place: Place) -> str:
    """Return the cursor of the page that follows this row."""
    values = [row[f"key_{index}"] for index in range(len(ORDERS[sort]))]
    return encode_cursor([place.as_of, *values, row["id"]])
