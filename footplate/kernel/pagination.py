"""Keyset pagination: pages that neither skip nor repeat while rows come and go."""

import base64
import binascii
import json
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from footplate.kernel.problems import InvalidInput

M = TypeVar("M", bound=Model)


def encode_cursor(values: list[Any]) -> str:
    """Return an opaque cursor for the ordering values of the last row of a page."""
    plain = [
        [type(v).__name__, v.isoformat() if isinstance(v, datetime) else str(v)] for v in values
    ]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, *, length: int) -> list[Any]:
    """Return the values in a cursor; raise `InvalidInput` for one that this list never gave."""
    readers = {
        "datetime": datetime.fromisoformat,
        "UUID": UUID,
        "int": int,
        "float": float,
        "str": str,
        "bool": lambda text: text == "True",
    }
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        values = [readers[kind](text) for kind, text in json.loads(raw)]
    except (ValueError, KeyError, TypeError, binascii.Error, RecursionError):
        values = []
    if len(values) != length:
        raise InvalidInput.at("/query/cursor", "cursor", "This cursor is not one of this list's.")
    return values


def _beyond(order: tuple[str, ...], values: list[Any]) -> Q:
    """Return the condition "comes after these values in this order"."""
    condition = Q()
    same = Q()
    for name, value in zip(order, values, strict=True):
        field = name.removeprefix("-")
        step = Q(**{f"{field}__{'lt' if name.startswith('-') else 'gt'}": value})
        condition |= same & step
        same &= Q(**{field: value})
    return condition


def page_of(
    queryset: QuerySet[M], *, order: tuple[str, ...], cursor: str | None, limit: int
) -> tuple[list[M], str | None]:
    """Return at most `limit` rows in `order` after `cursor`, and the next cursor or None.

    `order` names columns or annotations that are never null and together unique ("-" for
    descending). Statements: 1, whatever the size.
    """
    if cursor:
        queryset = queryset.filter(_beyond(order, decode_cursor(cursor, length=len(order))))
    rows = list(queryset.order_by(*order)[: limit + 1])
    if len(rows) <= limit:
        return rows, None
    rows = rows[:limit]
    return rows, encode_cursor([getattr(rows[-1], name.removeprefix("-")) for name in order])
