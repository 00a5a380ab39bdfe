"""Rate limits shared by all processes: one atomic upsert a try, on a fixed window."""

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from footplate.kernel.problems import TooManyRequests

# The row is taken over when its window has ended, else counted up; both in one statement, so
# that two processes can never both see the last free try.
_SPEND = """
insert into rate_windows (key, window_ends_at, used) values (%(key)s, %(ends)s, 1)
on conflict (key) do update set
  used = case when rate_windows.window_ends_at <= %(now)s then 1 else rate_windows.used + 1 end,
  window_ends_at = case when rate_windows.window_ends_at <= %(now)s
                        then excluded.window_ends_at else rate_windows.window_ends_at end
returning used, window_ends_at
"""


@dataclass(frozen=True)
class RateLimit:
    """At most `tries` in `seconds`, counted for `name` and whatever key is spent on."""

    name: str
    tries: int
    seconds: int


def spend(limit: RateLimit, *, key: str, now: datetime) -> None:
    """Count one try; raise `TooManyRequests` (with `retry_after` seconds) beyond the limit.

    Statements: 1. Must run outside the request's transaction, so that a refusal is counted too.
    Keys are hashed: addresses and tokens are not kept in clear.
    """
    digest = hashlib.sha256(f"{limit.name}:{key}".encode()).hexdigest()
    ends = now + timedelta(seconds=limit.seconds)
    with connection.cursor() as cursor:
        cursor.execute(_SPEND, {"key": digest, "ends": ends, "now": now})
        used, window_ends_at = cursor.fetchone()
    if used > limit.tries:
        wait = max(1, math.ceil((window_ends_at - now).total_seconds()))
        raise TooManyRequests(
            f"Too many tries. Try again in {wait} seconds.", retry_after_seconds=wait
        )
