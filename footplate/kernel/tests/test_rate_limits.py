"""Rate limits: no try too many, whoever asks at the same moment."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from footplate.kernel.models import RateWindow
from footplate.kernel.problems import TooManyRequests
from footplate.kernel.rate_limits import RateLimit, spend

LIMIT = RateLimit(name="tests", tries=3, seconds=60)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def spend_times(times: int, *, key: str = "a", now: datetime = NOW) -> None:
    for _ in range(times):
        spend(LIMIT, key=key, now=now)


def test_allows_as_many_as_it_says_and_then_says_how_long_to_wait(db: None) -> None:
    spend_times(3)
    with pytest.raises(TooManyRequests) as refused:
        spend(LIMIT, key="a", now=NOW + timedelta(seconds=20))
    assert refused.value.extras["retry_after_seconds"] == 40


def test_counts_anew_when_the_window_has_ended(db: None) -> None:
    spend_times(3)
    spend_times(3, now=NOW + timedelta(seconds=60))
    with pytest.raises(TooManyRequests):
        spend(LIMIT, key="a", now=NOW + timedelta(seconds=61))


def test_counts_each_key_and_each_limit_for_itself(db: None) -> None:
    spend_times(3, key="a")
    spend_times(3, key="b")
    spend(RateLimit(name="others", tries=1, seconds=60), key="a", now=NOW)


def test_keeps_no_key_in_clear(db: None) -> None:
    spend(LIMIT, key="203.0.113.7", now=NOW)
    assert "203.0.113.7" not in RateWindow.objects.get().key


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_no_more_get_through() -> None:
    barrier = threading.Barrier(8)
    through: list[bool] = []

    def attempt() -> None:
        barrier.wait()
        try:
            spend(LIMIT, key="a", now=NOW)
            through.append(True)
        except TooManyRequests:
            through.append(False)
        finally:
            connection.close()

    threads = [threading.Thread(target=attempt) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(through) == 3
