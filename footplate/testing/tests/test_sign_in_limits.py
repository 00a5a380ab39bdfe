"""Guesses at passwords, links and numbers stop at the stated number, from wherever they come."""

import multiprocessing
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections

from footplate.certificates import limits as certificate_limits
from footplate.certificates.number import make_number
from footplate.invitations import limits as invitation_limits
from footplate.kernel.rate_limits import RateLimit
from footplate.testing.cast import PASSWORD, Cast, make_cast
from footplate.testing.client import ApiClient
from footplate.testing.sign_in import SignInClient

AsPerson = Callable[..., ApiClient]


def _from(number: int) -> str:
    """Return the address of the stranger with this number: each has a network of their own."""
    return f"203.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"


def _guess_password(number: int, *, email: str = "leo@footplate.test", **sent: Any) -> int:
    browser = SignInClient()
    browser.defaults["REMOTE_ADDR"] = _from(number)
    credentials = {"email": email, "password": sent.pop("password", f"wrong {number}")}
    return int(browser.auth("POST", "/auth/login", credentials, **sent).status_code)


def test_one_account_is_guessed_at_five_times_from_all_addresses_together(cast: Cast) -> None:
    answers = [_guess_password(number) for number in range(40)]
    assert answers == [400] * 5 + [429] * 35
    assert _guess_password(99, password=PASSWORD) == 429
    assert _guess_password(99, email="ada@footplate.test", password=PASSWORD) == 200


def test_the_case_of_an_address_begins_no_new_count(cast: Cast) -> None:
    emails = ["leo@footplate.test", "LEO@footplate.test", " leo@Footplate.test "] * 3
    answers = [_guess_password(n, email=email) for n, email in enumerate(emails)]
    assert answers.count(400) == 5


def test_right_passwords_use_nothing_up(cast: Cast) -> None:
    assert [_guess_password(n, password=PASSWORD) for n in range(12)] == [200] * 12


@pytest.mark.parametrize("claim", ["198.51.100.{n}", "127.0.0.1, 198.51.100.{n}", "{n}"])
def test_a_forged_address_changes_nothing(cast: Cast, claim: str) -> None:
    answers = [
        _guess_password(7, email=f"{n}@footplate.test", **{"X-Forwarded-For": claim.format(n=n)})
        for n in range(40)
    ]
    # allauth counts ten failures of an address in a minute, we thirty tries of any kind.
    assert answers[29:] == [answers[29]] + [429] * 10


def test_an_address_of_ipv6_is_its_network(cast: Cast) -> None:
    def guess(number: int) -> int:
        browser = SignInClient()
        browser.defaults["REMOTE_ADDR"] = f"2001:db8:1:2::{number:x}"
        body = {"email": f"{number}@footplate.test", "password": "wrong"}
        return int(browser.auth("POST", "/auth/login", body).status_code)

    assert [guess(number) for number in range(1, 32)][-1] == 429


def test_a_reset_is_guessed_at_ten_times_for_one_account(cast: Cast) -> None:
    def guess(number: int) -> int:
        browser = SignInClient()
        browser.defaults["REMOTE_ADDR"] = _from(number)
        key = f"account-{number:032x}"
        if number % 2:
            return int(
                browser.auth(
                    "GET", "/auth/password/reset", **{"X-Password-Reset-Key": key}
                ).status_code
            )
        body = {"key": key, "password": "a long enough passphrase"}
        return int(browser.auth("POST", "/auth/password/reset", body).status_code)

    answers = [guess(number) for number in range(25)]
    assert answers[:10] == [400] * 10
    assert answers[10:] == [429] * 15


@pytest.mark.parametrize("path", ["/auth/login", "/auth/signup", "/auth/password/request"])
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"email": {"a": 1}}', b"\xff"])
def test_nonsense_is_counted_for_the_address_and_no_failure(
    cast: Cast, path: str, body: bytes
) -> None:
    browser = SignInClient()
    browser.get("/api/v1/site")
    answer = browser.generic(
        "POST",
        f"/api/auth/browser/v1{path}",
        body,
        content_type="application/json",
        headers={"X-CSRFToken": browser.cookies["csrftoken"].value},
    )
    assert 400 <= answer.status_code < 500
    assert "RateLimit" in answer


def test_numbers_are_guessed_at_no_faster_from_many_addresses(
    cast: Cast, as_: AsPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    _shrink(monkeypatch, certificate_limits.GUESSES)
    assert _looks(as_, lambda: f"/verify/{make_number()}") == [404] * 12 + [429] * 8


def test_links_are_guessed_at_no_faster_from_many_addresses(
    cast: Cast, as_: AsPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    _shrink(monkeypatch, invitation_limits.LINK_GUESSES)
    answers = _looks(as_, lambda: "/invitation-links/guess")
    assert answers == [404] * 12 + [429] * 8


def _shrink(monkeypatch: pytest.MonkeyPatch, limit: RateLimit) -> None:
    """Let all together have twelve wrong guesses; the number in use would take minutes."""
    assert limit.tries == 600
    monkeypatch.setitem(vars(limit), "tries", 12)


def _looks(as_: AsPerson, path: Callable[[], str]) -> list[int]:
    return [as_(None).get(f"/api/v1{path()}", REMOTE_ADDR=_from(n)).status_code for n in range(20)]


def _guess_in_a_process(start: int, queue: "multiprocessing.Queue[list[int]]") -> None:
    connections.close_all()
    queue.put([_guess_password(start + number) for number in range(10)])
    connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_several_processes_count_together() -> None:
    make_cast()
    context = multiprocessing.get_context("fork")
    queue: multiprocessing.Queue[list[int]] = context.Queue()
    connections.close_all()
    processes = [
        context.Process(target=_guess_in_a_process, args=(start * 100, queue)) for start in range(3)
    ]
    for process in processes:
        process.start()
    answers = [status for _ in processes for status in queue.get(timeout=60)]
    for process in processes:
        process.join()
    assert (answers.count(400), answers.count(429)) == (5, 25)
