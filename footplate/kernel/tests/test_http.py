"""What every answer of the API has in common."""

import re
from collections.abc import Callable

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from footplate.kernel.http.address import client_address
from footplate.kernel.http.shared_answers import answers_of
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient, check_response

AsPerson = Callable[..., ApiClient]


def test_every_answer_has_an_id_and_problems_name_it(db: None, as_: AsPerson) -> None:
    answer = as_(None).read("/me")
    assert answer["Content-Type"] == "application/problem+json"
    assert re.fullmatch(r"[0-9a-f]{32}", answer["X-Request-Id"])
    assert answer.json()["instance"] == answer["X-Request-Id"]


def test_answers_are_personal_inert_and_unframed(cast: Cast, as_: AsPerson) -> None:
    answer = as_(cast.leo).read("/me")
    assert answer["Cache-Control"] == "private, no-cache"
    assert set(answer["Vary"].split(", ")) == {"Cookie", "Authorization"}
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "Strict-Transport-Security" not in answer
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


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain"])
def test_a_body_that_is_not_json_is_415(cast: Cast, as_: AsPerson, kind: str) -> None:
    client = as_(cast.leo)
    client.cookies["csrftoken"] = "t" * 32
    answer = client.generic(
        "POST",
        "/api/v1/teams",
        b'{"name": "A", "timezone": "UTC"}',
        content_type=kind,
        headers={"X-CSRFToken": "t" * 32},
    )
    check_response("POST", answer)
    assert (answer.status_code, answer.json()["type"]) == (415, "/problems/unsupported_media_type")


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/memberships/x", "DELETE, OPTIONS, PATCH"),
        ("/memberships/%00", "DELETE, OPTIONS, PATCH"),
        ("/me", "GET, HEAD, OPTIONS, PATCH"),
    ],
)
def test_a_method_that_an_address_does_not_take_is_405_and_options_says_which_it_does(
    cast: Cast, as_: AsPerson, path: str, allowed: str
) -> None:
    refused = as_(cast.leo).generic("TRACE", f"/api/v1{path}")
    assert (refused.status_code, refused["Allow"]) == (405, allowed)
    assert refused.json()["type"] == "/problems/method_not_allowed"
    told = as_(None).options(f"/api/v1{path}")
    assert (told.status_code, told["Allow"], told.content) == (204, allowed, b"")


def test_head_is_get_without_the_body(cast: Cast, as_: AsPerson) -> None:
    client = as_(cast.leo)
    whole = client.get("/api/v1/roles")
    head = client.head("/api/v1/roles")
    assert (head.status_code, head.content) == (200, b"")
    for name in ("ETag", "Content-Type", "Cache-Control", "Vary"):
        assert head[name] == whole[name]
    assert head["Content-Length"] == str(len(whole.content))
    assert as_(None).head("/api/v1/me").status_code == 401


class TestRequestIds:
    def test_the_callers_own_is_taken_when_it_can_only_be_an_id(
        self, db: None, as_: AsPerson
    ) -> None:
        answer = as_(None).read("/me", **{"X-Request-Id": "run-2026_11-abc"})
        assert answer["X-Request-Id"] == answer.json()["instance"] == "run-2026_11-abc"

    @pytest.mark.parametrize(
        "claimed", ["short", "a" * 65, "a b c d e f g", '"><script>alert(1)', "-leading-dash"]
    )
    def test_anything_else_is_replaced(self, db: None, as_: AsPerson, claimed: str) -> None:
        answer = as_(None).read("/me", **{"X-Request-Id": claimed})
        assert re.fullmatch(r"[0-9a-f]{32}", answer["X-Request-Id"])


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
            answers = answers_of(operation, document)
            for response in answers.values():
                assert {"X-Request-Id", "RateLimit", "RateLimit-Policy"} <= set(response["headers"])
            assert "Retry-After" in answers["429"]["headers"]
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
