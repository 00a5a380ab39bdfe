"""The cache that all processes share."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.db import connection

from footplate.kernel.jobs import sweep_expired
from footplate.kernel.models import CacheEntry, RateWindow


@pytest.mark.parametrize("value", [1, 1.5, "text", [1.25, 2.5], {"a": None}, True, None, ""])
def test_gives_back_what_was_stored(db: None, value: object) -> None:
    cache.set("key", value)
    assert cache.get("key", "missing") == value


def test_answers_the_default_for_what_is_not_there(db: None) -> None:
    assert cache.get("key", 7) == 7
    assert cache.get("key") is None


def test_replaces_and_deletes(db: None) -> None:
    cache.set("key", 1)
    cache.set("key", 2)
    assert cache.get("key") == 2
    assert cache.delete("key")
    assert not cache.delete("key")
    assert cache.get("key") is None


@pytest.mark.parametrize("timeout", [0, -1])
def test_an_entry_that_has_ended_is_not_there(db: None, timeout: int) -> None:
    cache.set("key", 1, timeout)
    assert cache.get("key") is None
    assert not cache.touch("key", 60)
    assert cache.add("key", 2)


def test_an_entry_without_end_stays(db: None) -> None:
    cache.set("key", 1, None)
    assert CacheEntry.objects.get().ends_at is None
    assert not cache.add("key", 2)
    assert cache.get("key") == 1


def test_touch_gives_more_time(db: None) -> None:
    cache.set("key", 1, 1)
    before = CacheEntry.objects.get().ends_at
    assert cache.touch("key", 600)
    after = CacheEntry.objects.get().ends_at
    assert before is not None
    assert after is not None
    assert after - before > timedelta(seconds=500)


def test_many_at_once_and_counting(db: None) -> None:
    cache.set_many({"a": 1, "b": 2})
    assert cache.get_many(["a", "b", "c"]) == {"a": 1, "b": 2}
    assert cache.incr("a") == 2
    cache.clear()
    assert cache.get_many(["a", "b"]) == {}


def test_what_is_not_plain_data_is_refused(db: None) -> None:
    with pytest.raises(TypeError):
        cache.set("key", object())


@pytest.mark.django_db(transaction=True)
def test_of_many_who_add_at_once_one_does() -> None:
    barrier = threading.Barrier(6)
    added: list[bool] = []

    def add() -> None:
        barrier.wait()
        added.append(cache.add("lock", 1, 10))
        connection.close()

    threads = [threading.Thread(target=add) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(added) == [False] * 5 + [True]


def test_sweeping_deletes_what_has_ended_and_nothing_else(db: None) -> None:
    now = datetime.now(tz=UTC)
    cache.set("ended", 1, -60)
    cache.set("running", 1, 60)
    cache.set("forever", 1, None)
    RateWindow.objects.create(key="ended", window_ends_at=now - timedelta(hours=1))
    RateWindow.objects.create(key="running", window_ends_at=now + timedelta(hours=1))
    sweep_expired(0)
    assert CacheEntry.objects.count() == 2
    assert [row.key for row in RateWindow.objects.all()] == ["running"]
