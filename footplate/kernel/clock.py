"""The one place that reads the clock. Actions and rules are handed `now`; they never ask."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(tz=UTC)
