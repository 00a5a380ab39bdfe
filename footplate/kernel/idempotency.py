"""What a keyed request was answered, kept so that asking again does nothing twice.

The answer is kept in the transaction that made it: it exists exactly when the effects do, even
when the process dies before the caller hears of it. It is sealed, for answers hold secrets that
are shown once.
"""

import hashlib
import json
import time
import zlib
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.db import connection

from footplate.kernel.problems import IdempotencyKeyInUse, IdempotencyKeyReused
from footplate.kernel.sealing import seal_bytes, unseal_bytes

KEPT = timedelta(hours=24)
_PURPOSE = "idempotency"
# A second request waits this long, in all, for the first; then it is told to come back.
_WAITS_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2)
_LOCK = "select pg_try_advisory_xact_lock(%s)"
_FIND = "select sealed from idempotency_keys where key = %s and ends_at > %s"
# A row that has ended and was not swept yet is taken over.
_KEEP = """
insert into idempotency_keys (key, sealed, ends_at) values (%s, %s, %s)
on conflict (key) do update set sealed = excluded.sealed, ends_at = excluded.ends_at
"""


@dataclass(frozen=True)
class Wanted:
    """One keyed request: who may repeat it (`scope`), where, under which key, with which body."""

    scope: str
    method: str
    path: str
    key: str
    body: bytes

    @property
    def stored_key(self) -> str:
        """Return what the answer is kept under; paths hold links, so nothing is in clear."""
        parts = json.dumps([self.scope, self.method, self.path, self.key])
        return hashlib.sha256(parts.encode()).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Return what tells this body from another."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True)
class Answer:
    """A whole answer: headers in their order, cookies as `Set-Cookie` wrote them."""

    status: int
    headers: list[tuple[str, str]]
    cookies: str
    body: bytes


def claim(wanted: Wanted, *, now: datetime) -> Answer | None:
    """Return the answer that was given before, or None when this is the first request.

    Must run inside a transaction, whose end lets the next one with this key go on. Raises
    `IdempotencyKeyInUse` when the first is still at work after half a second, and
    `IdempotencyKeyReused` when it had another body. Statements: 2 when nobody is in the way.
    """
    number = int.from_bytes(bytes.fromhex(wanted.stored_key)[:8], "big", signed=True)
    with connection.cursor() as cursor:
        for wait_seconds in (*_WAITS_SECONDS, None):
            cursor.execute(_LOCK, [number])
            if cursor.fetchone()[0]:
                break
            if wait_seconds is None:
                raise IdempotencyKeyInUse(retry_after_seconds=1)
            time.sleep(wait_seconds)
        # A statement of its own: only now does it see what the other request committed.
        cursor.execute(_FIND, [wanted.stored_key, now])
        row = cursor.fetchone()
    return _opened(bytes(row[0]), wanted) if row else None


def keep(wanted: Wanted, answer: Answer, *, now: datetime) -> None:
    """Keep the answer for 24 hours. Must run in the transaction of `claim`. Statements: 1."""
    kept = asdict(answer) | {
        "fingerprint": wanted.fingerprint,
        "body": b64encode(answer.body).decode(),
    }
    packed = zlib.compress(json.dumps(kept).encode())
    sealed = seal_bytes(packed, purpose=_PURPOSE)
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [wanted.stored_key, sealed, now + KEPT])


def _opened(sealed: bytes, wanted: Wanted) -> Answer:
    kept = json.loads(zlib.decompress(unseal_bytes(sealed, purpose=_PURPOSE)))
    if kept.pop("fingerprint") != wanted.fingerprint:
        raise IdempotencyKeyReused
    kept["headers"] = [(name, value) for name, value in kept["headers"]]
    kept["body"] = b64decode(kept["body"])
    return Answer(**kept)
