"""Groups of members."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from footplate.kernel.ids import new_id
from footplate.kernel.models import AuditEvent
from footplate.teams.models import Group, Membership
from footplate.teams.tests.invited import invite
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
PATH = "/teams/northwind/groups"


@pytest.fixture
def max_(cast: Cast, as_: Client) -> ApiClient:
    return as_(cast.max)


@pytest.fixture
def drivers(max_: ApiClient) -> str:
    """The path of a group."""
    return f"/groups/{max_.send('POST', PATH, {'name': 'Drivers'}).json()['id']}"


def ids_of(cast: Cast, *names: str) -> list[str]:
    people = [getattr(cast, name) for name in names]
    return [str(Membership.objects.get(user=one, team=cast.northwind).id) for one in people]


class TestListing:
    def test_shows_groups_by_name_with_their_size(
        self, cast: Cast, max_: ApiClient, drivers: str
    ) -> None:
        max_.send("POST", PATH, {"name": "accounts"})
        max_.send("PUT", f"{drivers}/members", {"membership_ids": ids_of(cast, "leo", "ada")})
        items = max_.read(PATH).json()["items"]
        assert [(item["name"], item["member_count"]) for item in items] == [
            ("accounts", 0),
            ("Drivers", 2),
        ]
        assert items[0]["actions"] == ["rename", "delete", "set_members"]

    def test_finds_by_words(self, max_: ApiClient, drivers: str) -> None:
        assert len(max_.read(f"{PATH}?q=DRIV").json()["items"]) == 1
        assert max_.read(f"{PATH}?q=%25").json()["items"] == []

    @pytest.mark.parametrize("many", [3, 30])
    def test_takes_three_statements_for_few_and_many(
        self,
        cast: Cast,
        max_: ApiClient,
        many: int,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        for number in range(many):
            max_.send("POST", PATH, {"name": f"Group {number}"})
        with django_assert_num_queries(3):
            assert len(max_.read(f"{PATH}?limit=100").json()["items"]) == many

    def test_strangers_401_outsiders_404_weaker_roles_403(self, cast: Cast, as_: Client) -> None:
        people = [None, cast.nils, cast.leo, cast.ada]
        assert [as_(one).read(PATH).status_code for one in people] == [401, 404, 403, 403]


class TestMaking:
    def test_makes_an_empty_group(self, max_: ApiClient) -> None:
        answer = max_.send("POST", PATH, {"name": " Drivers "})
        assert (answer.status_code, answer.json()["name"]) == (201, "Drivers")
        assert AuditEvent.objects.get().verb == "groups.create"

    @pytest.mark.parametrize("name", ["Drivers", "DRIVERS", " drivers "])
    def test_a_name_is_taken_in_whatever_case(
        self, max_: ApiClient, drivers: str, name: str
    ) -> None:
        answer = max_.send("POST", PATH, {"name": name})
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/group_exists")

    def test_two_teams_may_have_the_same_name(self, cast: Cast, as_: Client, drivers: str) -> None:
        answer = as_(cast.nils).send("POST", "/teams/fjordline/groups", {"name": "Drivers"})
        assert answer.status_code == 201

    def test_strangers_401_outsiders_404_weaker_roles_403(self, cast: Cast, as_: Client) -> None:
        people = [None, cast.nils, cast.leo, cast.ada]
        statuses = [as_(one).send("POST", PATH, {"name": "X"}).status_code for one in people]
        assert statuses == [401, 404, 403, 403]

    @pytest.mark.parametrize("body", [{}, {"name": ""}, {"name": "n" * 201}, {"name": 1}])
    def test_bad_input_is_422(self, max_: ApiClient, body: dict[str, Any]) -> None:
        assert max_.send("POST", PATH, body).status_code == 422


class TestRenaming:
    def test_gives_another_name(self, max_: ApiClient, drivers: str) -> None:
        assert max_.send("PATCH", drivers, {"name": "Lorries"}).json()["name"] == "Lorries"
        assert max_.send("PATCH", drivers, {"name": "LORRIES"}).json()["name"] == "LORRIES"

    def test_not_one_that_is_taken(self, max_: ApiClient, drivers: str) -> None:
        max_.send("POST", PATH, {"name": "Office"})
        assert max_.send("PATCH", drivers, {"name": "office"}).status_code == 409

    def test_strangers_401_outsiders_404_weaker_roles_404(
        self, cast: Cast, as_: Client, drivers: str
    ) -> None:
        people = [None, cast.nils, cast.leo, cast.ada]
        statuses = [as_(one).send("PATCH", drivers, {"name": "X"}).status_code for one in people]
        assert statuses == [401, 404, 404, 404]

    def test_bad_input_is_422(self, max_: ApiClient, drivers: str) -> None:
        assert max_.send("PATCH", drivers, {"name": " "}).status_code == 422


class TestDeleting:
    def test_leaves_the_members_in_the_team(
        self, cast: Cast, max_: ApiClient, drivers: str
    ) -> None:
        max_.send("PUT", f"{drivers}/members", {"membership_ids": ids_of(cast, "leo")})
        assert max_.send("DELETE", drivers).status_code == 204
        assert not Group.objects.exists()
        assert Membership.objects.get(user=cast.leo).state == "active"

    def test_strangers_401_outsiders_404_weaker_roles_404(
        self, cast: Cast, as_: Client, drivers: str
    ) -> None:
        people = [None, cast.nils, cast.leo, cast.ada]
        statuses = [as_(one).send("DELETE", drivers).status_code for one in people]
        assert statuses == [401, 404, 404, 404]
        assert Group.objects.exists()


class TestMembers:
    def test_are_exactly_those_named_each_once(
        self, cast: Cast, max_: ApiClient, drivers: str
    ) -> None:
        leo, ada = ids_of(cast, "leo", "ada")
        first = max_.send("PUT", f"{drivers}/members", {"membership_ids": [leo, ada, leo]})
        assert first.json()["member_count"] == 2
        second = max_.send("PUT", f"{drivers}/members", {"membership_ids": [ada]})
        assert second.json()["member_count"] == 1
        event = AuditEvent.objects.filter(verb="groups.set_members").order_by("-id")[0]
        assert (event.detail["added"], event.detail["removed"]) == ([], [leo])

    def test_may_be_invited_people(
        self, cast: Cast, as_: Client, max_: ApiClient, drivers: str
    ) -> None:
        waiting = str(invite(as_(cast.olga), "ida@example.com"))
        answer = max_.send("PUT", f"{drivers}/members", {"membership_ids": [waiting]})
        assert answer.json()["member_count"] == 1

    def test_of_another_team_are_refused_as_unknown_ones(
        self, cast: Cast, max_: ApiClient, drivers: str
    ) -> None:
        foreign = str(Membership.objects.get(user=cast.nils).id)
        ids = [*ids_of(cast, "leo"), foreign, str(new_id())]
        answer = max_.send("PUT", f"{drivers}/members", {"membership_ids": ids})
        assert answer.status_code == 422
        assert [error["pointer"] for error in answer.json()["errors"]] == [
            "/body/membership_ids/1",
            "/body/membership_ids/2",
        ]
        assert max_.read(PATH).json()["items"][0]["member_count"] == 0

    def test_who_were_removed_are_refused(
        self, cast: Cast, as_: Client, max_: ApiClient, drivers: str
    ) -> None:
        (leo,) = ids_of(cast, "leo")
        as_(cast.olga).send("DELETE", f"/memberships/{leo}")
        answer = max_.send("PUT", f"{drivers}/members", {"membership_ids": [leo]})
        assert answer.status_code == 422

    def test_take_the_same_few_statements_for_many(
        self,
        cast: Cast,
        max_: ApiClient,
        drivers: str,
        django_assert_max_num_queries: DjangoAssertNumQueries,
    ) -> None:
        people = [make_person(f"p{number}@example.com", "Somebody") for number in range(30)]
        ids = [str(join(one, cast.northwind, "learner").id) for one in people]
        with django_assert_max_num_queries(12):
            answer = max_.send("PUT", f"{drivers}/members", {"membership_ids": ids})
        assert answer.json()["member_count"] == 30

    def test_strangers_401_outsiders_404_weaker_roles_404(
        self, cast: Cast, as_: Client, drivers: str
    ) -> None:
        people = [None, cast.nils, cast.leo, cast.ada]
        body = {"membership_ids": ids_of(cast, "leo")}
        statuses = [as_(one).send("PUT", f"{drivers}/members", body).status_code for one in people]
        assert statuses == [401, 404, 404, 404]

    @pytest.mark.parametrize("ids", ["x", ["x"], None, [1]])
    def test_bad_input_is_422(self, max_: ApiClient, drivers: str, ids: Any) -> None:
        answer = max_.send("PUT", f"{drivers}/members", {"membership_ids": ids})
        assert answer.status_code == 422
