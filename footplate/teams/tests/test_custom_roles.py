"""Roles that a team makes for itself: closed, bounded by their makers, in force at once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footplate.teams import roles
from footplate.teams.catalogue import ABILITIES
from footplate.teams.holding import roles_of
from footplate.teams.models import Membership, TeamRole
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
ROLES = "/teams/northwind/roles"
OFFICER = {"title": "Safety officer", "includes": ["learner"], "may": ["programs.read"]}


def make(client: ApiClient, **more: Any) -> dict[str, Any]:
    """Return the role that this client made."""
    answer = client.send("POST", ROLES, {**OFFICER, **more})
    assert answer.status_code == 201, answer.content
    return answer.json()


def hold(cast: Cast, name: str, *keys: str) -> None:
    user = getattr(cast, name)
    Membership.objects.filter(user=user, team=cast.northwind).update(roles=list(keys))


def codes(answer: Any) -> list[tuple[str, str]]:
    return [(error["pointer"], error["code"]) for error in answer.json()["errors"]]


def test_the_catalogue_has_words_for_every_ability_and_no_other() -> None:
    assert set(ABILITIES) == roles.ROLES["admin"].may
    assert all(need in ABILITIES for one in ABILITIES.values() for need in one.needs)
    for role in roles.ROLES.values():
        assert all(need in role.may for key in role.may for need in ABILITIES[key].needs), role.key


class TestMaking:
    def test_a_role_is_listed_beside_the_built_in_ones(self, cast: Cast, as_: Client) -> None:
        made = make(as_(cast.olga), gives=["learner"])
        assert (made["key"], made["may"]) == (
            "custom:safety-officer",
            ["trainings.own", "programs.read"],
        )
        listed = as_(cast.max).read(ROLES).json()["items"]
        assert [item["key"] for item in listed] == [*roles.ROLES, "custom:safety-officer"]
        assert "custom:safety-officer" in listed[3]["gives"]
        assert [item["members"] for item in listed] == [1, 1, 1, 1, 0]

    def test_it_is_for_admins_and_foreign_roles_do_not_exist(self, cast: Cast, as_: Client) -> None:
        assert as_(None).send("POST", ROLES, OFFICER).status_code == 401
        assert as_(cast.nils).send("POST", ROLES, OFFICER).status_code == 404
        assert as_(cast.max).send("POST", ROLES, OFFICER).status_code == 403
        path = f"/roles/{make(as_(cast.olga))['id']}"
        assert as_(cast.nils).send("PATCH", path, {"title": "Mine"}).status_code == 404
        assert as_(cast.nils).send("DELETE", path).status_code == 404

    @pytest.mark.parametrize(
        ("more", "fault"),
        [
            ({"may": ["programs.fly"]}, ("/body/may/0", "unknown_ability")),
            ({"includes": ["custom:ghost"]}, ("/body/includes/0", "unknown_role")),
            ({"includes": ["learner", "admin"]}, ("/body/includes/1", "admin_included")),
            ({"gives": ["*"]}, ("/body/gives/0", "unknown_role")),
            ({"may": ["invitations.write"]}, ("/body/may/0", "needs_ability")),
        ],
    )
    def test_what_makes_no_sense_is_named(
        self, cast: Cast, as_: Client, more: dict[str, Any], fault: tuple[str, str]
    ) -> None:
        answer = as_(cast.olga).send("POST", ROLES, {**OFFICER, **more})
        assert answer.status_code == 422
        assert fault in codes(answer)

    @pytest.mark.parametrize("title", ["SAFETY officer", "admin"])
    def test_a_title_is_taken_once(self, cast: Cast, as_: Client, title: str) -> None:
        make(as_(cast.olga))
        answer = as_(cast.olga).send("POST", ROLES, {**OFFICER, "title": title})
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/role_exists")

    def test_a_circle_is_shown(self, cast: Cast, as_: Client) -> None:
        olga = as_(cast.olga)
        a = make(olga, title="A")
        b = make(olga, title="B", includes=[a["key"]])
        c = make(olga, title="C", includes=[b["key"]])
        answer = olga.send("PATCH", f"/roles/{a['id']}", {"includes": [c["key"]]})
        assert codes(answer) == [("/body/includes", "roles_in_a_circle")]
        assert answer.json()["detail"].endswith(
            ("A > C > B > A.", "B > A > C > B.", "C > B > A > C.")
        )

    def test_inclusion_is_closed_over_all_levels_also_when_the_lowest_changes(
        self, cast: Cast, as_: Client
    ) -> None:
        olga = as_(cast.olga)
        a = make(olga, title="A", includes=[])
        b = make(olga, title="B", includes=[a["key"]], may=[])
        c = make(olga, title="C", includes=[b["key"], "author"], may=[])
        assert {"programs.read", "media.write"} <= set(c["may"])
        olga.send("PATCH", f"/roles/{a['id']}", {"may": ["audit.read"], "gives": ["learner"]})
        [now] = [one for one in olga.read(ROLES).json()["items"] if one["key"] == c["key"]]
        assert "audit.read" in now["may"]
        assert now["gives"] == ["learner"]


class TestBounds:
    @pytest.fixture
    def deputy(self, cast: Cast, as_: Client) -> ApiClient:
        """Max, who may write roles and see programs, and give learner."""
        key = make(
            as_(cast.olga),
            title="Deputy",
            may=["roles.write", "members.read", "groups.read", "members.write", "programs.read"],
            gives=["learner"],
        )["key"]
        hold(cast, "max", key)
        return as_(cast.max)

    def test_nobody_makes_a_role_beyond_their_own(self, deputy: ApiClient) -> None:
        make(deputy, gives=["learner"])
        answer = deputy.send("POST", ROLES, {"title": "X", "may": ["audit.read", "programs.read"]})
        assert (answer.status_code, answer.json()["abilities"]) == (403, ["audit.read"])
        answer = deputy.send("POST", ROLES, {"title": "X", "includes": ["author"]})
        assert "programs.publish" in answer.json()["abilities"]
        answer = deputy.send("POST", ROLES, {"title": "X", "gives": ["admin", "learner"]})
        assert (answer.status_code, answer.json()["roles"]) == (403, ["admin"])

    def test_nobody_changes_or_deletes_a_role_beyond_their_own(
        self, cast: Cast, as_: Client, deputy: ApiClient
    ) -> None:
        high = make(as_(cast.olga), title="High", may=["audit.read"])
        answer = deputy.send("PATCH", f"/roles/{high['id']}", {"may": []})
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/role_beyond_yours")
        assert deputy.send("DELETE", f"/roles/{high['id']}").status_code == 403

    def test_nobody_raises_their_own_role(self, cast: Cast, deputy: ApiClient) -> None:
        own = TeamRole.objects.get(title="Deputy")
        answer = deputy.send("PATCH", f"/roles/{own.id}", {"may": [*own.may, "audit.read"]})
        assert answer.status_code == 403
        answer = deputy.send("PATCH", f"/roles/{own.id}", {"gives": ["learner", "admin"]})
        assert answer.status_code == 403
        assert not roles_of(team_id=cast.northwind.id, user_id=cast.max.id).beyond(["learner"])

    def test_an_own_role_is_given_by_who_may_give_it(
        self, cast: Cast, as_: Client, deputy: ApiClient
    ) -> None:
        key = make(as_(cast.olga))["key"]
        leo = Membership.objects.get(user=cast.leo)
        body = {"roles": ["learner", key]}
        assert deputy.send("PATCH", f"/memberships/{leo.id}", body).status_code == 403
        assert as_(cast.olga).send("PATCH", f"/memberships/{leo.id}", body).status_code == 200

    def test_another_teams_role_is_no_role(self, cast: Cast, as_: Client) -> None:
        key = make(as_(cast.olga))["key"]
        body = {"email": "ida@example.com", "roles": [key]}
        answer = as_(cast.nils).send("POST", "/teams/fjordline/members", body)
        assert (answer.status_code, codes(answer)) == (422, [("/body/roles/0", "unknown_role")])
        join(make_person("ida@example.com", "Ida Berg"), cast.fjordline, key)
        ida = Membership.objects.get(email="ida@example.com")
        assert roles_of(team_id=ida.team_id, user_id=ida.user_id).may == frozenset()


class TestInForce:
    def test_at_once_and_gone_at_once(self, cast: Cast, as_: Client) -> None:
        made = make(as_(cast.olga), may=["programs.read", "reports.read"])
        hold(cast, "leo", "learner", made["key"])
        leo = as_(cast.leo)
        assert leo.read("/teams/northwind/overview").status_code == 200
        [team] = leo.read("/me").json()["teams"]
        assert team["role_titles"] == ["Learner", "Safety officer"]
        assert "reports.read" in team["actions"]
        as_(cast.olga).send("PATCH", f"/roles/{made['id']}", {"may": ["programs.read"]})
        assert leo.read("/teams/northwind/overview").status_code == 403

    def test_it_costs_no_statement(self, cast: Cast, as_: Client) -> None:
        key = make(as_(cast.olga))["key"]
        counts = []
        client = as_(cast.max)
        for held in (["manager"], ["manager", key]):
            hold(cast, "max", *held)
            for path in ("/me", "/teams/northwind/members"):
                with CaptureQueriesContext(connection) as ran:
                    assert client.read(path).status_code == 200
                counts.append(len(ran))
        assert counts[:2] == counts[2:]
