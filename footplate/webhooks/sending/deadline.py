"""One end for everything that a delivery does: resolving, connecting, TLS, writing, reading."""

import threading
import time
from collections.abc import Callable


class Deadline:
    """A moment on the monotonic clock, so many seconds from now."""

    def __init__(self, seconds: float) -> None:
        self._began_at = time.monotonic()
        self._ends_at = self._began_at + seconds

    def remaining(self) -> float:
        """Return the seconds that are left; raise `TimeoutError` when there are none."""
        left = self._ends_at - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    @property
    def is_over(self) -> bool:
        """Return whether the time is up."""
        return time.monotonic() >= self._ends_at

    def elapsed_ms(self) -> int:
        """Return the milliseconds since the beginning."""
        return int((time.monotonic() - self._began_at) * 1000)

    def when_over(self, act: Callable[[], None]) -> threading.Timer:
        """Return a started timer that acts at the end unless it is cancelled."""
        timer = threading.Timer(max(0.0, self._ends_at - time.monotonic()), act)
        timer.daemon = True
        timer.start()
        return timer
