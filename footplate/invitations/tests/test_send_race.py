"""Two managers invite the same people at the same moment."""

from collections.abc import Callable

import pytest

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import published_program
from footplate.invitations.tests.racing import race
from footplate.testing.cast import make_cast
from footplate.testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)


def test_everybody_is_invited_once(as_: Callable[..., ApiClient]) -> None:
    cast = make_cast()
    managers = [as_(cast.max), as_(cast.olga)]
    for turn in range(10):
        program = published_program(cast.northwind)
        emails = [f"p{turn}-{place}@example.org" for place in range(20)]

        def send(client: ApiClient, emails: list = emails, program: object = program) -> int:
            path = f"/programs/{program.id}/invitations"  # type: ignore[attr-defined]
            return len(client.send("POST", path, {"emails": emails}).json()["created"])

        made = race([lambda c=client: send(c) for client in managers])
        assert sorted(made) == [0, 20]
        assert Invitation.objects.filter(program=program).count() == 20
