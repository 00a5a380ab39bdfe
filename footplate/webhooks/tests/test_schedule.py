"""When a delivery is tried again."""

from datetime import UTC, datetime, timedelta

from footplate.kernel.ids import new_id
from footplate.webhooks.schedule import ATTEMPTS, JITTER, WAITS, next_attempt_at

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECONDS = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]


def test_the_waits_are_those_that_are_promised() -> None:
    assert [wait.total_seconds() for wait in WAITS] == SECONDS


def test_never_early_and_at_most_a_tenth_late() -> None:
    for _ in range(200):
        delivery_id = new_id()
        for tries, seconds in enumerate(SECONDS, start=1):
            again = next_attempt_at(delivery_id=delivery_id, tries=tries, failed_at=NOW)
            assert again is not None
            waited = (again - NOW).total_seconds()
            assert seconds <= waited <= seconds * (1 + JITTER)


def test_deliveries_that_failed_together_come_back_apart() -> None:
    moments = {next_attempt_at(delivery_id=new_id(), tries=2, failed_at=NOW) for _ in range(100)}
    assert len(moments) > 90


def test_the_same_question_has_the_same_answer() -> None:
    one = new_id()
    asked = [next_attempt_at(delivery_id=one, tries=3, failed_at=NOW) for _ in range(2)]
    assert asked[0] == asked[1]


def test_after_the_last_attempt_there_is_none() -> None:
    assert next_attempt_at(delivery_id=new_id(), tries=ATTEMPTS, failed_at=NOW) is None
    last = next_attempt_at(delivery_id=new_id(), tries=ATTEMPTS - 1, failed_at=NOW)
    assert last is not None
    assert last > NOW + timedelta(hours=24) - timedelta(seconds=1)
