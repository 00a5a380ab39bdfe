"""Signing in and out."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from pytest_django import Settings

from footplate.accounts.models import Session
from footplate.testing.cast import PASSWORD, Cast
from footplate.testing.sign_in import SignInClient, letter_to, letters_to


@pytest.fixture
def browser() -> SignInClient:
    return SignInClient()


def test_a_password_signs_in_and_the_api_knows_who_it_is(cast: Cast, browser: SignInClient) -> None:
    response = browser.log_in("leo@footplate.test", PASSWORD)
    assert response.status_code == 200
    assert browser.who() == "leo@footplate.test"
    assert browser.cookies["footplate_session"]["httponly"]
    assert browser.cookies["footplate_session"]["samesite"] == "Lax"


def test_the_case_of_an_address_does_not_matter(cast: Cast, browser: SignInClient) -> None:
    assert browser.log_in("  Leo@Footplate.TEST ", PASSWORD).status_code == 200


def test_the_session_id_changes_at_sign_in(cast: Cast, browser: SignInClient) -> None:
    browser.auth("POST", "/auth/code/request", {"email": "nobody@example.com"})
    before = browser.cookies["footplate_session"].value
    browser.log_in("leo@footplate.test", PASSWORD)
    assert browser.cookies["footplate_session"].value != before


def test_signing_out_ends_the_session_for_the_api_as_well(
    cast: Cast, browser: SignInClient
) -> None:
    browser.log_in("leo@footplate.test", PASSWORD)
    stolen = browser.cookies["footplate_session"].value
    assert browser.auth("DELETE", "/auth/session").status_code == 401
    assert browser.who() is None
    browser.cookies["footplate_session"] = stolen
    assert browser.who() is None


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(
    cast: Cast, browser: SignInClient
) -> None:
    known = browser.log_in("leo@footplate.test", "not the password")
    unknown = browser.log_in("nobody@footplate.test", "not the password")
    assert known.status_code == unknown.status_code == 400
    assert known.json() == unknown.json()


def test_a_session_ends_on_its_day(cast: Cast, browser: SignInClient) -> None:
    browser.log_in("leo@footplate.test", PASSWORD)
    with time_machine.travel(datetime.now(tz=UTC) + timedelta(days=15)):
        assert browser.who() is None


def test_an_account_that_was_switched_off_is_out_at_once(cast: Cast, browser: SignInClient) -> None:
    browser.log_in("leo@footplate.test", PASSWORD)
    cast.leo.is_active = False
    cast.leo.save()
    assert browser.who() is None
    assert SignInClient().log_in("leo@footplate.test", PASSWORD).status_code != 200


def test_a_sign_in_without_csrf_token_is_refused(cast: Cast, browser: SignInClient) -> None:
    response = browser.post(
        "/api/auth/browser/v1/auth/login",
        {"email": "leo@footplate.test", "password": PASSWORD},
        content_type="application/json",
    )
    assert response.status_code == 403
    assert browser.who() is None


def test_wrong_passwords_are_limited_for_an_address_and_the_right_one_waits_too(
    cast: Cast, browser: SignInClient
) -> None:
    for _ in range(5):
        browser.log_in("leo@footplate.test", "not the password")
    limited = browser.log_in("leo@footplate.test", PASSWORD)
    assert (limited.status_code, limited.json()["type"]) == (429, "/problems/too_many_requests")
    assert 240 < int(limited["Retry-After"]) <= 300
    assert browser.log_in("ada@footplate.test", PASSWORD).status_code == 200


def test_sign_ins_are_limited_for_a_client_address(cast: Cast) -> None:
    answers = [SignInClient().log_in("leo@footplate.test", PASSWORD) for _ in range(31)]
    assert [answer.status_code for answer in answers[:30]] == [200] * 30
    assert answers[30].status_code == 429


def test_the_limit_counts_the_client_and_not_what_it_claims(cast: Cast) -> None:
    def attempt(forged: int) -> int:
        browser = SignInClient()
        # The trusted proxy (127.0.0.1) appends whom it saw; the rest is the client's own claim.
        forwarded = f"198.51.100.{forged}, 203.0.113.7"
        credentials = {"email": "leo@footplate.test", "password": PASSWORD}
        answer = browser.auth("POST", "/auth/login", credentials, **{"X-Forwarded-For": forwarded})
        return int(answer.status_code)

    assert [attempt(number) for number in range(31)][-1] == 429


class TestByCode:
    def test_a_code_by_mail_signs_in(self, cast: Cast, browser: SignInClient) -> None:
        response = browser.auth("POST", "/auth/code/request", {"email": "leo@footplate.test"})
        assert response.status_code == 401
        found = re.search(r"^[A-Z0-9-]{6,}$", letter_to("leo@footplate.test").text, re.MULTILINE)
        assert found
        done = browser.auth("POST", "/auth/code/confirm", {"code": found[0]})
        assert done.status_code == 200
        assert browser.who() == "leo@footplate.test"

    def test_an_unknown_address_gets_the_same_answer_and_a_letter_that_says_so(
        self, cast: Cast, browser: SignInClient
    ) -> None:
        known = browser.auth("POST", "/auth/code/request", {"email": "leo@footplate.test"})
        unknown = SignInClient().auth("POST", "/auth/code/request", {"email": "who@example.com"})
        assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())
        assert "no account" in letter_to("who@example.com").text

    def test_three_wrong_codes_end_the_try(self, cast: Cast, browser: SignInClient) -> None:
        browser.auth("POST", "/auth/code/request", {"email": "leo@footplate.test"})
        for _ in range(3):
            browser.auth("POST", "/auth/code/confirm", {"code": "ZZZ-ZZZ"})
        answer = browser.auth("POST", "/auth/code/confirm", {"code": "ZZZ-ZZZ"})
        assert answer.status_code == 409


class TestDemoAccounts:
    @pytest.fixture(autouse=True)
    def leo_is_a_demo(self, cast: Cast) -> None:
        cast.leo.is_demo = True
        cast.leo.save()

    def test_sign_in_at_home_in_demo_mode(self, browser: SignInClient, settings: Settings) -> None:
        settings.DEMO = True
        assert browser.log_in("leo@footplate.test", PASSWORD).status_code == 200
        assert browser.who() == "leo@footplate.test"

    @pytest.mark.parametrize(
        ("demo", "base_url"),
        [
            (False, "http://127.0.0.1:3000"),
            (True, "https://learn.example.com"),
            (True, "http://192.168.1.10:3000"),
            (True, "http://127.0.0.1.example.com"),
            (True, "http://localhost.example.com:3000"),
        ],
    )
    def test_are_refused_elsewhere(
        self, browser: SignInClient, settings: Settings, demo: bool, base_url: str
    ) -> None:
        settings.DEMO, settings.BASE_URL = demo, base_url
        assert browser.log_in("leo@footplate.test", PASSWORD).status_code != 200
        assert browser.who() is None

    def test_are_refused_by_code_as_well(self, browser: SignInClient, settings: Settings) -> None:
        settings.DEMO = False
        browser.auth("POST", "/auth/code/request", {"email": "leo@footplate.test"})
        for message in letters_to("leo@footplate.test"):
            for code in re.findall(r"^[A-Z0-9-]{6,}$", message.text, re.MULTILINE):
                browser.auth("POST", "/auth/code/confirm", {"code": code})
        assert browser.who() is None

    def test_lose_their_sessions_when_demo_mode_ends(
        self, browser: SignInClient, settings: Settings
    ) -> None:
        settings.DEMO = True
        browser.log_in("leo@footplate.test", PASSWORD)
        settings.DEMO = False
        assert browser.who() is None
        assert browser.auth("GET", "/auth/session").status_code in (401, 410)

    def test_others_sign_in_as_ever(self, browser: SignInClient, settings: Settings) -> None:
        settings.DEMO, settings.BASE_URL = False, "https://learn.example.com"
        assert browser.log_in("ada@footplate.test", PASSWORD).status_code == 200


def test_sessions_name_their_person_in_a_column(cast: Cast, browser: SignInClient) -> None:
    browser.log_in("leo@footplate.test", PASSWORD)
    key = browser.cookies["footplate_session"].value
    assert Session.objects.get(user=cast.leo).session_key == key


def test_what_a_browser_kept_for_somebody_else_is_refused(cast: Cast, as_: Any) -> None:
    leo, meant = as_(cast.leo), str(cast.leo.pk)
    name = {"name": "Leo B."}
    assert leo.send("PATCH", "/me", name, **{"X-Footplate-Person": meant}).status_code == 200
    refused = leo.send("PATCH", "/me", name, **{"X-Footplate-Person": str(cast.ada.pk)})
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/other_person")
    cast.leo.refresh_from_db()
    assert cast.leo.name == "Leo B."
