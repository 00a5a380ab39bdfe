"""What one request says about where it stands is over with it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from footplate.accounts.authentication import find_caller
from footplate.accounts.models import User
from footplate.kernel import walls
from footplate.kernel.http.walls import standing_alone
from footplate.kernel.walls.backend import cursors
from footplate.kernel.walls.standing import NOBODY
from footplate.teams.models import Team
from footplate.testing.client import ApiClient
from footplate.testing.tests.calls import CALLS, ids_of
from footplate.testing.tests.sweeping import client_of, send
from footplate.testing.world.small import SmallWorld

_SETTINGS = """
select current_setting('footplate.person', true), current_setting('footplate.teams', true),
       current_setting('footplate.opened', true)
"""
HOT_PATHS = (
    "GET /trainings/{invitation_id}",
    "POST /heartbeats",
    "PUT /attempts/{attempt_id}/answers/{question_id}",
)
_REQUEST = RequestFactory().get("/")


def seen() -> set[str]:
    return set(Team.objects.values_list("slug", flat=True))


def as_server(view: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
    """Run the view as in a server, whose code outside of requests stands behind nobody."""
    with walls.alone():
        return standing_alone(view)(_REQUEST)  # type: ignore[return-value]


def test_the_next_request_on_the_connection_sees_nothing(world: SmallWorld) -> None:
    def signed_in(request: HttpRequest) -> HttpResponse:
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])
        return HttpResponse(",".join(seen()))

    assert as_server(signed_in).content == b"northwind"
    assert as_server(lambda request: HttpResponse(",".join(seen()))).content == b""


def test_nor_after_one_that_failed(world: SmallWorld) -> None:
    def failing(request: HttpRequest) -> HttpResponse:
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])
        assert seen()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        as_server(failing)
    assert as_server(lambda request: HttpResponse(",".join(seen()))).content == b""


def test_nor_after_one_that_failed_with_a_door_open(world: SmallWorld) -> None:
    def failing(request: HttpRequest) -> HttpResponse:
        with walls.door("team_by_name"):
            assert len(seen()) == 2
            raise SystemExit

    with pytest.raises(SystemExit):
        as_server(failing)
    assert as_server(lambda request: HttpResponse(",".join(seen()))).content == b""


def test_a_body_made_while_it_is_sent_is_made_from_where_the_request_stood(
    world: SmallWorld,
) -> None:
    def parts() -> Iterator[str]:
        yield ",".join(seen())
        yield ",".join(seen())

    def streaming(request: HttpRequest) -> StreamingHttpResponse:
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])
        return StreamingHttpResponse(parts())

    with walls.alone():
        response = standing_alone(streaming)(_REQUEST)
        sent = []
        for part in response:
            sent.append(part)
            assert seen() == set()

    assert sent == [b"northwind", b"northwind"]


def test_a_cookie_that_is_nobodys_leaves_nobody(world: SmallWorld) -> None:
    with walls.alone():
        walls.stand_behind(person=world.cast.nils.id, teams=[world.fjordline.team.id])
        assert seen() == {"fjordline"}
    with walls.alone():
        assert find_caller("x" * 32) is None
        with connection.cursor() as cursor:
            cursor.execute(_SETTINGS)
            assert cursor.fetchone() in [("", "", ""), ("", "{}", "")]


def test_a_session_from_before_a_new_password_leaves_nobody(world: SmallWorld) -> None:
    leo = world.cast.leo
    client = ApiClient().sign_in(leo)
    User.objects.filter(pk=leo.pk).update(password="changed")
    with walls.alone():
        assert find_caller(client.cookies["footplate_session"].value) is None
        assert seen() == set()


def test_signing_in_finds_the_active_memberships_and_their_teams(world: SmallWorld) -> None:
    client = ApiClient().sign_in(world.cast.leo)
    with walls.alone():
        caller = find_caller(client.cookies["footplate_session"].value)
        assert caller is not None
        assert caller.team_ids == {world.northwind.team.id}
        assert seen() == {"northwind"}


def test_a_removed_member_signs_in_and_sees_no_team(world: SmallWorld) -> None:
    client = ApiClient().sign_in(world.former)
    with walls.alone():
        caller = find_caller(client.cookies["footplate_session"].value)
        assert caller is not None
        assert caller.team_ids == frozenset()
        assert seen() == set()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[walls.Standing]:
    """Every time that a connection had to be told by a statement of its own."""
    told: list[walls.Standing] = []

    def tell(raw: Any, standing: walls.Standing) -> None:
        told.append(standing)
        really_tell(raw, standing)

    really_tell = cursors.tell
    monkeypatch.setattr(cursors, "tell", tell)
    return told


@pytest.mark.parametrize("operation", HOT_PATHS)
def test_hot_paths_tell_the_connection_in_the_statement_that_signs_in(
    world: SmallWorld, told: list[walls.Standing], operation: str
) -> None:
    call, method = CALLS[operation](ids_of(world.northwind)), operation.split(maxsplit=1)[0]
    clients = [client_of(world.cast.leo), client_of(world.cast.nils)]
    told.clear()
    with walls.alone():
        statuses = [send(client, method, call).status_code for client in [*clients, *clients]]

    assert statuses == [200, 404, 200, 404]
    assert told == []


def test_whoever_is_not_signed_in_after_somebody_who_was_costs_one(
    world: SmallWorld, told: list[walls.Standing]
) -> None:
    key = ApiClient().sign_in(world.cast.leo).cookies["footplate_session"].value
    with walls.alone():
        assert find_caller(key)
    told.clear()
    with walls.alone():
        assert seen() == set()
        assert seen() == set()

    assert told == [NOBODY]
