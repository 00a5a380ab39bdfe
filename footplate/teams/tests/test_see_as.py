"""Seeing a team as somebody else: their abilities, nothing written, never more than one's own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings

from footplate.kernel import clock
from footplate.kernel.audit.tables import AuditEvent
from footplate.teams.actions.see_as import end_seeing
from footplate.teams.models import Membership
from footplate.teams.tests.test_custom_roles import hold, make
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.sign_in import SignInClient

Client = Callable[..., ApiClient]
START = "/teams/northwind/see-as"


def actions(client: ApiClient) -> set[str]:
    [team] = client.read("/me").json()["teams"]
    return set(team["actions"])


def verbs() -> list[str]:
    seen = AuditEvent.objects.filter(verb__startswith="see_as").order_by("occurred_at", "id")
    return list(seen.values_list("verb", flat=True))


@pytest.fixture
def olga(cast: Cast, as_: Client) -> ApiClient:
    return as_(cast.olga)


class TestAsARole:
    def test_sees_what_the_role_sees_until_it_stops(self, olga: ApiClient) -> None:
        whole = actions(olga)
        assert olga.send("POST", START, {"roles": ["author"]}).status_code == 201
        assert "programs.publish" in actions(olga)
        assert olga.read("/teams/northwind/programs").status_code == 200
        assert olga.read("/teams/northwind/members").status_code == 403
        sight = olga.read("/me").json()["seeing_as"]
        assert (sight["team"], sight["role_titles"]) == ("northwind", ["Author"])
        assert olga.send("DELETE", "/see-as").status_code == 204
        assert actions(olga) == whole
        assert olga.read("/me").json()["seeing_as"] is None
        assert olga.send("DELETE", "/see-as").status_code == 409
        assert verbs() == ["see_as.start", "see_as.end"]

    def test_nothing_can_be_written(self, cast: Cast, olga: ApiClient) -> None:
        olga.send("POST", START, {"roles": ["admin"]})
        for method, path, body in (
            ("PATCH", "/teams/northwind", {"name": "Else"}),
            ("PATCH", "/me", {"name": "Else"}),
            ("POST", START, {"roles": ["learner"]}),
            ("POST", "/invitation-links/nothing", {"decision": "accept"}),
            ("DELETE", "/me/teams/northwind", None),
        ):
            answer = olga.send(method, path, body)
            assert (answer.status_code, answer.json()["type"]) == (403, "/problems/seeing_as"), path
        cast.northwind.refresh_from_db()
        assert cast.northwind.name == "Northwind Logistics"

    def test_nor_the_account_but_signing_out_ends_it(self, cast: Cast) -> None:
        client = SignInClient()
        client.sign_in(cast.olga)
        client.send("POST", START, {"roles": ["learner"]})
        answer = client.auth("POST", "/account/email", {"email": "other@example.com"})
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/seeing_as")
        assert client.auth("DELETE", "/auth/session").status_code == 401
        assert client.who() is None

    def test_an_own_role_of_the_team(self, olga: ApiClient) -> None:
        key = make(olga)["key"]
        olga.send("POST", START, {"roles": [key]})
        assert actions(olga) == {"trainings.own", "programs.read"}

    def test_it_is_over_after_half_an_hour(self, olga: ApiClient, cast: Cast) -> None:
        whole = actions(olga)
        made = olga.send("POST", START, {"roles": ["learner"]}).json()
        with time_machine.travel(clock.now() + timedelta(minutes=29), tick=False):
            assert actions(olga) == {"trainings.own"}
        with time_machine.travel(clock.now() + timedelta(minutes=31), tick=False):
            assert actions(olga) == whole
            assert olga.send("PATCH", "/me", {"locale": "en"}).status_code == 200
        what: dict[str, Any] = {
            "session_key": olga.cookies[settings.SESSION_COOKIE_NAME].value,
            "seeing_id": made["id"],
            "team_id": cast.northwind.id,
            "actor_id": cast.olga.id,
            "label": "Learner",
            "now": clock.now(),
        }
        end_seeing(**what)
        end_seeing(**what)
        assert verbs() == ["see_as.start", "see_as.end"]


class TestAsAMember:
    def test_has_their_abilities_and_follows_their_roles(self, cast: Cast, olga: ApiClient) -> None:
        row = Membership.objects.get(user=cast.max)
        assert olga.send("POST", START, {"membership_id": str(row.id)}).status_code == 201
        assert olga.read("/teams/northwind/members").status_code == 200
        assert olga.read("/teams/northwind/assets").status_code == 403
        hold(cast, "max", "author")
        assert olga.read("/teams/northwind/assets").status_code == 200

    def test_what_is_the_persons_own_stays_ones_own(self, cast: Cast, olga: ApiClient) -> None:
        row = Membership.objects.get(user=cast.leo)
        olga.send("POST", START, {"membership_id": str(row.id)})
        assert olga.read("/me").json()["email"] == cast.olga.email

    def test_foreign_removed_and_invited_ones_are_refused(
        self, cast: Cast, olga: ApiClient
    ) -> None:
        nils = Membership.objects.get(user=cast.nils)
        answer = olga.send("POST", START, {"membership_id": str(nils.id)})
        assert answer.status_code == 422
        Membership.objects.filter(user=cast.leo).update(state="removed", roles=[])
        gone = Membership.objects.get(user=cast.leo)
        assert olga.send("POST", START, {"membership_id": str(gone.id)}).status_code == 409


class TestBounds:
    def test_it_takes_an_admin(self, cast: Cast, as_: Client) -> None:
        body = {"roles": ["learner"]}
        assert as_(None).send("POST", START, body).status_code == 401
        assert as_(cast.nils).send("POST", START, body).status_code == 404
        assert as_(cast.max).send("POST", START, body).status_code == 403

    @pytest.mark.parametrize("body", [{}, {"roles": ["ghost"]}])
    def test_somebody_must_be_named(self, olga: ApiClient, body: dict[str, Any]) -> None:
        assert olga.send("POST", START, body).status_code == 422

    def test_never_more_than_ones_own(self, cast: Cast, as_: Client, olga: ApiClient) -> None:
        wanted = ["roles.write", "members.read", "groups.read"]
        hold(cast, "max", make(olga, title="Deputy", may=wanted)["key"])
        deputy = as_(cast.max)
        assert deputy.send("POST", START, {"roles": ["admin"]}).status_code == 201
        assert actions(deputy) == {*wanted, "trainings.own"}
        assert deputy.read("/teams/northwind/programs").status_code == 403

    def test_an_admin_who_is_removed_meanwhile_sees_nothing(
        self, cast: Cast, as_: Client, olga: ApiClient
    ) -> None:
        hold(cast, "max", "admin")
        as_(cast.max)
        olga.send("POST", START, {"roles": ["author"]})
        row = Membership.objects.get(user=cast.olga)
        assert as_(cast.max).send("DELETE", f"/memberships/{row.id}").status_code == 204
        assert olga.read("/teams/northwind/programs").status_code == 404
