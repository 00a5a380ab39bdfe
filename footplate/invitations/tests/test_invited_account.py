"""An account made on the way, by whoever holds the link."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, published_program, token_of
from footplate.testing.cast import Cast
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


def test_an_account_is_made_on_the_way(as_: As, offer: Invitation) -> None:
    client = as_(None)
    link = f"/invitation-links/{token_of(offer.id)}"
    response = client.send(
        "POST", f"{link}/account", {"name": "Zoe Winter", "password": "quiet lighthouse 7"}
    )
    assert response.status_code == 201
    assert response.json()["email"] == "zoe@example.org"
    assert response.json()["teams"] == []
    zoe = User.objects.get(email="zoe@example.org")
    assert EmailAddress.objects.get(user=zoe).verified
    assert client.read("/me").json()["name"] == "Zoe Winter"
    assert _answer(client, offer).status_code == 200
    offer.refresh_from_db()
    assert (offer.status, offer.invitee) == ("accepted", zoe)


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({"name": "Zoe", "password": "short"}, 422, "/body/password"),
        ({"name": "  ", "password": "quiet lighthouse 7"}, 422, "/body/name"),
        ({"name": "Zoe"}, 422, "/body/password"),
        (
            {"name": "Zoe", "password": "quiet lighthouse 7", "email": "other@example.org"},
            422,
            "/body/email",
        ),
    ],
)
def test_an_account_needs_a_name_and_a_good_password(
    as_: As, offer: Invitation, body: dict, status: int, told: str
) -> None:
    link = f"/invitation-links/{token_of(offer.id)}"
    response = as_(None).send("POST", f"{link}/account", body)
    assert response.status_code == status
    assert told in [error["pointer"] for error in response.json()["errors"]]
    assert not User.objects.filter(email="zoe@example.org").exists()


def test_no_second_account_is_made(cast: Cast, as_: As) -> None:
    offer = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
    response = as_(None).send(
        "POST",
        f"/invitation-links/{token_of(offer.id)}/account",
        {"name": "Somebody else", "password": "quiet lighthouse 7"},
    )
    assert (response.status_code, response.json()["type"]) == (409, "/problems/account_exists")
    cast.leo.refresh_from_db()
    assert cast.leo.name == "Leo Brandt"


def test_making_accounts_is_limited(as_: As, offer: Invitation) -> None:
    client = as_(None)
    path = f"/invitation-links/{token_of(offer.id)}/account"
    body = {"name": "Zoe", "password": "short"}
    statuses = [client.send("POST", path, body).status_code for _ in range(21)]
    assert statuses == [422] * 20 + [429]
