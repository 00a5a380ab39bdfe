"""What the link in the mail shows."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, token_of
from footplate.programs.models import Program
from footplate.testing.cast import Cast, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def test_a_stranger_is_shown_what_is_offered(as_: As, offer: Invitation) -> None:
    response = as_(None).read(f"/invitation-links/{token_of(offer.id)}")
    assert response.status_code == 200
    assert "csrftoken" in response.cookies
    page = response.json()
    assert page["program"] == {
        "id": str(offer.program_id),
        "title": "Working safely at heights",
        "description": "",
        "cover_drawing": "",
        "contents_total": 3,
        "estimated_minutes": 15,
        "content_types": {"text": 1, "video": 1, "audio": 0, "quiz": 1},
        "sequential": False,
        "time_limit": 90,
        "passing_percentage": 80,
        "certificate": True,
        "certificate_validity_months": 24,
    }
    assert page["team"] == {"name": "Northwind Logistics", "slug": "northwind"}
    assert page["inviter_name"] == "Max Okafor"
    assert page["message"] == "Please do this before the season starts."
    assert page["due_sentence"] == "Due Wednesday 25 November 2026, 10:00 in Berlin."
    assert (page["account"], page["signed_in_as"]) == ("none", None)
    assert (page["same_address"], page["invitation_id"]) == (False, None)
    assert page["actions"] == ["create_account", "decline"]
    offer.refresh_from_db()
    assert offer.status == "pending"


def test_it_shows_the_published_edition_not_the_draft(as_: As, offer: Invitation) -> None:
    Program.objects.update(title="Half-finished title")
    page = as_(None).read(f"/invitation-links/{token_of(offer.id)}").json()
    assert page["program"]["title"] == "Working safely at heights"


def test_somebody_with_an_account_is_asked_to_sign_in(as_: As, offer: Invitation) -> None:
    zoe = make_person("zoe@example.org", "Zoe Winter")
    link = f"/invitation-links/{token_of(offer.id)}"
    stranger = as_(None).read(link).json()
    assert (stranger["account"], stranger["actions"]) == ("exists", ["sign_in", "decline"])
    signed_in = as_(zoe).read(link).json()
    assert (signed_in["same_address"], signed_in["actions"]) == (True, ["accept", "decline"])


def test_an_unknown_token_does_not_exist(db: None, as_: As) -> None:
    for token in ("x" * 43, "..", "%00"):
        assert as_(None).read(f"/invitation-links/{token}").status_code in (404, 422)


def test_looking_links_up_is_limited(db: None, as_: As) -> None:
    client = as_(None)
    statuses = [client.read(f"/invitation-links/{'x' * 43}").status_code for _ in range(61)]
    assert statuses == [404] * 60 + [429]
    with time_machine.travel(NOW + timedelta(seconds=61), tick=False):
        assert client.read(f"/invitation-links/{'x' * 43}").status_code == 404


def test_reading_a_link_costs_few_statements(
    cast: Cast, as_: As, offer: Invitation, django_assert_num_queries: Any
) -> None:
    client = as_(cast.leo)
    path = f"/invitation-links/{token_of(offer.id)}"
    with django_assert_num_queries(4):  # sign-in, limits, the invitation, a right guess given back
        client.read(path)
