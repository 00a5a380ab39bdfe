"""Shapes that all of the API shares."""

from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Generic, TypeVar
from zoneinfo import available_timezones

from ninja import Schema
from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)

T = TypeVar("T")


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _no_nul(text: str) -> str:
    """Refuse U+0000, which PostgreSQL cannot store."""
    if "\x00" in text:
        raise ValueError("must not contain the character U+0000")
    return text


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _known_zone(name: str) -> str:
    """Refuse what the time zone database does not list."""
    if name not in _zones():
        raise ValueError("is not a time zone of the IANA database, such as Europe/Berlin")
    return name


Moment = Annotated[datetime, PlainSerializer(_utc, return_type=str)]
"""A moment, told in UTC with a Z."""

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    AfterValidator(_no_nul),
]
"""One line of text a person wrote: 1 to 200 characters after trimming."""

Text = Annotated[str, StringConstraints(max_length=20_000), AfterValidator(_no_nul)]
"""Longer text, possibly empty."""

Search = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=200),
    AfterValidator(_no_nul),
]
"""What a list is searched for; empty for everything."""

Email = Annotated[
    str,
    BeforeValidator(lambda value: value.strip().lower() if isinstance(value, str) else value),
    StringConstraints(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]+$"),
]
"""An address, trimmed and lower-cased."""

Zone = Annotated[str, StringConstraints(max_length=64), AfterValidator(_known_zone)]
"""The name of a time zone in the IANA database."""

Locale = Annotated[
    str, StringConstraints(max_length=16, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
]
"""A language tag (BCP 47), such as en or pt-BR."""

Accent = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$", to_lower=True)]
"""A colour as #rrggbb."""

Password = Annotated[str, StringConstraints(min_length=1, max_length=1024)]
"""A password as typed: never trimmed, never too long to hash."""

Token = Annotated[str, StringConstraints(min_length=1, max_length=100)]
"""The secret part of a link."""


class Input(Schema):
    """Base of request bodies: a field that is not declared is refused, never ignored."""

    model_config = ConfigDict(extra="forbid")


class Page(Schema, Generic[T]):
    """One page of a list."""

    items: list[T]
    next: str | None = None


class PageQuery(Schema):
    """The parameters of every list."""

    limit: int = Field(25, ge=1, le=100)
    cursor: str | None = Field(None, max_length=1000)
