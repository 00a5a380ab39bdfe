"""One's own certificates."""

import base64
import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from footplate.certificates.actions.store_document import store_document
from footplate.certificates.models import Certificate
from footplate.certificates.tests.issued import issued
from footplate.invitations.tests.programs import NOW, published_program
from footplate.teams.models import Membership
from footplate.testing.cast import Cast, join
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


def test_they_are_listed_newest_first(cast: Cast, as_: As) -> None:
    join(cast.leo, cast.fjordline, "learner")
    old = issued(cast.northwind, cast.leo, now=NOW - DAY)
    new = issued(cast.fjordline, cast.leo, now=NOW)
    issued(cast.northwind, cast.ada)
    client = as_(cast.leo)
    listed = client.read("/me/certificates").json()["items"]
    assert [item["id"] for item in listed] == [str(new.id), str(old.id)]
    only = client.read("/me/certificates?team=northwind").json()["items"]
    assert [item["team_name"] for item in only] == ["Northwind Logistics"]
    assert only[0] == {
        "id": str(old.id),
        "certificate_number": old.certificate_number,
        "program_id": str(old.training_program_id),
        "program_title": "Working safely at heights",
        "team_name": "Northwind Logistics",
        "recipient_name": "Leo Brandt",
        "edition_number": 1,
        "score_percent": 91.5,
        "issued_at": "2026-11-19T09:00:00Z",
        "expires_at": None,
        "revoked_at": None,
        "revoked_reason": None,
        "state": "valid",
        "pdf_state": "preparing",
        "actions": ["download"],
    }


def test_pages_neither_skip_nor_repeat(cast: Cast, as_: As) -> None:
    wanted = [str(issued(cast.northwind, cast.leo, now=NOW).id) for _ in range(5)]
    client, seen, cursor = as_(cast.leo), [], ""
    while True:
        page = client.read(f"/me/certificates?limit=2{cursor}").json()
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == wanted[::-1]


def test_the_list_costs_the_same_for_any_number(
    cast: Cast, as_: As, django_assert_num_queries: Callable
) -> None:
    program = published_program(cast.northwind)
    client = as_(cast.leo)
    for size in (3, 30):
        for _ in range(size):
            issued(cast.northwind, cast.leo, program=program)
        with django_assert_num_queries(2):
            assert len(client.read("/me/certificates?limit=100").json()["items"]) >= size


def test_nobody_signed_in(db: None, as_: As) -> None:
    assert as_(None).read("/me/certificates").status_code == 401


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "cursor=x", "team=%00"])
def test_bad_questions(cast: Cast, as_: As, query: str) -> None:
    assert as_(cast.leo).read(f"/me/certificates?{query}").status_code == 422


@pytest.mark.parametrize(
    "values",
    [
        [["str", "x"], ["str", "y"]],
        [["datetime", "2026-11-20T09:00:00"], ["UUID", "0197ab1c-1111-7111-8111-111111111111"]],
        [["datetime", "2026-11-20T09:00:00+00:00"], ["UUID", 5]],
        [["datetime", "2026-11-20T09:00:00+00:00"], ["str", "a\x00"]],
        [["int", "1"], ["bool", "True"]],
        {"a": 1},
        7,
    ],
)
def test_a_cursor_of_somebody_s_own_making(cast: Cast, as_: As, values: object) -> None:
    cursor = base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")
    response = as_(cast.leo).read(f"/me/certificates?cursor={cursor}")
    assert (response.status_code, response.json()["type"]) == (422, "/problems/invalid_input")


@pytest.mark.parametrize(
    ("who", "status"), [("leo", 200), ("max", 200), ("ada", 404), ("nils", 404), (None, 401)]
)
@pytest.mark.parametrize("path", ["", "/pdf"])
def test_who_may_see_one(cast: Cast, as_: As, path: str, *, who: str | None, status: int) -> None:
    certificate = issued(cast.northwind, cast.leo)
    client = as_(getattr(cast, who) if who else None)
    assert client.read(f"/certificates/{certificate.id}{path}").status_code == status


def test_they_stay_one_s_own_after_leaving(cast: Cast, as_: As) -> None:
    certificate = issued(cast.northwind, cast.leo)
    Membership.objects.filter(user=cast.leo).update(state="removed")
    response = as_(cast.leo).read(f"/certificates/{certificate.id}")
    assert response.json()["actions"] == ["download"]
    assert as_(cast.leo).read(f"/certificates/{certificate.id}/pdf").status_code == 200


def test_only_who_may_revoke_is_offered_it(cast: Cast, as_: As) -> None:
    certificate = issued(cast.northwind, cast.leo)
    shown = as_(cast.max).read(f"/certificates/{certificate.id}").json()
    assert shown["actions"] == ["download", "revoke"]


def test_the_pdf_is_made_on_the_spot_and_saved_under_its_number(cast: Cast, as_: As) -> None:
    certificate = issued(cast.northwind, cast.leo)
    response = as_(cast.leo).read(f"/certificates/{certificate.id}/pdf")
    assert response["Content-Type"] == "application/pdf"
    number = certificate.certificate_number
    assert response["Content-Disposition"] == f'attachment; filename="{number}.pdf"'
    assert response.content.startswith(b"%PDF-")
    certificate.refresh_from_db()
    assert response["ETag"] == f'"{certificate.pdf_sha256}"'
    assert response["Cache-Control"] == "private, no-cache"
    shown = as_(cast.leo).read(f"/certificates/{certificate.id}").json()
    assert shown["pdf_state"] == "ready"


def test_a_copy_that_is_the_same_is_not_sent_again(cast: Cast, as_: As) -> None:
    certificate = store_document(certificate_id=issued(cast.northwind, cast.leo).id)
    tag = f'"{certificate.pdf_sha256}"'
    path = f"/certificates/{certificate.id}/pdf"
    response = as_(cast.leo).read(path, **{"If-None-Match": f'"other", {tag}'})
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)
    assert as_(cast.leo).read(path, **{"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    ("expires_in", "revoked", "state"),
    [
        (None, False, "valid"),
        (61, False, "valid"),
        (60, False, "expiring"),
        (0, False, "expiring"),
        (-1, False, "expired"),
        (-1, True, "revoked"),
        (None, True, "revoked"),
    ],
)
def test_state(expires_in: int | None, revoked: bool, state: str) -> None:
    from footplate.certificates.states import state_of

    expires_at = NOW + expires_in * DAY if expires_in is not None else None
    assert state_of(expires_at=expires_at, revoked_at=NOW if revoked else None, now=NOW) == state


def test_a_damaged_document_is_said_plainly(
    cast: Cast, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = store_document(certificate_id=issued(cast.northwind, cast.leo).id)
    monkeypatch.setattr(
        "footplate.certificates.pictures.draw_pdf", lambda certificate: b"%PDF of another design"
    )
    monkeypatch.setattr("footplate.certificates.storage.read", lambda path: None)
    response = as_(cast.leo).read(f"/certificates/{certificate.id}/pdf")
    assert (response.status_code, response.json()["type"]) == (409, "/problems/document_damaged")
    assert Certificate.objects.get().pdf_sha256 == certificate.pdf_sha256
