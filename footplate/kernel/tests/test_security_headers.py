"""What tells browsers and people how to deal with the server."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from footplate.kernel import clock
from footplate.kernel.http.middleware import api_headers
from footplate.testing.client import ApiClient

AsPerson = Callable[..., ApiClient]
PATH = "/.well-known/security.txt"


class TestSecurityTxt:
    def test_is_not_there_while_nobody_is_named(self, client: Client) -> None:
        assert client.get(PATH).status_code == 404

    def test_names_the_contact_until_the_day_that_was_set(
        self, client: Client, settings: Settings
    ) -> None:
        settings.SECURITY_CONTACT = "mailto:security@northwind.test"
        settings.SECURITY_EXPIRES = "2027-06-30"
        answer = client.get(PATH)
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        lines = answer.content.decode().splitlines()
        assert lines[:2] == [
            "Contact: mailto:security@northwind.test",
            "Expires: 2027-06-30T23:59:59Z",
        ]
        assert f"Canonical: {settings.BASE_URL}{PATH}" in lines
        assert client.post(PATH).status_code == 405

    def test_holds_for_half_a_year_when_no_day_is_set(
        self, client: Client, settings: Settings
    ) -> None:
        settings.SECURITY_CONTACT = "https://northwind.test/security"
        line = client.get(PATH).content.decode().splitlines()[1]
        ends_at = datetime.fromisoformat(line.removeprefix("Expires: "))
        assert 179 <= (ends_at - clock.now()).days <= 181
        assert ends_at.tzinfo == UTC


@pytest.mark.parametrize("path", ["/api/v1/site", "/api/v1/nothing", "/healthz", PATH])
def test_every_answer_is_closed_to_other_sites(db: None, as_: AsPerson, path: str) -> None:
    answer = as_(None).get(path)
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert "geolocation=()" in answer["Permissions-Policy"]


@pytest.mark.parametrize("seconds", [0, 31_536_000])
def test_browsers_are_told_to_come_by_https_where_people_do(
    settings: Settings, seconds: int
) -> None:
    settings.HSTS_SECONDS = seconds
    answer = api_headers(lambda request: HttpResponse())(RequestFactory().get("/"))
    expected = f"max-age={seconds}" if seconds else None
    assert answer.headers.get("Strict-Transport-Security") == expected


def test_what_a_view_says_of_its_own_answer_stands() -> None:
    view = HttpResponse(headers={"Content-Security-Policy": "sandbox"})
    answer = api_headers(lambda request: view)(RequestFactory().get("/api/v1/x"))
    assert answer["Content-Security-Policy"] == "sandbox"
    assert answer["Cache-Control"] == "private, no-store"
