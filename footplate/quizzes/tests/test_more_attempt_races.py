"""The races of `attempt_races`, some rounds each, on real PostgreSQL."""

from collections.abc import Iterator

import pytest

from footplate.quizzes.tests.attempt_races import RACES, at_once, hang_up
from footplate.testing.cast import make_cast

ROUNDS = 8


@pytest.fixture(autouse=True)
def no_connection_is_left() -> Iterator[None]:
    yield
    hang_up()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", RACES)
def test_what_must_hold_holds_whoever_is_first(name: str) -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        acts, check = RACES[name](cast)
        assert check(at_once(acts))
