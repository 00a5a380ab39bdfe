"""Signing up: for the first person, for everybody where it is open, else by invitation only."""

import threading
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from pytest_django import Settings

from footplate.accounts.models import User
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.sign_in import SignInClient, key_in, letter_to, letters_to

GOOD = "a calm sentence of words"


def sign_up(client: SignInClient, email: str, **more: Any) -> Any:
    body = {"name": "Ida Berg", "email": email, "password": GOOD, **more}
    return client.auth("POST", "/auth/signup", body)


class TestTheFirstAccount:
    def test_becomes_operator_and_is_signed_in_without_any_mail(self, db: None) -> None:
        browser = SignInClient()
        assert sign_up(browser, "Ida@Example.com").status_code == 200
        me = browser.get("/api/v1/me").json()
        assert me["is_operator"]
        assert me["email"] == "ida@example.com"
        assert me["email_verified"]
        assert me["name"] == "Ida Berg"
        assert me["actions"] == ["create_team"]
        assert User.objects.get().date_joined is not None
        assert letters_to("ida@example.com") == []

    def test_is_told_of_before_and_not_after(self, db: None) -> None:
        browser = SignInClient()
        before = browser.get("/api/v1/site").json()
        assert before["first_run"]
        assert before["sign_up_open"]
        sign_up(browser, "ida@example.com")
        after = browser.get("/api/v1/site").json()
        assert not after["first_run"]
        assert not after["sign_up_open"]

    def test_a_second_one_is_refused(self, db: None) -> None:
        sign_up(SignInClient(), "ida@example.com")
        assert sign_up(SignInClient(), "eve@example.com").status_code == 403
        assert User.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_of_many_at_once_one_is_operator(self) -> None:
        barrier = threading.Barrier(4)

        def run(number: int) -> None:
            browser = SignInClient()
            browser.get("/api/v1/site")
            barrier.wait()
            sign_up(browser, f"person{number}@example.com")
            connection.close()

        threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert User.objects.filter(is_operator=True).count() == 1


class TestByInvitationOnly:
    def test_is_refused_and_makes_nothing(self, cast: Cast) -> None:
        before = User.objects.count()
        assert sign_up(SignInClient(), "eve@example.com").status_code == 403
        assert User.objects.count() == before


class TestOpen:
    @pytest.fixture(autouse=True)
    def sign_up_is_open(self, cast: Cast, settings: Settings) -> None:
        settings.SIGN_UP_OPEN = True

    def test_waits_for_the_address_to_be_confirmed_then_signs_in(self) -> None:
        browser = SignInClient()
        answer = sign_up(browser, "Ida@Example.com")
        assert answer.status_code == 401
        assert browser.who() is None
        key = key_in(letter_to("ida@example.com"), "/verify-email")
        assert browser.auth("POST", "/auth/email/verify", {"key": key}).status_code == 200
        assert browser.who() == "ida@example.com"
        assert not User.objects.get(email="ida@example.com").is_operator

    def test_a_confirmation_elsewhere_confirms_and_signs_nobody_in(self) -> None:
        sign_up(SignInClient(), "ida@example.com")
        key = key_in(letter_to("ida@example.com"), "/verify-email")
        elsewhere = SignInClient()
        elsewhere.auth("POST", "/auth/email/verify", {"key": key})
        assert elsewhere.who() is None
        assert EmailAddress.objects.get(email="ida@example.com").verified

    def test_looking_at_a_confirmation_does_not_use_it_up(self) -> None:
        sign_up(SignInClient(), "ida@example.com")
        key = key_in(letter_to("ida@example.com"), "/verify-email")
        headers = {"X-Email-Verification-Key": key}
        looked = SignInClient().auth("GET", "/auth/email/verify", None, **headers)
        assert looked.status_code == 200
        assert not EmailAddress.objects.get(email="ida@example.com").verified

    def test_a_taken_address_gets_the_same_answer_and_its_owner_a_letter(self) -> None:
        fresh = sign_up(SignInClient(), "ida@example.com")
        taken = sign_up(SignInClient(), "LEO@footplate.test")
        assert (fresh.status_code, fresh.json()) == (taken.status_code, taken.json())
        assert "already an account" in letter_to("leo@footplate.test").text
        assert User.objects.filter(email="leo@footplate.test").count() == 1

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("email", "no address"),
            ("email", ""),
            ("password", "short"),
            ("password", "password12345"),
            ("name", ""),
            ("name", "n" * 201),
        ],
    )
    def test_says_which_field_is_wrong(self, field: str, value: str) -> None:
        body = {"name": "Ida Berg", "email": "ida@example.com", "password": GOOD, field: value}
        answer = SignInClient().auth("POST", "/auth/signup", body)
        assert answer.status_code == 400
        assert [error["param"] for error in answer.json()["errors"]] == [field]

    def test_nobody_makes_themself_operator(self) -> None:
        sign_up(SignInClient(), "eve@example.com", is_operator=True, is_demo=True)
        eve = User.objects.get(email="eve@example.com")
        assert not eve.is_operator
        assert not eve.is_demo


def test_the_site_is_public_and_sets_the_csrf_cookie(cast: Cast) -> None:
    client = ApiClient()
    response = client.get("/api/v1/site")
    assert response.status_code == 200
    assert client.cookies["csrftoken"].value
    assert not response.json()["demo"]
