"""Keyset pagination: pages that neither skip nor repeat while rows come and go."""

import base64
import binascii
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

from footplate.kernel.problems import InvalidInput

M = TypeVar("M", bound=Model)


def encode_cursor(values: list[Any]) -> str:
    """Return an opaque cursor for the ordering values of the last row of a page."""
    plain = [
        [type(v).__name__, v.isoformat() if isinstance(v, datetime) else str(v)] for v in values
    ]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def bad_cursor() -> InvalidInput:
    """Return the problem for a cursor that this list never gave."""
    return InvalidInput.at("/query/cursor", "cursor", "This cursor is not one of this list's.")


def decode_cursor(cursor: str, *, length: int) -> list[Any]:
    """Return the values in a cursor; raise `InvalidInput` for one that this list never gave.

    Moments are aware and texts can be stored; whether the types are the list's is for the caller
    to see.
    """
    readers: dict[str, Callable[[str], Any]] = {
        "datetime": _moment,
        "UUID": UUID,
        "int": int,
        "float": float,
        "str": _text,
        "bool": lambda text: text == "True",
    }
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        values = [readers[kind](text) for kind, text in json.loads(raw)]
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error, RecursionError):
        values = []
    if len(values) != length:
        raise bad_cursor()
    return values


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment


def _text(text: Any) -> str:
    if not isinstance(text, str) or "\x00" in text:
        raise ValueError("not a text that can be stored")
    text.encode()  # half a surrogate pair is no text either
    return text


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


def _after(queryset: QuerySet[M], order: tuple[str, ...], values: list[Any]) -> QuerySet[M]:
    try:
        return queryset.filter(_beyond(order, values))
    except (TypeError, ValueError, ValidationError) as failure:  # values of another list's types
        raise bad_cursor() from failure


def page_of(
    queryset: QuerySet[M], *, order: tuple[str, ...], cursor: str | None, limit: int
) -> tuple[list[M], str | None]:
    """Return at most `limit` rows in `order` after `cursor`, and the next cursor or None.

    `order` names columns or annotations that are never null and together unique ("-" for
    descending). Statements: 1, whatever the size.
    """
    if cursor:
        queryset = _after(queryset, order, decode_cursor(cursor, length=len(order)))
    rows = list(queryset.order_by(*order)[: limit + 1])
    if len(rows) <= limit:
        return rows, None
    rows = rows[:limit]
    return rows, encode_cursor([getattr(rows[-1], name.removeprefix("-")) for name in order])
