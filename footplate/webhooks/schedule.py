"""When a delivery is tried again. Pure."""

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

# The wait after the first, second, … failed attempt. The last attempt comes some three days and
# four hours after the event.
WAITS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
ATTEMPTS = len(WAITS) + 1
# At most a tenth is added, so that what failed together does not come back together.
JITTER = 0.1
_PARTS = 1 << 32


def next_attempt_at(*, delivery_id: UUID, tries: int, failed_at: datetime) -> datetime | None:
    """Return when to try again after `tries` attempts have failed, None when no more.

    Never before the wait of the schedule, and at most `JITTER` of the wait later. The same
    delivery and try give the same moment.
    """
    if tries >= ATTEMPTS:
        return None
    wait = WAITS[tries - 1]
    return failed_at + wait * (1 + JITTER * _fraction(delivery_id, tries))


def _fraction(delivery_id: UUID, tries: int) -> float:
    digest = hashlib.sha256(delivery_id.bytes + bytes([tries])).digest()
    return int.from_bytes(digest[:4]) / _PARTS
