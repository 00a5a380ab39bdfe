"""Saying yes or no to an invitation by its link."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, publish, published_program, token_of
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.programs.models import Program
from footplate.teams.models import Membership
from footplate.testing.cast import Cast, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def _answer(client: ApiClient, offer: Invitation, decision: str = "accept", **more: object) -> Any:
    path = f"/invitation-links/{token_of(offer.id)}"
    return client.send("POST", path, {"decision": decision, **more})


def test_accepting_makes_a_learner_of_the_team(cast: Cast, as_: As, offer: Invitation) -> None:
    zoe = make_person("zoe@example.org", "Zoe Winter")
    response = _answer(as_(zoe), offer)
    assert response.json() == {
        "invitation_id": str(offer.id),
        "team": "northwind",
        "status": "accepted",
    }
    offer.refresh_from_db()
    assert (offer.invitee, offer.accepted_at) == (zoe, NOW)
    # What may be finished late never ends by itself.
    assert (offer.expires_at, offer.contents_total) == (None, 3)
    membership = Membership.objects.get(user=zoe)
    assert (membership.team, membership.roles, membership.state) == (
        cast.northwind,
        ["learner"],
        "active",
    )
    event = OutboxEvent.objects.get(type="InvitationAccepted")
    assert event.payload["user_id"] == str(zoe.id)
    assert AuditEvent.objects.filter(verb="invitations.accept", actor_id=zoe.id).exists()


def test_accepting_twice_is_accepting_once(as_: As, offer: Invitation) -> None:
    client = as_(make_person("zoe@example.org", "Zoe Winter"))
    assert [_answer(client, offer).status_code for _ in range(2)] == [200, 200]
    assert OutboxEvent.objects.filter(type="InvitationAccepted").count() == 1
    page = client.read(f"/invitation-links/{token_of(offer.id)}").json()
    assert (page["status"], page["actions"]) == ("accepted", ["open"])
    assert page["invitation_id"] == str(offer.id)


def test_a_used_link_is_worthless_to_others(cast: Cast, as_: As, offer: Invitation) -> None:
    _answer(as_(make_person("zoe@example.org", "Zoe Winter")), offer)
    link = f"/invitation-links/{token_of(offer.id)}"
    for client in (as_(None), as_(cast.leo)):
        assert client.read(link).json()["type"] == "/problems/link_used"
    assert _answer(as_(cast.leo), offer, confirm_other_address=True).status_code == 410
    assert _answer(as_(None), offer, "decline").status_code == 410
    offer.refresh_from_db()
    assert offer.status == "accepted"


def test_another_address_must_be_confirmed(cast: Cast, as_: As, offer: Invitation) -> None:
    refused = _answer(as_(cast.leo), offer)
    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/other_address"
    assert refused.json()["invited_email"] == "zoe@example.org"
    assert refused.json()["signed_in_as"] == cast.leo.email
    assert _answer(as_(cast.leo), offer, confirm_other_address=True).status_code == 200
    offer.refresh_from_db()
    assert (offer.invitee, offer.email) == (cast.leo, "zoe@example.org")
    assert Membership.objects.get(user=cast.leo).roles == ["learner"]


def test_roles_that_somebody_has_stay(cast: Cast, as_: As, offer: Invitation) -> None:
    assert _answer(as_(cast.ada), offer, confirm_other_address=True).status_code == 200
    assert set(Membership.objects.get(user=cast.ada).roles) == {"author", "learner"}


def test_nobody_accepts_without_signing_in(as_: As, offer: Invitation) -> None:
    assert _answer(as_(None), offer).status_code == 401
    offer.refresh_from_db()
    assert offer.status == "pending"


def test_anybody_with_the_link_may_decline(as_: As, offer: Invitation) -> None:
    response = _answer(as_(None), offer, "decline", reason="I have left the company.")
    assert response.json()["status"] == "declined"
    offer.refresh_from_db()
    assert (offer.status, offer.status_reason) == ("declined", "I have left the company.")
    assert OutboxEvent.objects.filter(type="InvitationDeclined").count() == 1
    again = as_(None).read(f"/invitation-links/{token_of(offer.id)}")
    assert (again.status_code, again.json()["type"]) == (410, "/problems/link_declined")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"expires_at": NOW - DAY}, "link_expired"),
        ({"status": "expired"}, "link_expired"),
        ({"status": "revoked"}, "link_revoked"),
        ({"status": "declined"}, "link_declined"),
    ],
)
def test_a_link_that_is_over_is_gone_for_everything(
    cast: Cast, as_: As, offer: Invitation, fields: dict, code: str
) -> None:
    Invitation.objects.update(**fields)
    client = as_(make_person("zoe@example.org", "Zoe Winter"))
    link = f"/invitation-links/{token_of(offer.id)}"
    answers = [
        client.read(link),
        _answer(client, offer),
        _answer(client, offer, "decline"),
        as_(None).send("POST", f"{link}/account", {"name": "Zoe", "password": "long enough 42"}),
    ]
    assert {(a.status_code, a.json()["type"]) for a in answers} == {(410, f"/problems/{code}")}
    assert not Membership.objects.filter(user__email="zoe@example.org").exists()


@pytest.mark.parametrize("change", [{"roles": ["learner"]}, {"state": "removed"}])
def test_whoever_may_not_invite_any_more_lets_nobody_in(
    cast: Cast, as_: As, offer: Invitation, change: dict
) -> None:
    Membership.objects.filter(user=cast.max).update(**change)
    response = _answer(as_(make_person("zoe@example.org", "Zoe Winter")), offer)
    assert (response.status_code, response.json()["type"]) == (410, "/problems/link_withdrawn")
    assert not Membership.objects.filter(user__email="zoe@example.org").exists()
    offer.refresh_from_db()
    assert offer.status == "pending"


def test_nobody_is_let_in_while_the_program_is_revised(as_: As, offer: Invitation) -> None:
    Program.objects.update(state="draft")
    client = as_(make_person("zoe@example.org", "Zoe Winter"))
    assert client.read(f"/invitation-links/{token_of(offer.id)}").json()["actions"] == ["decline"]
    response = _answer(client, offer)
    assert (response.status_code, response.json()["type"]) == (
        409,
        "/problems/program_not_published",
    )


def test_one_person_takes_part_once(cast: Cast, as_: As, offer: Invitation) -> None:
    zoe = make_person("zoe@example.org", "Zoe Winter")
    other = invite(offer.program, "z.winter@example.org", inviter=cast.max)
    assert _answer(as_(zoe), offer).status_code == 200
    response = _answer(as_(zoe), other, confirm_other_address=True)
    assert (response.status_code, response.json()["type"]) == (
        409,
        "/problems/already_taking_part",
    )
    other.refresh_from_db()
    assert other.status == "pending"


def test_what_cannot_be_late_ends_with_the_due_day(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind, late_completion=False)
    strict = invite(program, cast.leo.email, inviter=cast.max, due_at=NOW + 5 * DAY)
    assert _answer(as_(cast.leo), strict).status_code == 200
    strict.refresh_from_db()
    assert strict.expires_at == NOW + 5 * DAY


def test_a_new_edition_counts_for_whoever_accepts_after_it(
    cast: Cast, as_: As, offer: Invitation
) -> None:
    publish(offer.program, "text", "text")
    assert _answer(as_(cast.leo), offer, confirm_other_address=True).status_code == 200
    offer.refresh_from_db()
    assert offer.contents_total == 2


@pytest.mark.parametrize(
    "body",
    [{}, {"decision": "maybe"}, {"decision": "accept", "invitee_id": "x"}, {"decision": None}],
)
def test_bad_answers(as_: As, offer: Invitation, body: dict) -> None:
    response = as_(None).send("POST", f"/invitation-links/{token_of(offer.id)}", body)
    assert response.status_code == 422


def test_answers_need_the_csrf_token(as_: As, offer: Invitation) -> None:
    path = f"/invitation-links/{token_of(offer.id)}"
    client = as_(None)
    response = client.send("POST", path, {"decision": "decline"}, **{"X-CSRFToken": "wrong"})
    assert response.status_code == 403
