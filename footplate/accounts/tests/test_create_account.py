"""Accounts made by the server's own code."""

from datetime import UTC, datetime

import pytest
from allauth.account.models import EmailAddress

from footplate.accounts.actions.create_account import create_account
from footplate.accounts.errors import AccountExists
from footplate.accounts.models import User
from footplate.kernel.problems import InvalidInput
from footplate.testing.cast import Cast
from footplate.testing.sign_in import SignInClient

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
GOOD = "a calm sentence of words"


def make(email: str = "ida@example.com", password: str = GOOD, *, verified: bool = True) -> User:
    return create_account(
        email=email, name=" Ida Berg ", password=password, verified=verified, now=NOW
    )


def test_can_sign_in_at_once_when_verified(db: None) -> None:
    user = make(" Ida@Example.com ")
    assert (user.email, user.name, user.date_joined) == ("ida@example.com", "Ida Berg", NOW)
    assert SignInClient().log_in("ida@example.com", GOOD).status_code == 200


def test_must_confirm_first_when_not_verified(db: None) -> None:
    make(verified=False)
    assert SignInClient().log_in("ida@example.com", GOOD).status_code == 401


def test_an_address_makes_one_account(cast: Cast) -> None:
    with pytest.raises(AccountExists):
        make("LEO@footplate.test")


def test_an_address_that_somebody_confirmed_beside_their_own_is_taken(cast: Cast) -> None:
    EmailAddress.objects.create(user=cast.leo, email="second@example.com", verified=True)
    with pytest.raises(AccountExists):
        make("second@example.com")
    assert not User.objects.filter(email="second@example.com").exists()


@pytest.mark.parametrize("password", ["short", "password12345", "ida@example.com"])
def test_a_weak_password_is_refused_at_its_field(db: None, password: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        make(password=password)
    assert {error["pointer"] for error in refused.value.errors or []} == {"/body/password"}
    assert not User.objects.exists()
