"""The general limit: whoever is quiet costs nothing, whoever is not is stopped at the number."""

import multiprocessing
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from footplate.kernel import allowances
from footplate.kernel.problems import TooManyRequests
from footplate.kernel.rate_limits import RateLimit
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

AsPerson = Callable[..., ApiClient]
LIMIT = RateLimit("tests", tries=100, seconds=60)
NOW = datetime(2026, 11, 23, 9, 0, 10, tzinfo=UTC)


def through(times: int, *, key: str = "a", now: datetime = NOW) -> int:
    """Return how many of so many calls are let through."""
    count = 0
    for _ in range(times):
        try:
            allowances.use(LIMIT, key=key, now=now)
            count += 1
        except TooManyRequests:
            pass
    return count


def test_lets_exactly_the_number_through_and_says_when_to_come_back(db: None) -> None:
    assert through(130) == 100
    with pytest.raises(TooManyRequests) as refused:
        allowances.use(LIMIT, key="a", now=NOW)
    assert refused.value.extras["retry_after_seconds"] == 50
    assert through(1, now=NOW + timedelta(seconds=50)) == 1
    assert through(1, key="b") == 1


def test_who_is_quiet_costs_no_statement_and_who_is_busy_one_in_a_portion(db: None) -> None:
    portion = LIMIT.tries // allowances.PORTIONS
    with CaptureQueriesContext(connection) as quiet:
        through(portion)
    with CaptureQueriesContext(connection) as busy:
        through(5 * portion)
    with CaptureQueriesContext(connection) as refused:
        through(500)
    assert (len(quiet), len(busy)) == (0, 5)
    assert len(refused) <= allowances.PORTIONS


def _in_a_process(times: int, queue: "multiprocessing.Queue[int]") -> None:
    connections.close_all()
    allowances.forget()
    queue.put(through(times))
    connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_several_processes_share_the_number() -> None:
    context = multiprocessing.get_context("fork")
    queue: multiprocessing.Queue[int] = context.Queue()
    connections.close_all()
    processes = [context.Process(target=_in_a_process, args=(100, queue)) for _ in range(4)]
    for process in processes:
        process.start()
    counts = [queue.get(timeout=30) for _ in processes]
    for process in processes:
        process.join()
    # What a process took and did not use is lost; nothing is let through beyond the number.
    portion = LIMIT.tries // allowances.PORTIONS
    assert LIMIT.tries - 4 * portion <= sum(counts) <= LIMIT.tries + 3 * portion


class TestOverHttp:
    @pytest.fixture(autouse=True)
    def few(self, settings: Settings) -> None:
        settings.REQUESTS_PER_MINUTE = 20

    def test_a_person_is_stopped_and_told(
        self, cast: Cast, as_: AsPerson, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(
            "footplate.kernel.clock.now", lambda: datetime.now(tz=UTC).replace(second=10)
        )
        leo, again = as_(cast.leo), as_(cast.leo)
        first = leo.read("/me")
        assert first["RateLimit-Policy"] == '"person";q=20;w=60'
        assert first["RateLimit"].startswith('"person";r=19;t=')
        for client in (leo, again) * 9:
            assert client.read("/me").status_code == 200
        assert leo.read("/me")["RateLimit"].startswith('"person";r=0;t=')
        refused = again.read("/me")
        assert (refused.status_code, refused.json()["type"]) == (429, "/problems/too_many_requests")
        assert 1 <= int(refused["Retry-After"]) <= 60
        assert as_(cast.ada).read("/me").status_code == 200

    def test_strangers_are_counted_by_their_address_whatever_they_claim(
        self, db: None, as_: AsPerson
    ) -> None:
        client = as_(None)
        statuses = [
            client.get(
                "/api/v1/site",
                REMOTE_ADDR="203.0.113.7",
                headers={"X-Forwarded-For": f"198.51.100.{number}"},
            ).status_code
            for number in range(45)
        ]
        # The window may turn once while this runs, never twice.
        assert statuses.count(200) in (20, 40)
        assert statuses.count(429) == 45 - statuses.count(200)
        assert client.get("/api/v1/site", REMOTE_ADDR="203.0.113.8").status_code == 200

    def test_zero_means_no_limit(self, db: None, as_: AsPerson, settings: Settings) -> None:
        settings.REQUESTS_PER_MINUTE = 0
        client = as_(None)
        assert all(client.read("/site").status_code == 200 for _ in range(40))
        assert "RateLimit" not in client.read("/site")
