"""The kernel answers failures as problems."""

from collections.abc import Callable

from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient


def test_cast_is_in_two_teams(cast: Cast) -> None:
    assert cast.leo.memberships.get().team == cast.northwind
    assert cast.nils.memberships.get().team == cast.fjordline


def test_unknown_address_is_404(db: None, as_: Callable[..., ApiClient]) -> None:
    assert as_(None).get("/api/v1/nothing").status_code == 404
