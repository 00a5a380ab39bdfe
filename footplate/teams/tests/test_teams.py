"""Teams: making, reading and changing them."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import Settings

from footplate.kernel.models import AuditEvent
from footplate.teams.actions.create_team import slug_of
from footplate.teams.models import Membership, Team
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
NEW = {"name": "Harbour & Sons", "timezone": "Europe/London"}


@pytest.fixture
def operator(cast: Cast, as_: Client) -> ApiClient:
    cast.olga.is_operator = True
    cast.olga.save()
    return as_(cast.olga)


class TestMaking:
    def test_makes_the_caller_its_admin(self, cast: Cast, operator: ApiClient) -> None:
        answer = operator.send("POST", "/teams", NEW)
        assert answer.status_code == 201
        body = answer.json()
        assert (body["slug"], body["name"], body["member_count"]) == (
            "harbour-sons",
            "Harbour & Sons",
            1,
        )
        assert "settings.write" in body["actions"]
        membership = Membership.objects.get(team__slug="harbour-sons")
        assert (membership.user, membership.roles, membership.state) == (
            cast.olga,
            ["admin"],
            "active",
        )

    def test_the_same_name_gets_another_address(self, operator: ApiClient) -> None:
        slugs = [operator.send("POST", "/teams", NEW).json()["slug"] for _ in range(3)]
        assert slugs == ["harbour-sons", "harbour-sons-2", "harbour-sons-3"]

    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("Łódź Żegluga", "lodz-zegluga"),
            ("北京", "bei-jing"),
            ("!!!", "team"),
            ("new", "new-2"),
            ("x" * 200, "x" * 40),
        ],
    )
    def test_an_address_is_made_of_any_name(self, name: str, slug: str) -> None:
        assert slug_of(name, number=1) == slug

    def test_is_for_operators(self, cast: Cast, as_: Client) -> None:
        answer = as_(cast.olga).send("POST", "/teams", NEW)
        assert answer.status_code == 403
        assert answer.json()["type"] == "/problems/teams_closed"
        assert not Team.objects.filter(name=NEW["name"]).exists()

    def test_or_for_everybody_where_teams_are_open(
        self, cast: Cast, as_: Client, settings: Settings
    ) -> None:
        settings.OPEN_TEAMS = True
        assert as_(cast.leo).send("POST", "/teams", NEW).status_code == 201

    def test_but_not_for_strangers(self, cast: Cast, as_: Client, settings: Settings) -> None:
        settings.OPEN_TEAMS = True
        assert as_(None).send("POST", "/teams", NEW).status_code == 401

    @pytest.mark.parametrize("body", [{}, {**NEW, "name": ""}, {**NEW, "timezone": "Mars"}])
    def test_bad_input_is_422(self, operator: ApiClient, body: dict[str, Any]) -> None:
        assert operator.send("POST", "/teams", body).status_code == 422


class TestReading:
    def test_every_member_may(self, cast: Cast, as_: Client) -> None:
        body = as_(cast.leo).read("/teams/northwind").json()
        assert (body["name"], body["member_count"]) == ("Northwind Logistics", 4)
        assert body["actions"] == ["trainings.own"]

    def test_a_stranger_is_asked_to_sign_in(self, cast: Cast, as_: Client) -> None:
        assert as_(None).read("/teams/northwind").status_code == 401

    def test_to_an_outsider_it_does_not_exist(self, cast: Cast, as_: Client) -> None:
        hidden = as_(cast.nils).read("/teams/northwind")
        missing = as_(cast.nils).read("/teams/nowhere")
        assert hidden.status_code == missing.status_code == 404
        assert {**hidden.json(), "instance": ""} == {**missing.json(), "instance": ""}


@pytest.mark.parametrize("slug", ["%00", "north%00wind", "%2e%2e", "%F0%9F%92%A3", "n" * 300])
@pytest.mark.parametrize("rest", ["", "/members", "/groups"])
def test_an_odd_address_is_404(cast: Cast, as_: Client, slug: str, rest: str) -> None:
    assert as_(cast.olga).read(f"/teams/{slug}{rest}").status_code == 404


@pytest.mark.parametrize("slug", ["%00", "north%00wind", "no-team"])
def test_nobody_is_invited_to_an_odd_address(cast: Cast, as_: Client, slug: str) -> None:
    body = {"email": "ida@example.com", "roles": ["learner"]}
    assert as_(cast.olga).send("POST", f"/teams/{slug}/members", body).status_code == 404


class TestChanging:
    def test_an_admin_sets_name_zone_colour_and_days(self, cast: Cast, as_: Client) -> None:
        changes = {
            "name": "Northwind",
            "timezone": "Europe/Oslo",
            "accent": "#1A2B3C",
            "invitation_days": 14,
        }
        body = as_(cast.olga).send("PATCH", "/teams/northwind", changes).json()
        assert (body["name"], body["timezone"], body["accent"], body["invitation_days"]) == (
            "Northwind",
            "Europe/Oslo",
            "#1a2b3c",
            14,
        )
        assert body["slug"] == "northwind"
        event = AuditEvent.objects.get(verb="settings.change")
        assert event.detail["before"]["name"] == "Northwind Logistics"

    def test_null_clears_the_colour_and_nothing_else(self, cast: Cast, as_: Client) -> None:
        admin = as_(cast.olga)
        admin.send("PATCH", "/teams/northwind", {"accent": "#112233"})
        body = admin.send("PATCH", "/teams/northwind", {"accent": None, "name": None}).json()
        assert (body["accent"], body["name"]) == (None, "Northwind Logistics")

    def test_what_changes_nothing_is_not_recorded(self, cast: Cast, as_: Client) -> None:
        as_(cast.olga).send("PATCH", "/teams/northwind", {"name": "Northwind Logistics"})
        assert not AuditEvent.objects.exists()

    @pytest.mark.parametrize("name", ["ada", "max", "leo"])
    def test_others_may_not(self, cast: Cast, as_: Client, name: str) -> None:
        client = as_(getattr(cast, name))
        assert client.send("PATCH", "/teams/northwind", {"name": "Mine"}).status_code == 403
        assert Team.objects.get(slug="northwind").name == "Northwind Logistics"

    def test_an_outsider_finds_nothing(self, cast: Cast, as_: Client) -> None:
        answer = as_(cast.nils).send("PATCH", "/teams/northwind", {"name": "Mine"})
        assert answer.status_code == 404

    @pytest.mark.parametrize(
        "changes",
        [
            {"accent": "red"},
            {"accent": "#12345"},
            {"invitation_days": 0},
            {"invitation_days": 366},
            {"timezone": "Mars"},
            {"slug": "other"},
            {"id": "x"},
        ],
    )
    def test_bad_input_is_422(self, cast: Cast, as_: Client, changes: dict[str, Any]) -> None:
        answer = as_(cast.olga).send("PATCH", "/teams/northwind", changes)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == f"/body/{next(iter(changes))}"
