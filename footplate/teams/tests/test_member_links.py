"""The link in an invitation to a team."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection

from footplate.accounts.models import User
from footplate.kernel.models import OutboxEvent
from footplate.teams.models import Group, GroupMembership, Membership
from footplate.teams.tests.invited import invite, token_of
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
GOOD = "a calm sentence of words"


@pytest.fixture
def olga(cast: Cast, as_: Client) -> ApiClient:
    return as_(cast.olga)


@pytest.fixture
def link(olga: ApiClient) -> str:
    """The path of a link for somebody without an account."""
    return f"/member-links/{token_of(invite(olga, 'ida@example.com', 'author', 'manager'))}"


@pytest.fixture
def nils_link(olga: ApiClient) -> str:
    """The path of a link for Nils, who has an account."""
    return f"/member-links/{token_of(invite(olga, 'nils@footplate.test', 'author'))}"


class TestLooking:
    def test_shows_the_offer_to_a_stranger(self, cast: Cast, as_: Client, link: str) -> None:
        body = as_(None).read(link).json()
        assert (body["team_name"], body["inviter_name"], body["email"]) == (
            "Northwind Logistics",
            "Olga Petrenko",
            "ida@example.com",
        )
        assert body["roles"] == [
            {"key": "author", "title": "Author"},
            {"key": "manager", "title": "Manager"},
        ]
        assert (body["account"], body["signed_in_as"], body["same_address"]) == (
            "none",
            None,
            False,
        )

    def test_says_whether_it_was_sent_to_whom_is_looking(
        self, cast: Cast, as_: Client, nils_link: str
    ) -> None:
        own, other = as_(cast.nils).read(nils_link).json(), as_(cast.leo).read(nils_link).json()
        assert (own["account"], own["signed_in_as"], own["same_address"]) == (
            "exists",
            "nils@footplate.test",
            True,
        )
        assert (other["signed_in_as"], other["same_address"]) == ("leo@footplate.test", False)

    def test_does_not_use_it_up(self, cast: Cast, as_: Client, nils_link: str) -> None:
        for _ in range(3):
            assert as_(cast.nils).read(nils_link).status_code == 200
        assert as_(cast.nils).read("/teams/northwind").status_code == 404

    @pytest.mark.parametrize("token", ["x", "y" * 43, "%00", "../me", "é" * 20])
    def test_an_unknown_token_is_404(self, cast: Cast, as_: Client, token: str) -> None:
        assert as_(None).get(f"/api/v1/member-links/{token}").status_code == 404

    def test_a_token_of_another_purpose_is_404(self, cast: Cast, as_: Client) -> None:
        from footplate.kernel.links import link_token

        membership = Membership.objects.filter(user=cast.leo).get()
        forged = link_token(purpose="invitation", record_id=membership.id, nonce=b"0" * 16)
        assert as_(None).read(f"/member-links/{forged}").status_code == 404

    def test_after_its_days_it_is_410(self, cast: Cast, as_: Client, link: str) -> None:
        with time_machine.travel(datetime.now(tz=UTC) + timedelta(days=31)):
            answer = as_(None).read(link)
        assert (answer.status_code, answer.json()["type"]) == (410, "/problems/link_expired")

    def test_many_looks_from_one_address_are_limited(
        self, cast: Cast, as_: Client, link: str
    ) -> None:
        statuses = [as_(None).read(link).status_code for _ in range(61)]
        assert statuses[:60] == [200] * 60
        assert statuses[60] == 429
        limited = as_(None).read(link)
        assert int(limited["Retry-After"]) == limited.json()["retry_after_seconds"] > 0


class TestJoining:
    def test_makes_the_caller_a_member_with_the_offered_roles(
        self, cast: Cast, as_: Client, nils_link: str
    ) -> None:
        answer = as_(cast.nils).send("POST", nils_link, {})
        assert (answer.status_code, answer.json()) == (200, {"team": "northwind"})
        membership = Membership.objects.get(user=cast.nils, team=cast.northwind)
        assert (membership.state, membership.roles, membership.name) == (
            "active",
            ["author"],
            "Nils Aalto",
        )
        assert OutboxEvent.objects.filter(type="MemberJoined").count() == 1

    def test_works_once(self, cast: Cast, as_: Client, nils_link: str) -> None:
        as_(cast.nils).send("POST", nils_link, {})
        for answer in (as_(cast.nils).send("POST", nils_link, {}), as_(None).read(nils_link)):
            assert (answer.status_code, answer.json()["type"]) == (410, "/problems/link_used")

    def test_asks_a_stranger_to_sign_in(self, cast: Cast, as_: Client, nils_link: str) -> None:
        assert as_(None).send("POST", nils_link, {}).status_code == 401
        assert as_(None).read(nils_link).status_code == 200

    def test_another_address_must_say_so(self, cast: Cast, as_: Client, link: str) -> None:
        refused = as_(cast.nils).send("POST", link, {})
        assert (refused.status_code, refused.json()["type"]) == (409, "/problems/other_address")
        assert refused.json()["invited_email"] == "ida@example.com"
        agreed = as_(cast.nils).send("POST", link, {"confirm_other_address": True})
        assert agreed.status_code == 200
        membership = Membership.objects.get(user=cast.nils, team=cast.northwind)
        assert membership.email == "nils@footplate.test"

    def test_a_member_who_uses_another_link_stays_one_membership(
        self, cast: Cast, as_: Client, olga: ApiClient
    ) -> None:
        membership_id = invite(olga, "second@example.com", "author")
        group = Group.objects.create(
            team=cast.northwind, name="Office", created_at=cast.northwind.created_at
        )
        ids = {"membership_ids": [str(membership_id)]}
        olga.send("PUT", f"/groups/{group.id}/members", ids)
        link = f"/member-links/{token_of(membership_id)}"
        answer = as_(cast.leo).send("POST", link, {"confirm_other_address": True})
        assert answer.status_code == 200
        only = Membership.objects.get(user=cast.leo)
        assert only.roles == ["learner", "author"]
        assert not Membership.objects.filter(pk=membership_id).exists()
        assert GroupMembership.objects.get(group=group).membership == only
        assert as_(None).read(link).json()["type"] == "/problems/link_used"

    def test_after_its_days_nobody_joins(self, cast: Cast, as_: Client, nils_link: str) -> None:
        Membership.objects.filter(state="invited").update(
            token_expires_at=datetime.now(tz=UTC) - timedelta(seconds=1)
        )
        assert as_(cast.nils).send("POST", nils_link, {}).status_code == 410
        assert as_(cast.nils).read("/teams/northwind").status_code == 404

    @pytest.mark.parametrize(
        "body", [{"confirm_other_address": "perhaps"}, {"roles": ["admin"]}, [], None]
    )
    def test_bad_input_is_422(self, cast: Cast, as_: Client, nils_link: str, body: Any) -> None:
        answer = as_(cast.nils).send("POST", nils_link, body)
        assert answer.status_code in (400, 422)
        assert as_(cast.nils).read("/teams/northwind").status_code == 404

    def test_asks_for_the_csrf_token(self, cast: Cast, as_: Client, nils_link: str) -> None:
        client = as_(cast.nils)
        answer = client.post(f"/api/v1{nils_link}", {}, content_type="application/json")
        assert answer.json()["type"] == "/problems/csrf_failed"


class TestAccounts:
    BODY = {"name": "Ida Berg", "password": GOOD}

    def test_makes_a_confirmed_account_and_signs_it_in(
        self, cast: Cast, as_: Client, link: str
    ) -> None:
        client = as_(None)
        answer = client.send("POST", f"{link}/account", self.BODY)
        assert answer.status_code == 201
        body = answer.json()
        assert (body["name"], body["email"], body["email_verified"], body["teams"]) == (
            "Ida Berg",
            "ida@example.com",
            True,
            [],
        )
        cookie = client.cookies["footplate_session"]
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
        assert client.read("/me").json()["email"] == "ida@example.com"

    def test_does_not_join_by_itself_and_then_joins(
        self, cast: Cast, as_: Client, link: str
    ) -> None:
        client = as_(None)
        client.send("POST", f"{link}/account", self.BODY)
        assert client.read("/teams/northwind").status_code == 404
        assert client.send("POST", link, {}).status_code == 200
        assert client.read("/teams/northwind").status_code == 200

    def test_its_session_is_one_of_the_persons_list(
        self, cast: Cast, as_: Client, link: str
    ) -> None:
        client = as_(None)
        client.send("POST", f"{link}/account", self.BODY)
        listed = client.get("/api/auth/browser/v1/auth/sessions").json()["data"]
        assert [session["is_current"] for session in listed] == [True]

    def test_gives_a_new_csrf_token(self, cast: Cast, as_: Client, link: str) -> None:
        client = as_(None)
        client.send("POST", f"{link}/account", self.BODY)
        assert client.cookies["csrftoken"].value != "t" * 32

    def test_an_address_with_an_account_is_409(
        self, cast: Cast, as_: Client, nils_link: str
    ) -> None:
        answer = as_(None).send("POST", f"{nils_link}/account", self.BODY)
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/account_exists")

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"name": "Ida", "password": "short"}, "/body/password"),
            ({"name": "Ida", "password": "ida@example.com"}, "/body/password"),
            ({"name": " ", "password": GOOD}, "/body/name"),
            ({"name": "Ida", "password": "p" * 1025}, "/body/password"),
            ({"name": "Ida", "password": GOOD, "email": "eve@example.com"}, "/body/email"),
            ({"name": "Ida", "password": GOOD, "is_operator": True}, "/body/is_operator"),
        ],
    )
    def test_bad_input_is_422_and_makes_nothing(
        self, cast: Cast, as_: Client, link: str, body: dict[str, Any], pointer: str
    ) -> None:
        answer = as_(None).send("POST", f"{link}/account", body)
        assert answer.status_code == 422
        assert {error["pointer"] for error in answer.json()["errors"]} == {pointer}
        assert not User.objects.filter(email="ida@example.com").exists()

    def test_needs_a_good_link(self, cast: Cast, as_: Client) -> None:
        answer = as_(None).send("POST", "/member-links/unknown/account", self.BODY)
        assert answer.status_code == 404

    def test_many_from_one_address_are_limited(self, cast: Cast, as_: Client) -> None:
        paths = ["/member-links/unknown/account"] * 21
        statuses = [as_(None).send("POST", path, self.BODY).status_code for path in paths]
        assert statuses == [404] * 20 + [429]


def test_a_copy_of_the_database_holds_no_link(cast: Cast, olga: ApiClient) -> None:
    token = token_of(invite(olga, "ida@example.com"))
    with connection.cursor() as cursor:
        cursor.execute(
            "select (select string_agg(m::text, '') from memberships m)"
            " || (select coalesce(string_agg(o::text, ''), '') from outbox_events o)"
            " || (select coalesce(string_agg(j::text, ''), '') from procrastinate_jobs j)"
        )
        copy = cursor.fetchone()[0]
    assert "ida@example.com" in copy
    assert token not in copy
