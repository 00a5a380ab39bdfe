"""What every answer of the API has in common."""

import re
from collections.abc import Callable

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from footplate.kernel.http.address import client_address
from footplate.kernel.ids import new_id
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

AsPerson = Callable[..., ApiClient]


def test_every_answer_has_an_id_and_problems_name_it(db: None, as_: AsPerson) -> None:
    answer = as_(None).read("/me")
    assert answer["Content-Type"] == "application/problem+json"
    assert re.fullmatch(r"[0-9a-f]{32}", answer["X-Request-Id"])
    assert answer.json()["instance"] == answer["X-Request-Id"]


def test_answers_are_personal_inert_and_unframed(cast: Cast, as_: AsPerson) -> None:
    answer = as_(cast.leo).read("/me")
    assert answer["Cache-Control"] == "private, no-store"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("body", ["{", "\xff\xfe", "[1,", '{"name": "\\ud800"}'])
def test_a_body_that_cannot_be_read_is_a_problem_of_the_caller(
    cast: Cast, as_: AsPerson, body: str
) -> None:
    client = as_(cast.leo)
    client.cookies["csrftoken"] = "t" * 32
    answer = client.generic(
        "PATCH",
        "/api/v1/me",
        body.encode("latin-1"),
        content_type="application/json",
        headers={"X-CSRFToken": "t" * 32},
    )
    assert answer.status_code in (400, 422)
    assert answer["Content-Type"] == "application/problem+json"


def test_a_form_that_cannot_be_read_is_a_problem_of_the_caller(cast: Cast, as_: AsPerson) -> None:
    client = as_(cast.leo)
    client.cookies["csrftoken"] = "t" * 32
    answer = client.generic("POST", "/api/v1/teams", b"--", content_type="multipart/form-data")
    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/bad_request")


@pytest.mark.parametrize("path", ["/memberships/x", "/memberships/%00", f"/groups/{new_id()}"])
def test_a_method_that_an_address_does_not_take_is_405(
    cast: Cast, as_: AsPerson, path: str
) -> None:
    assert as_(cast.leo).get(f"/api/v1{path}").status_code == 405


def test_a_failure_of_ours_is_a_problem_without_particulars(
    cast: Cast, as_: AsPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**anything: object) -> None:
        raise RuntimeError("secret particulars")

    monkeypatch.setattr("footplate.teams.queries.myself", fail)
    client = as_(cast.leo)
    client.raise_request_exception = False
    answer = client.get("/api/v1/me")
    assert (answer.status_code, answer.json()["type"]) == (500, "/problems/server_error")
    assert b"secret" not in answer.content


def test_the_document_is_public_and_describes_every_operation_with_its_problems(
    db: None, as_: AsPerson
) -> None:
    document = as_(None).read("/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    names = []
    for path in document["paths"].values():
        for operation in path.values():
            names.append(operation["operationId"])
            assert {"401", "403", "404", "409", "422", "429"} <= set(operation["responses"])
            assert operation.get("description") or operation.get("summary")
    assert len(names) == len(set(names))


class TestTheClientsAddress:
    @pytest.mark.parametrize(
        ("peer", "forwarded", "address"),
        [
            ("203.0.113.7", "", "203.0.113.7"),
            ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
            ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "198.51.100.1, 127.0.0.1", "198.51.100.1"),
            ("127.0.0.1", "nonsense", "127.0.0.1"),
            ("127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1"),
            ("::1", "2001:db8::1", "2001:db8::1"),
            ("unix", "198.51.100.1", "unix"),
        ],
    )
    def test_is_what_the_nearest_trusted_proxy_saw(
        self, settings: Settings, peer: str, forwarded: str, address: str
    ) -> None:
        headers = {"X-Forwarded-For": forwarded} if forwarded else {}
        request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=peer)
        assert client_address(request) == address
