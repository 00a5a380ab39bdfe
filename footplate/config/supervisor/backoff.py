"""How long to wait before a process that ended by itself is started again."""

from __future__ import annotations

from dataclasses import dataclass

FIRST_SECONDS = 0.5
LONGEST_SECONDS = 30.0
STEADY_SECONDS = 30.0


@dataclass
class Backoff:
    """Counts quick failures in a row: half a second, then twice as long each time, up to thirty."""

    failures: int = 0

    def after_exit(self, *, ran_seconds: float) -> float:
        """Count an exit and return the wait before the next start, in seconds.

        A process that ran steadily before it ended begins at the shortest wait again.
        """
        self.failures = 1 if ran_seconds >= STEADY_SECONDS else self.failures + 1
        # The exponent is capped as well: a float overflows after a thousand failures.
        return min(LONGEST_SECONDS, FIRST_SECONDS * 2.0 ** min(self.failures - 1, 16))
