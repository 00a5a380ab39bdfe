"""The main job through the API alone: write, invite, learn, hold a certificate, verify, see."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import token_of
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


@pytest.fixture(autouse=True)
def _media_root(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def _send(client: ApiClient, method: str, path: str, body: Any = None) -> Any:
    response = client.send(method, path, body)
    assert response.status_code < 300, (method, path, response.content)
    return response.json() if response.content else None


def _published(ada: ApiClient) -> str:
    """Return the id of a program with one short text that Ada wrote and published."""
    program = _send(
        ada, "POST", "/teams/northwind/programs", {"title": "Ladders", "description": "Short."}
    )["id"]
    content = _send(
        ada,
        "POST",
        f"/programs/{program}/contents",
        {"title": "Choosing a ladder", "content_type": "text"},
    )
    body = {"markdown": "# Choose\n\nLean it at **four to one**.", "minimum_seconds": None}
    _send(ada, "PATCH", f"/contents/{content['id']}", {"body": body})
    _send(
        ada,
        "PATCH",
        f"/programs/{program}",
        {"completion_timeframe": 14, "certificate_validity_months": 12},
    )
    _send(ada, "POST", f"/programs/{program}/editions", {})
    return str(program)


def test_from_a_draft_to_a_verified_certificate(cast: Cast, as_: As) -> None:
    ada, max_, zoe = as_(cast.ada), as_(cast.max), as_(None)
    program = _published(ada)
    sent = _send(max_, "POST", f"/programs/{program}/invitations", {"emails": ["zoe@example.org"]})
    [row] = sent["created"]
    assert row["due_at"] is not None

    link = f"/invitation-links/{token_of(row['id'])}"
    assert zoe.read(link).json()["program"]["title"] == "Ladders"
    account = {"name": "Zoe Winter", "password": "quiet lighthouse 7"}
    _send(zoe, "POST", f"{link}/account", account)
    accepted = _send(zoe, "POST", link, {"decision": "accept"})
    assert accepted == {"invitation_id": row["id"], "team": "northwind", "status": "accepted"}

    training = _send(zoe, "POST", f"/trainings/{row['id']}/starts")
    content = training["sections"][0]["contents"][0]["id"]
    _send(zoe, "POST", f"/trainings/{row['id']}/contents/{content}/openings")
    done = _send(zoe, "POST", f"/trainings/{row['id']}/contents/{content}/completion")
    assert done["training_completed_now"] is True
    number = done["certificate_number"]

    assert ProcrastinateJob.objects.filter(task_name="certificates.store_document").count() == 1
    verified = as_(None).read(f"/verify/{number}").json()
    assert (verified["state"], verified["recipient_name"]) == ("genuine", "Zoe Winter")
    assert verified["contents"] == ["Choosing a ladder"]
    pdf = as_(None).read(f"/verify/{number}/certificate.pdf")
    assert pdf.content.startswith(b"%PDF-")
    [mine] = zoe.read("/me/certificates").json()["items"]
    assert mine["certificate_number"] == number

    [seen] = max_.read(f"/programs/{program}/roster").json()["items"]
    assert (seen["state"], seen["certificate"]["number"]) == ("completed", number)
    assert (seen["contents_completed"], seen["contents_total"]) == (1, 1)
    counts = max_.read(f"/programs/{program}/roster-counts").json()
    assert (counts["all"], counts["completed"]) == (1, 1)
    told = max_.read("/teams/northwind/overview").json()
    assert told["completed_30_days_total"] == 1
    assert {"invited", "accepted", "started", "completed"} <= {
        line["kind"] for line in told["activity"]
    }
    [listed] = max_.read("/teams/northwind/programs").json()["items"]
    assert (listed["people_open"], listed["people_completed"]) == (0, 1)


def test_publishing_again_with_retrain_invites_again(cast: Cast, as_: As) -> None:
    ada, max_, leo = as_(cast.ada), as_(cast.max), as_(cast.leo)
    program = _published(ada)
    sent = _send(max_, "POST", f"/programs/{program}/invitations", {"emails": [cast.leo.email]})
    first = sent["created"][0]["id"]
    _send(leo, "POST", f"/me/invitations/{first}", {"decision": "accept"})
    training = _send(leo, "POST", f"/trainings/{first}/starts")
    content = training["sections"][0]["contents"][0]["id"]
    _send(leo, "POST", f"/trainings/{first}/contents/{content}/openings")
    _send(leo, "POST", f"/trainings/{first}/contents/{content}/completion")
    again = _send(max_, "POST", f"/programs/{program}/invitations", {"emails": [cast.leo.email]})
    assert again["skipped"][0]["code"] == "already_completed"

    body = {"markdown": "Lean it at **five to one**.", "minimum_seconds": None}
    _send(ada, "PATCH", f"/contents/{content}", {"body": body})
    _send(ada, "POST", f"/programs/{program}/editions", {"retrain": True})
    second = Invitation.objects.get(status="pending")
    assert (str(second.previous_id), second.cycle) == (first, 2)

    _send(ada, "POST", f"/programs/{program}/archive")
    second.refresh_from_db()
    assert second.status == "revoked"
