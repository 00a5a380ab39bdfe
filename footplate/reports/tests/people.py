"""People of a roster, for its tests."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite
from footplate.programs.models import Program
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


def member(cast: Cast, name: str) -> Any:
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    person = make_person(email, name)
    join(person, cast.northwind, "learner")
    return person


def take(cast: Cast, program: Program, name: str, **fields: Any) -> Invitation:
    """Return an accepted invitation of a new member with this name."""
    person = member(cast, name)
    given = {"invitee": person, "status": "accepted", "accepted_at": NOW - DAY} | fields
    return invite(program, person.email, **given)


def names_of(client: ApiClient, program: Program, query: str = "") -> list[str]:
    response = client.read(f"/programs/{program.id}/roster{query}")
    assert response.status_code == 200, response.content
    return [item["person"]["name"] for item in response.json()["items"]]
