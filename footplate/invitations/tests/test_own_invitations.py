"""Answering from the dashboard what was sent to one's own address."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress

from footplate.invitations.tests.programs import NOW, invite, published_program
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


class TestWithoutALink:
    """Answering from the dashboard what was sent to one's own address."""

    def test_one_may_accept(self, cast: Cast, as_: As) -> None:
        mine = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
        response = as_(cast.leo).send("POST", f"/me/invitations/{mine.id}", {"decision": "accept"})
        assert response.json()["status"] == "accepted"

    def test_one_may_decline(self, cast: Cast, as_: As) -> None:
        mine = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
        response = as_(cast.leo).send(
            "POST", f"/me/invitations/{mine.id}", {"decision": "decline", "reason": "On leave"}
        )
        assert response.json()["status"] == "declined"
        mine.refresh_from_db()
        assert mine.invitee_id == cast.leo.pk

    @pytest.mark.parametrize(("who", "status"), [(None, 401), ("nils", 404), ("max", 404)])
    def test_others_find_nothing(self, cast: Cast, as_: As, who: str | None, status: int) -> None:
        mine = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
        client = as_(getattr(cast, who) if who else None)
        response = client.send("POST", f"/me/invitations/{mine.id}", {"decision": "accept"})
        assert response.status_code == status
        mine.refresh_from_db()
        assert mine.status == "pending"

    def test_an_address_that_is_not_confirmed_proves_nothing(self, cast: Cast, as_: As) -> None:
        mine = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
        EmailAddress.objects.filter(user=cast.leo).update(verified=False)
        response = as_(cast.leo).send("POST", f"/me/invitations/{mine.id}", {"decision": "accept"})
        assert (response.status_code, response.json()["type"]) == (
            403,
            "/problems/address_not_confirmed",
        )

    def test_other_decisions_are_refused(self, cast: Cast, as_: As) -> None:
        mine = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
        response = as_(cast.leo).send("POST", f"/me/invitations/{mine.id}", {"decision": "later"})
        assert response.status_code == 422
