"""The general limit of every caller: exact where it bites, free of statements where it does not.

Each process counts in its own memory. A caller who stays below a small share of the limit costs
nothing more; a busier one is counted in the table that all processes share, in portions of that
share (docs/decisions/0007-general-limits-in-portions.md).
"""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection

from footplate.kernel.rate_limits import RateLimit, Standing, note, refuse, stored_key

PORTIONS = 20
_TAKE = """
insert into rate_windows (key, window_ends_at, used) values (%(key)s, %(ends)s, %(portion)s)
on conflict (key) do update set
  used = case when rate_windows.window_ends_at < excluded.window_ends_at then excluded.used
              else rate_windows.used + excluded.used end,
  window_ends_at = greatest(rate_windows.window_ends_at, excluded.window_ends_at)
returning used
"""


@dataclass
class _Count:
    """One caller in this process: calls used, calls taken from the shared count, others' calls."""

    used: int = 0
    taken: int = 0
    others: int = 0


_lock = threading.Lock()
_counts: dict[str, _Count] = {}
_window = [0]


def forget() -> None:
    """Begin all counts of this process anew."""
    with _lock:
        _counts.clear()


def use(limit: RateLimit, *, key: str, now: datetime) -> None:
    """Count one call; raise `TooManyRequests` beyond the limit.

    Windows begin at whole multiples of the limit's seconds, the same in every process. What a
    process took and did not use is lost with the window; never is more let through than the limit
    and one portion for each process that did not ask yet. Statements: 0; 1 a portion of a busy
    caller.
    """
    number = int(now.timestamp()) // limit.seconds
    ends_at = datetime.fromtimestamp((number + 1) * limit.seconds, tz=UTC)
    reset_seconds = max(1, round((ends_at - now).total_seconds()))
    stored = stored_key(limit, key=key)
    count = _count(stored, number)
    if wanted := _count_up(count, limit):
        total = _take(stored, wanted, ends_at)
        with _lock:
            count.others = max(count.others, total - count.taken)
    remaining = limit.tries - count.used - count.others
    note(Standing(limit, max(0, remaining), reset_seconds))
    if remaining < 0:
        refuse(reset_seconds)


def _count(stored: str, number: int) -> _Count:
    """Return the caller's count in the running window; earlier windows are forgotten whole."""
    with _lock:
        if _window[0] != number:
            _counts.clear()
            _window[0] = number
        return _counts.setdefault(stored, _Count())


def _count_up(count: _Count, limit: RateLimit) -> int:
    """Count one call; return how many must now be taken from the shared count, mostly none.

    The first portion is used without asking and reported with the second.
    """
    portion = max(1, limit.tries // PORTIONS)
    with _lock:
        if count.used + count.others > limit.tries:
            return 0  # refused until the window ends, whatever is asked
        count.used += 1
        if count.used <= max(count.taken, portion):
            return 0
        wanted = portion if count.taken else 2 * portion
        count.taken += wanted
        return wanted


def _take(stored: str, portion: int, ends_at: datetime) -> int:
    """Add the portion to the shared count; return what all processes have taken. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, {"key": stored, "ends": ends_at, "portion": portion})
        return int(cursor.fetchone()[0])
