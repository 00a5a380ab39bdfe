"""Two people with one link, one person with two links: one of them wins, every time."""

from collections.abc import Callable

import pytest

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import invite, published_program, token_of
from footplate.invitations.tests.racing import race
from footplate.kernel.models import OutboxEvent
from footplate.teams.models import Membership
from footplate.testing.cast import Cast, make_cast, make_person
from footplate.testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)
TURNS = 50
As = Callable[..., ApiClient]


def _accept(client: ApiClient, offer: Invitation) -> Callable[[], int]:
    path = f"/invitation-links/{token_of(offer.id)}"
    body = {"decision": "accept", "confirm_other_address": True}
    return lambda: client.send("POST", path, body).status_code


@pytest.fixture
def world() -> Cast:
    return make_cast()


def test_two_people_with_one_link(world: Cast, as_: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("footplate.kernel.http.guesses.spend_each", lambda *a, **k: None)
    people = [make_person(f"p{n}@example.org", f"Person {n}") for n in range(3)]
    clients = [as_(person) for person in people]
    winners = set()
    for _ in range(TURNS):
        offer = invite(published_program(world.northwind), "zoe@example.org", inviter=world.max)
        statuses = race([_accept(client, offer) for client in clients])
        assert sorted(statuses) == [200, 410, 410]
        offer.refresh_from_db()
        assert offer.status == "accepted"
        assert offer.invitee_id == people[statuses.index(200)].id
        winners.add(offer.invitee_id)
    assert OutboxEvent.objects.filter(type="InvitationAccepted").count() == TURNS
    assert Membership.objects.filter(user__in=people).count() == len(winners)


def test_one_person_with_two_links(world: Cast, as_: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("footplate.kernel.http.guesses.spend_each", lambda *a, **k: None)
    zoe = make_person("zoe@example.org", "Zoe Winter")
    for _ in range(TURNS):
        program = published_program(world.northwind)
        offers = [
            invite(program, email, inviter=world.max)
            for email in ("zoe@example.org", "z.winter@example.org")
        ]
        statuses = race([_accept(as_(zoe), offer) for offer in offers])
        assert sorted(statuses) == [200, 409]
        rows = Invitation.objects.filter(program=program)
        assert sorted(row.status for row in rows) == ["accepted", "pending"]
    assert Membership.objects.filter(user=zoe).count() == 1


def test_accepting_and_revoking(world: Cast, as_: As, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever comes first, the end is one of the two, never a member without a training."""
    monkeypatch.setattr("footplate.kernel.http.guesses.spend_each", lambda *a, **k: None)
    for turn in range(20):
        person = make_person(f"p{turn}@example.org", f"Person {turn}")
        offer = invite(published_program(world.northwind), person.email, inviter=world.max)
        revoke = as_(world.max)
        statuses = race(
            [
                _accept(as_(person), offer),
                lambda c=revoke, o=offer: c.send("DELETE", f"/invitations/{o.id}").status_code,
            ]
        )
        offer.refresh_from_db()
        assert statuses in ([200, 204], [410, 204])
        assert offer.status == "revoked"
        joined = Membership.objects.filter(user=person).exists()
        assert joined == (statuses[0] == 200)
