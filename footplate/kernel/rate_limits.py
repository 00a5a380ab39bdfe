"""Rate limits shared by all processes: one atomic upsert a try, on a fixed window."""

import hashlib
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from footplate.kernel.problems import TooManyRequests

# A row is taken over when its window has ended, else counted up; both in one statement, so that
# two processes can never both see the last free try. Rows are locked in the order of their keys,
# so that two who spend on the same ones cannot wait for each other in a circle.
_SPEND = """
insert into rate_windows (key, window_ends_at, used)
select key, ends, 1 from unnest(%(keys)s::text[], %(ends)s::timestamptz[]) as wanted (key, ends)
order by key
on conflict (key) do update set
  used = case when rate_windows.window_ends_at <= %(now)s::timestamptz then 1
              else rate_windows.used + 1 end,
  window_ends_at = case when rate_windows.window_ends_at <= %(now)s::timestamptz
                        then excluded.window_ends_at else rate_windows.window_ends_at end
returning key, used, window_ends_at
"""
_GIVE_BACK = """
update rate_windows set used = used - 1
where key in (select key from rate_windows where key = any(%(keys)s::text[]) and used > 0
              order by key for update)
"""


@dataclass(frozen=True)
class RateLimit:
    """At most `tries` in `seconds`, counted for `name` and whatever key is spent on."""

    name: str
    tries: int
    seconds: int
    # Whether answers say how it stands; a limit that strangers share is nobody's to know.
    is_told: bool = True


@dataclass(frozen=True)
class Standing:
    """How a limit stands for one caller: what answers tell in `RateLimit`."""

    limit: RateLimit
    remaining: int
    reset_seconds: int


# What the running request spent, so that its answer can say so.
_told: ContextVar[list[Standing] | None] = ContextVar("footplate_rate_limits", default=None)


@contextmanager
def telling() -> Iterator[list[Standing]]:
    """Collect how every limit stands that is spent on until the block ends."""
    standings: list[Standing] = []
    token = _told.set(standings)
    try:
        yield standings
    finally:
        _told.reset(token)


def note(standing: Standing) -> None:
    """Have the running request's answer tell how this limit stands."""
    standings = _told.get()
    if standings is not None:
        standings.append(standing)


def stored_key(limit: RateLimit, *, key: str) -> str:
    """Return under which key the tries stand in `rate_windows`.

    Hashed: addresses and tokens are not kept in clear.
    """
    return hashlib.sha256(f"{limit.name}:{key}".encode()).hexdigest()


def spend(limit: RateLimit, *, key: str, now: datetime) -> None:
    """Count one try; raise `TooManyRequests` (with `retry_after` seconds) beyond the limit.

    Statements: 1. Must run outside a transaction that a refusal undoes, so that it is counted too.
    """
    spend_each([(limit, key)], now=now)


def spend_each(charges: Sequence[tuple[RateLimit, str]], *, now: datetime) -> None:
    """Count one try on each limit for its key; raise `TooManyRequests` beyond any. Statements: 1.

    A try that one limit refuses counts for the others too: whoever goes on asking is no better
    off for having been refused.
    """
    limits = {stored_key(limit, key=key): limit for limit, key in charges}
    ends = [now + timedelta(seconds=limit.seconds) for limit in limits.values()]
    with connection.cursor() as cursor:
        cursor.execute(_SPEND, {"keys": list(limits), "ends": ends, "now": now})
        rows = cursor.fetchall()
    waits = [
        wait
        for key, used, window_ends_at in rows
        if (wait := _judge(limits[key], used=used, ends_at=window_ends_at, now=now))
    ]
    if waits:
        refuse(max(waits))


def give_back(charges: Sequence[tuple[RateLimit, str]]) -> None:
    """Uncount one try on each: what was spent beforehand on what turned out to be fine.

    Statements: 1.
    """
    keys = [stored_key(limit, key=key) for limit, key in charges]
    if not keys:
        return
    with connection.cursor() as cursor:
        cursor.execute(_GIVE_BACK, {"keys": keys})


def refuse(wait_seconds: int) -> None:
    """Raise `TooManyRequests`, to be tried again in so many seconds."""
    raise TooManyRequests(
        f"Too many tries. Try again in {wait_seconds} seconds.", retry_after_seconds=wait_seconds
    )


def _judge(limit: RateLimit, *, used: int, ends_at: datetime, now: datetime) -> int:
    """Note how the limit stands; return the seconds to wait when it is exceeded, else 0."""
    reset_seconds = max(1, math.ceil((ends_at - now).total_seconds()))
    if limit.is_told:
        note(Standing(limit, max(0, limit.tries - used), reset_seconds))
    return reset_seconds if used > limit.tries else 0
