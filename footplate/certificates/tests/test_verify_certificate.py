"""Anyone with the number learns whether a certificate is genuine."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from footplate.certificates.actions.store_document import store_document
from footplate.certificates.models import Certificate
from footplate.certificates.number import make_number
from footplate.certificates.tests.issued import issued
from footplate.invitations.tests.programs import NOW
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def certificate(cast: Cast) -> Certificate:
    row = issued(cast.northwind, cast.leo, certificate_validity_months=24)
    return store_document(certificate_id=row.id)


def _checks(answer: dict) -> dict[str, bool]:
    return {check["code"]: check["ok"] for check in answer["checks"]}


def test_a_stranger_sees_what_was_issued(as_: As, certificate: Certificate) -> None:
    answer = as_(None).read(f"/verify/{certificate.certificate_number}").json()
    checks = answer.pop("checks")
    assert answer == {
        "state": "genuine",
        "certificate_number": certificate.certificate_number,
        "recipient_name": "Leo Brandt",
        "program_title": "Working safely at heights",
        "edition_number": 1,
        "edition_published_at": "2026-11-20T09:00:00Z",
        "score_percent": 91.5,
        "passing_percentage": 80,
        "issued_at": "2026-11-20T09:00:00Z",
        "expires_at": "2028-11-20T22:59:59Z",
        "revoked_at": None,
        "revoked_reason": None,
        "issuer": {"name": "Northwind Logistics"},
        "contents": ["Text 1", "Video 2", "Quiz 3"],
        "contents_total": 3,
        "quizzes_total": 1,
        "time_spent_seconds": 5040,
        "checked_at": "2026-11-20T09:00:00Z",
        "timezone": "Europe/Berlin",
    }
    assert checks == [
        {"code": "registered", "ok": True, "label": "Northwind Logistics issued this number"},
        {"code": "pdf_unchanged", "ok": True, "label": "The stored document is as it was issued"},
        {"code": "not_revoked", "ok": True, "label": "Not revoked"},
        {"code": "not_expired", "ok": True, "label": "Valid until 2028-11-20"},
    ]


def test_nothing_is_said_about_a_document_that_is_not_there_yet(cast: Cast, as_: As) -> None:
    row = issued(cast.northwind, cast.leo)
    answer = as_(None).read(f"/verify/{row.certificate_number}").json()
    assert list(_checks(answer)) == ["registered", "not_revoked", "not_expired"]
    assert answer["checks"][-1]["label"] == "Does not expire"


def test_a_document_that_is_not_the_issued_one_is_told(
    as_: As, certificate: Certificate, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "footplate.certificates.pictures.draw_pdf", lambda certificate: b"%PDF of another design"
    )
    (media_root / certificate.pdf_path).write_bytes(b"%PDF forged")
    answer = as_(None).read(f"/verify/{certificate.certificate_number}").json()
    assert _checks(answer)["pdf_unchanged"] is False


@pytest.mark.parametrize("change", [str.lower, lambda n: n.replace("-", " "), lambda n: n[3:]])
def test_numbers_are_forgiven_on_entry(
    as_: As, certificate: Certificate, change: Callable[[str], str]
) -> None:
    response = as_(None).read(f"/verify/{change(certificate.certificate_number)}")
    assert response.json()["certificate_number"] == certificate.certificate_number


def test_revoked_and_expired_ones_say_so(cast: Cast, as_: As, certificate: Certificate) -> None:
    path = f"/verify/{certificate.certificate_number}"
    with time_machine.travel(NOW + timedelta(days=800), tick=False):
        expired = as_(None).read(path).json()
    assert (expired["state"], _checks(expired)["not_expired"]) == ("expired", False)
    assert expired["checks"][-1]["label"] == "Expired on 2028-11-20"
    as_(cast.max).send(
        "POST", f"/certificates/{certificate.id}/revocation", {"reason": "Somebody else sat it."}
    )
    revoked = as_(None).read(path).json()
    assert (revoked["state"], _checks(revoked)["not_revoked"]) == ("revoked", False)
    assert revoked["revoked_reason"] == "Somebody else sat it."


@pytest.mark.parametrize("path", ["", "/picture.svg", "/certificate.pdf"])
def test_unknown_and_malformed_numbers(db: None, as_: As, path: str) -> None:
    unknown = as_(None).read(f"/verify/{make_number()}{path}")
    assert (unknown.status_code, unknown.json()["type"]) == (404, "/problems/certificate_unknown")
    for number in ("FP-1", "x" * 200, "FP-7K3M-Q9TX-2WBD-H5RC-NV84-0", "%00"):
        malformed = as_(None).read(f"/verify/{number}{path}")
        assert malformed.status_code == 422
        assert malformed.json()["errors"][0]["pointer"] == "/path/number"


def test_the_picture_is_inert_and_tagged(as_: As, certificate: Certificate) -> None:
    path = f"/verify/{certificate.certificate_number}/picture.svg"
    response = as_(None).read(path)
    assert response["Content-Type"] == "image/svg+xml"
    assert response.content.startswith(b"<svg")
    assert b"<script" not in response.content
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    again = as_(None).read(path, **{"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_document_is_public_and_the_issued_one(
    cast: Cast, as_: As, certificate: Certificate
) -> None:
    response = as_(None).read(f"/verify/{certificate.certificate_number}/certificate.pdf")
    mine = as_(cast.leo).read(f"/certificates/{certificate.id}/pdf")
    assert response.content == mine.content
    assert response["Content-Disposition"].startswith("inline")
    assert response["ETag"] == f'"{certificate.pdf_sha256}"'


def test_it_is_drawn_now_when_the_job_has_not_come_to_it(cast: Cast, as_: As) -> None:
    row = issued(cast.northwind, cast.leo)
    response = as_(None).read(f"/verify/{row.certificate_number}/certificate.pdf")
    assert response.status_code == 200
    row.refresh_from_db()
    assert response["ETag"] == f'"{row.pdf_sha256}"'


@pytest.mark.parametrize(("path", "tries"), [("", 60), ("/picture.svg", 120)])
def test_guessing_is_limited(db: None, as_: As, path: str, tries: int) -> None:
    client = as_(None)
    statuses = [client.read(f"/verify/nonsense{path}").status_code for _ in range(tries + 1)]
    assert statuses == [422] * tries + [429]


def test_it_costs_three_statements(
    as_: As, certificate: Certificate, django_assert_num_queries: Callable
) -> None:
    with django_assert_num_queries(3):  # the limits, the certificate, a right guess given back
        as_(None).read(f"/verify/{certificate.certificate_number}")
