"""Members: listing, inviting, roles, reminding, removing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from footplate.kernel.ids import new_id
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.teams.models import Group, GroupMembership, Membership
from footplate.teams.tests.invited import invite, token_of
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
PATH = "/teams/northwind/members"


def membership_of(cast: Cast, name: str) -> Membership:
    return Membership.objects.get(user=getattr(cast, name), team=cast.northwind)


class TestListing:
    def test_shows_who_belongs_by_name_with_groups_and_actions(
        self, cast: Cast, as_: Client
    ) -> None:
        group = Group.objects.create(
            team=cast.northwind, name="Drivers", created_at=cast.northwind.created_at
        )
        GroupMembership.objects.create(
            team=cast.northwind,
            group=group,
            membership=membership_of(cast, "leo"),
            created_at=group.created_at,
        )
        items = as_(cast.olga).read(PATH).json()["items"]
        assert [item["name"] for item in items] == [
            "Ada Lindqvist",
            "Leo Brandt",
            "Max Okafor",
            "Olga Petrenko",
        ]
        leo = items[1]
        assert leo["groups"] == [{"id": str(group.id), "name": "Drivers"}]
        assert leo["actions"] == ["change_roles", "remove"]
        assert leo["user_id"] == str(cast.leo.id)

    def test_offers_managers_no_actions(self, cast: Cast, as_: Client) -> None:
        items = as_(cast.max).read(PATH).json()["items"]
        assert all(item["actions"] == [] for item in items)

    def test_shows_the_present_name_and_address_of_a_person(self, cast: Cast, as_: Client) -> None:
        cast.leo.name, cast.leo.email = "Leonhard Brandt", "leonhard@footplate.test"
        cast.leo.save()
        item = as_(cast.olga).read(f"{PATH}?q=leonhard").json()["items"][0]
        assert (item["name"], item["email"]) == ("Leonhard Brandt", "leonhard@footplate.test")

    def test_filters_by_words_state_and_group(self, cast: Cast, as_: Client) -> None:
        olga = as_(cast.olga)
        invite(olga, "ida@example.com")
        names = [item["email"] for item in olga.read(f"{PATH}?q=EXAMPLE").json()["items"]]
        assert names == ["ida@example.com"]
        assert len(olga.read(f"{PATH}?state=invited").json()["items"]) == 1
        assert len(olga.read(f"{PATH}?state=active").json()["items"]) == 4
        assert len(olga.read(f"{PATH}?state=removed").json()["items"]) == 0
        assert olga.read(f"{PATH}?group={new_id()}").json()["items"] == []

    def test_leaves_out_the_removed_unless_asked(self, cast: Cast, as_: Client) -> None:
        olga = as_(cast.olga)
        olga.send("DELETE", f"/memberships/{membership_of(cast, 'leo').id}")
        assert len(olga.read(PATH).json()["items"]) == 3
        removed = olga.read(f"{PATH}?state=removed").json()["items"]
        assert [item["actions"] for item in removed] == [[]]

    def test_pages_neither_skip_nor_repeat(self, cast: Cast, as_: Client) -> None:
        for number in range(7):
            join(make_person(f"p{number}@example.com", "Same Name"), cast.northwind, "learner")
        seen, path = [], f"{PATH}?limit=3"
        while path:
            page = as_(cast.max).read(path).json()
            seen += [item["id"] for item in page["items"]]
            path = f"{PATH}?limit=3&cursor={page['next']}" if page["next"] else ""
        assert len(seen) == len(set(seen)) == 11

    @pytest.mark.parametrize("many", [3, 30])
    def test_takes_three_statements_for_few_and_many(
        self, cast: Cast, as_: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for number in range(many):
            join(make_person(f"p{number}@example.com", "Somebody"), cast.northwind, "learner")
        client = as_(cast.max)
        with django_assert_num_queries(3):
            assert len(client.read(f"{PATH}?limit=100").json()["items"]) == many + 4

    def test_strangers_401_outsiders_404_learners_and_authors_403(
        self, cast: Cast, as_: Client
    ) -> None:
        people = [None, cast.nils, cast.leo, cast.ada]
        assert [as_(one).read(PATH).status_code for one in people] == [401, 404, 403, 403]

    @pytest.mark.parametrize("query", ["state=gone", "limit=0", "limit=101", "cursor=x", "group=x"])
    def test_bad_queries_are_422(self, cast: Cast, as_: Client, query: str) -> None:
        assert as_(cast.olga).read(f"{PATH}?{query}").status_code == 422


class TestInviting:
    def test_makes_an_invited_membership_and_an_event(self, cast: Cast, as_: Client) -> None:
        answer = as_(cast.olga).send(
            "POST", PATH, {"email": " Ida@Example.com ", "roles": ["author", "author"]}
        )
        assert answer.status_code == 201
        body = answer.json()
        assert (body["email"], body["roles"], body["state"], body["user_id"]) == (
            "ida@example.com",
            ["author"],
            "invited",
            None,
        )
        assert body["actions"] == ["change_roles", "remove", "resend"]
        event = OutboxEvent.objects.get(type="MemberInvited")
        assert event.payload["membership_id"] == body["id"]
        assert AuditEvent.objects.get(verb="members.invite").detail["email"] == "ida@example.com"

    def test_keeps_no_token(self, cast: Cast, as_: Client) -> None:
        membership_id = invite(as_(cast.olga), "ida@example.com")
        token = token_of(membership_id)
        row = Membership.objects.filter(pk=membership_id).values().get()
        stored = [
            bytes(value) if isinstance(value, memoryview) else value for value in row.values()
        ]
        assert token not in stored
        assert token.encode() not in stored
        assert not OutboxEvent.objects.filter(payload__icontains=token).exists()

    @pytest.mark.parametrize("email", ["leo@footplate.test", "LEO@footplate.test"])
    def test_a_member_is_not_invited_again(self, cast: Cast, as_: Client, email: str) -> None:
        answer = as_(cast.olga).send("POST", PATH, {"email": email, "roles": ["admin"]})
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/member_exists")
        assert membership_of(cast, "leo").roles == ["learner"]

    def test_an_invited_address_is_not_invited_again(self, cast: Cast, as_: Client) -> None:
        invite(as_(cast.olga), "ida@example.com")
        answer = as_(cast.olga).send(
            "POST", PATH, {"email": "ida@example.com", "roles": ["learner"]}
        )
        assert answer.status_code == 409

    def test_strangers_401_outsiders_404_weaker_roles_403(self, cast: Cast, as_: Client) -> None:
        people = [None, cast.nils, cast.leo, cast.ada, cast.max]
        body = {"email": "ida@example.com", "roles": ["learner"]}
        statuses = [as_(one).send("POST", PATH, body).status_code for one in people]
        assert statuses == [401, 404, 403, 403, 403]
        assert not Membership.objects.filter(state="invited").exists()

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"email": "nobody", "roles": ["learner"]}, "/body/email"),
            ({"email": "a@b.c\n", "roles": []}, "/body/roles"),
            ({"email": "ida@example.com", "roles": ["ghost"]}, "/body/roles/0"),
            ({"email": "ida@example.com", "roles": ["learner", "x" * 41]}, "/body/roles/1"),
            ({"email": "ida@example.com", "roles": ["learner"], "state": "active"}, "/body/state"),
            ({"email": "ida@example.com", "roles": ["learner"], "user_id": "x"}, "/body/user_id"),
        ],
    )
    def test_bad_input_is_422(
        self, cast: Cast, as_: Client, body: dict[str, Any], pointer: str
    ) -> None:
        answer = as_(cast.olga).send("POST", PATH, body)
        assert answer.status_code == 422
        assert pointer in [error["pointer"] for error in answer.json()["errors"]]


class TestRoles:
    def test_are_replaced_and_recorded(self, cast: Cast, as_: Client) -> None:
        leo = membership_of(cast, "leo")
        answer = as_(cast.olga).send("PATCH", f"/memberships/{leo.id}", {"roles": ["manager"]})
        assert (answer.status_code, answer.json()["roles"]) == (200, ["manager"])
        event = AuditEvent.objects.get(verb="members.change_roles")
        assert (event.detail["before"], event.detail["after"]) == (["learner"], ["manager"])

    def test_count_from_the_next_call_on(self, cast: Cast, as_: Client) -> None:
        ada = as_(cast.ada)
        assert ada.read(PATH).status_code == 403
        path = f"/memberships/{membership_of(cast, 'ada').id}"
        as_(cast.olga).send("PATCH", path, {"roles": ["manager"]})
        assert ada.read(PATH).status_code == 200

    def test_the_last_admin_stays_admin(self, cast: Cast, as_: Client) -> None:
        path = f"/memberships/{membership_of(cast, 'olga').id}"
        answer = as_(cast.olga).send("PATCH", path, {"roles": ["author"]})
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/last_admin")
        assert membership_of(cast, "olga").roles == ["admin"]

    def test_an_invited_admin_does_not_count_as_one(self, cast: Cast, as_: Client) -> None:
        invite(as_(cast.olga), "ida@example.com", "admin")
        path = f"/memberships/{membership_of(cast, 'olga').id}"
        assert as_(cast.olga).send("PATCH", path, {"roles": ["learner"]}).status_code == 409
        assert as_(cast.olga).send("DELETE", path).status_code == 409

    def test_an_admin_whose_account_is_off_does_not_count_as_one(
        self, cast: Cast, as_: Client
    ) -> None:
        cast.max.is_active = False
        cast.max.save()
        Membership.objects.filter(user=cast.max).update(roles=["admin"])
        path = f"/memberships/{membership_of(cast, 'olga').id}"
        assert as_(cast.olga).send("PATCH", path, {"roles": ["learner"]}).status_code == 409

    def test_with_a_second_admin_the_first_may_step_down(self, cast: Cast, as_: Client) -> None:
        Membership.objects.filter(user=cast.max).update(roles=["admin"])
        path = f"/memberships/{membership_of(cast, 'olga').id}"
        assert as_(cast.olga).send("PATCH", path, {"roles": ["learner"]}).status_code == 200

    def test_strangers_401_outsiders_404_learners_404_managers_403(
        self, cast: Cast, as_: Client
    ) -> None:
        path = f"/memberships/{membership_of(cast, 'leo').id}"
        people = [None, cast.nils, cast.leo, cast.ada, cast.max]
        statuses = [
            as_(one).send("PATCH", path, {"roles": ["admin"]}).status_code for one in people
        ]
        assert statuses == [401, 404, 404, 404, 403]
        assert membership_of(cast, "leo").roles == ["learner"]

    @pytest.mark.parametrize("roles", [[], ["ghost"], "admin", None])
    def test_bad_input_is_422(self, cast: Cast, as_: Client, roles: Any) -> None:
        path = f"/memberships/{membership_of(cast, 'leo').id}"
        assert as_(cast.olga).send("PATCH", path, {"roles": roles}).status_code == 422

    def test_of_a_removed_member_stay_empty(self, cast: Cast, as_: Client) -> None:
        path = f"/memberships/{membership_of(cast, 'leo').id}"
        as_(cast.olga).send("DELETE", path)
        answer = as_(cast.olga).send("PATCH", path, {"roles": ["admin"]})
        assert answer.json()["type"] == "/problems/membership_removed"
        assert membership_of(cast, "leo").roles == []


class TestReminding:
    def test_sends_a_new_link_and_ends_the_old(self, cast: Cast, as_: Client) -> None:
        olga = as_(cast.olga)
        membership_id = invite(olga, "ida@example.com")
        old = token_of(membership_id)
        assert olga.send("POST", f"/memberships/{membership_id}/reminder").status_code == 200
        new = token_of(membership_id)
        assert as_(None).read(f"/member-links/{old}").status_code == 404
        assert as_(None).read(f"/member-links/{new}").status_code == 200
        assert OutboxEvent.objects.filter(type="MemberInvited").count() == 2

    def test_is_for_the_invited(self, cast: Cast, as_: Client) -> None:
        path = f"/memberships/{membership_of(cast, 'leo').id}/reminder"
        answer = as_(cast.olga).send("POST", path)
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/not_invited")

    def test_strangers_401_outsiders_404_managers_403(self, cast: Cast, as_: Client) -> None:
        path = f"/memberships/{invite(as_(cast.olga), 'ida@example.com')}/reminder"
        people = [None, cast.nils, cast.leo, cast.max]
        assert [as_(one).send("POST", path).status_code for one in people] == [401, 404, 404, 403]

    def test_an_unknown_one_is_404(self, cast: Cast, as_: Client) -> None:
        assert as_(cast.olga).send("POST", f"/memberships/{new_id()}/reminder").status_code == 404


class TestRemoving:
    def test_ends_access_at_once_and_keeps_the_record(self, cast: Cast, as_: Client) -> None:
        leo = as_(cast.leo)
        assert leo.read("/teams/northwind").status_code == 200
        path = f"/memberships/{membership_of(cast, 'leo').id}"
        assert as_(cast.olga).send("DELETE", path).status_code == 204
        assert leo.read("/teams/northwind").status_code == 404
        row = membership_of(cast, "leo")
        assert (row.state, row.roles) == ("removed", [])
        assert row.removed_at is not None
        event = AuditEvent.objects.get(verb="members.remove")
        assert event.detail["roles"] == ["learner"]
        assert OutboxEvent.objects.filter(type="MemberRemoved").count() == 1

    def test_twice_is_as_once(self, cast: Cast, as_: Client) -> None:
        path = f"/memberships/{membership_of(cast, 'leo').id}"
        statuses = [as_(cast.olga).send("DELETE", path).status_code for _ in range(2)]
        assert statuses == [204, 204]
        assert OutboxEvent.objects.filter(type="MemberRemoved").count() == 1

    def test_of_an_invitation_ends_its_link(self, cast: Cast, as_: Client) -> None:
        membership_id = invite(as_(cast.olga), "ida@example.com")
        token = token_of(membership_id)
        as_(cast.olga).send("DELETE", f"/memberships/{membership_id}")
        assert as_(None).read(f"/member-links/{token}").status_code == 404
        assert not Membership.objects.filter(pk=membership_id).exists()

    def test_a_member_who_comes_back_has_only_the_new_roles_and_no_groups(
        self, cast: Cast, as_: Client
    ) -> None:
        olga = as_(cast.olga)
        row = membership_of(cast, "max")
        row.roles = ["admin"]
        row.save()
        group = Group.objects.create(
            team=cast.northwind, name="Office", created_at=cast.northwind.created_at
        )
        olga.send("PUT", f"/groups/{group.id}/members", {"membership_ids": [str(row.id)]})
        olga.send("DELETE", f"/memberships/{row.id}")
        assert invite(olga, "max@footplate.test", "learner") == row.id
        assert as_(cast.max).read("/teams/northwind").status_code == 404
        answer = as_(cast.max).send("POST", f"/member-links/{token_of(row.id)}", {})
        assert answer.status_code == 200
        back = membership_of(cast, "max")
        assert (back.state, back.roles, back.removed_at) == ("active", ["learner"], None)
        assert not GroupMembership.objects.filter(membership=back).exists()

    def test_a_returning_member_whose_invitation_is_withdrawn_is_removed_again(
        self, cast: Cast, as_: Client
    ) -> None:
        olga = as_(cast.olga)
        row = membership_of(cast, "max")
        olga.send("DELETE", f"/memberships/{row.id}")
        invite(olga, "max@footplate.test", "manager")
        assert olga.send("DELETE", f"/memberships/{row.id}").status_code == 204
        assert (membership_of(cast, "max").state, membership_of(cast, "max").roles) == (
            "removed",
            [],
        )

    def test_the_last_admin_stays(self, cast: Cast, as_: Client) -> None:
        path = f"/memberships/{membership_of(cast, 'olga').id}"
        answer = as_(cast.olga).send("DELETE", path)
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/last_admin")

    def test_strangers_401_outsiders_404_learners_404_managers_403(
        self, cast: Cast, as_: Client
    ) -> None:
        path = f"/memberships/{membership_of(cast, 'ada').id}"
        people = [None, cast.nils, cast.leo, cast.max]
        assert [as_(one).send("DELETE", path).status_code for one in people] == [401, 404, 404, 403]
        assert membership_of(cast, "ada").state == "active"

    def test_what_does_not_exist_is_404(self, cast: Cast, as_: Client) -> None:
        for unknown in (new_id(), UUID(int=0)):
            assert as_(cast.olga).send("DELETE", f"/memberships/{unknown}").status_code == 404
