"""The wait before a process that ended by itself is started again."""

from footplate.config.supervisor.backoff import LONGEST_SECONDS, STEADY_SECONDS, Backoff


def test_waits_twice_as_long_after_each_quick_failure() -> None:
    backoff = Backoff()
    assert [backoff.after_exit(ran_seconds=0) for _ in range(4)] == [0.5, 1.0, 2.0, 4.0]


def test_never_waits_longer_than_the_limit_however_often_it_fails() -> None:
    backoff = Backoff(failures=5000)
    assert backoff.after_exit(ran_seconds=0) == LONGEST_SECONDS


def test_begins_again_after_a_steady_run() -> None:
    backoff = Backoff(failures=6)
    assert backoff.after_exit(ran_seconds=STEADY_SECONDS) == 0.5
    assert backoff.after_exit(ran_seconds=0) == 1.0
