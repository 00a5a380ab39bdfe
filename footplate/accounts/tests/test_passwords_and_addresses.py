"""Changing what one signs in with, and what that does to sessions."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from footplate.accounts.models import User
from footplate.testing.cast import PASSWORD, Cast
from footplate.testing.sign_in import SignInClient, key_in, letter_to, letters_to

NEW = "another calm sentence"


@pytest.fixture
def leo(cast: Cast) -> SignInClient:
    browser = SignInClient()
    browser.log_in("leo@footplate.test", PASSWORD)
    return browser


class TestPasswordChange:
    def test_ends_every_other_session_and_keeps_this_one(self, leo: SignInClient) -> None:
        elsewhere = SignInClient()
        elsewhere.log_in("leo@footplate.test", PASSWORD)
        body = {"current_password": PASSWORD, "new_password": NEW}
        assert leo.auth("POST", "/account/password/change", body).status_code == 200
        assert leo.who() == "leo@footplate.test"
        assert elsewhere.who() is None
        assert elsewhere.auth("GET", "/auth/session").status_code in (401, 410)
        assert len(leo.auth("GET", "/auth/sessions").json()["data"]) == 1

    def test_the_old_password_is_over(self, leo: SignInClient) -> None:
        body = {"current_password": PASSWORD, "new_password": NEW}
        leo.auth("POST", "/account/password/change", body)
        assert SignInClient().log_in("leo@footplate.test", PASSWORD).status_code == 400
        assert SignInClient().log_in("leo@footplate.test", NEW).status_code == 200

    def test_tells_the_owner(self, leo: SignInClient) -> None:
        body = {"current_password": PASSWORD, "new_password": NEW}
        leo.auth("POST", "/account/password/change", body)
        letter = letter_to("leo@footplate.test")
        assert letter.subject == "Your password was changed"
        assert "127.0.0.1" in letter.text

    def test_asks_for_the_present_one(self, leo: SignInClient) -> None:
        body = {"current_password": "not it", "new_password": NEW}
        answer = leo.auth("POST", "/account/password/change", body)
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["param"] == "current_password"

    def test_refuses_weak_ones(self, leo: SignInClient) -> None:
        body = {"current_password": PASSWORD, "new_password": "leo@footplate"}
        answer = leo.auth("POST", "/account/password/change", body)
        assert [error["param"] for error in answer.json()["errors"]] == ["new_password"]

    def test_is_for_people_who_are_signed_in(self, cast: Cast) -> None:
        body = {"current_password": PASSWORD, "new_password": NEW}
        answer = SignInClient().auth("POST", "/account/password/change", body)
        assert answer.status_code == 401


class TestReset:
    def test_a_link_by_mail_sets_a_new_password_and_ends_all_sessions(
        self, leo: SignInClient
    ) -> None:
        stranger = SignInClient()
        asked = stranger.auth("POST", "/auth/password/request", {"email": "Leo@footplate.test"})
        assert asked.status_code == 200
        key = key_in(letter_to("leo@footplate.test"), "/reset")
        stranger.auth("POST", "/auth/password/reset", {"key": key, "password": NEW})
        assert leo.who() is None
        assert SignInClient().log_in("leo@footplate.test", NEW).status_code == 200

    def test_the_link_works_once(self, leo: SignInClient) -> None:
        stranger = SignInClient()
        stranger.auth("POST", "/auth/password/request", {"email": "leo@footplate.test"})
        key = key_in(letter_to("leo@footplate.test"), "/reset")
        stranger.auth("POST", "/auth/password/reset", {"key": key, "password": NEW})
        again = SignInClient().auth(
            "POST", "/auth/password/reset", {"key": key, "password": "a third sentence"}
        )
        assert again.status_code == 400
        assert SignInClient().log_in("leo@footplate.test", NEW).status_code == 200

    def test_the_link_ends_after_some_days(self, leo: SignInClient) -> None:
        SignInClient().auth("POST", "/auth/password/request", {"email": "leo@footplate.test"})
        key = key_in(letter_to("leo@footplate.test"), "/reset")
        with time_machine.travel(datetime.now(tz=UTC) + timedelta(days=4)):
            late = SignInClient().auth(
                "POST", "/auth/password/reset", {"key": key, "password": NEW}
            )
        assert late.status_code == 400

    def test_an_unknown_address_gets_the_same_answer(self, cast: Cast) -> None:
        known = SignInClient().auth(
            "POST", "/auth/password/request", {"email": "leo@footplate.test"}
        )
        unknown = SignInClient().auth(
            "POST", "/auth/password/request", {"email": "who@example.com"}
        )
        assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())
        assert "no account" in letter_to("who@example.com").text


class TestAddressChange:
    def test_counts_only_when_the_new_one_is_confirmed(self, leo: SignInClient) -> None:
        added = leo.auth("POST", "/account/email", {"email": "New@Example.com"})
        assert added.status_code == 200
        assert leo.who() == "leo@footplate.test"
        key = key_in(letter_to("new@example.com"), "/verify-email")
        leo.auth("POST", "/auth/email/verify", {"key": key})
        assert leo.who() == "new@example.com"
        assert User.objects.filter(email="new@example.com").count() == 1

    def test_tells_the_old_address(self, leo: SignInClient) -> None:
        leo.auth("POST", "/account/email", {"email": "new@example.com"})
        key = key_in(letter_to("new@example.com"), "/verify-email")
        leo.auth("POST", "/auth/email/verify", {"key": key})
        subjects = [letter.subject for letter in letters_to("leo@footplate.test")]
        assert subjects.count("Your e-mail address was changed") == 1

    def test_asks_for_the_password_again_when_the_sign_in_is_old(self, leo: SignInClient) -> None:
        with time_machine.travel(datetime.now(tz=UTC) + timedelta(hours=1)):
            refused = leo.auth("POST", "/account/email", {"email": "new@example.com"})
            assert refused.status_code == 401
            assert "reauthenticate" in [flow["id"] for flow in refused.json()["data"]["flows"]]
            leo.auth("POST", "/auth/reauthenticate", {"password": PASSWORD})
            allowed = leo.auth("POST", "/account/email", {"email": "new@example.com"})
            assert allowed.status_code == 200

    def test_somebody_elses_address_is_not_had_even_if_they_confirm(
        self, leo: SignInClient
    ) -> None:
        leo.auth("POST", "/account/email", {"email": "ada@footplate.test"})
        key = key_in(letter_to("ada@footplate.test"), "/verify-email")
        for browser in (leo, SignInClient()):
            assert browser.auth("POST", "/auth/email/verify", {"key": key}).status_code == 400
        assert leo.who() == "leo@footplate.test"
        assert SignInClient().log_in("ada@footplate.test", PASSWORD).status_code == 200


class TestSessions:
    def test_are_listed_and_ended_one_by_one(self, leo: SignInClient) -> None:
        elsewhere = SignInClient()
        elsewhere.log_in("leo@footplate.test", PASSWORD)
        listed = leo.auth("GET", "/auth/sessions").json()["data"]
        assert sorted(session["is_current"] for session in listed) == [False, True]
        other = next(session["id"] for session in listed if not session["is_current"])
        leo.auth("DELETE", "/auth/sessions", {"sessions": [other]})
        assert elsewhere.who() is None
        assert leo.who() == "leo@footplate.test"

    def test_of_others_are_not_ended(self, leo: SignInClient) -> None:
        ada = SignInClient()
        ada.log_in("ada@footplate.test", PASSWORD)
        hers = ada.auth("GET", "/auth/sessions").json()["data"][0]["id"]
        answer = leo.auth("DELETE", "/auth/sessions", {"sessions": [hers]})
        assert answer.status_code == 400
        assert ada.who() == "ada@footplate.test"
