"""Nobody gives a role that they may not give, on any path.

The built-in roles that may change members give everything, so a role that may not is put in for
these tests.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from footplate.teams import roles
from footplate.teams.actions.add_member import add_member
from footplate.teams.errors import RoleNotYoursToGive
from footplate.teams.models import Membership
from footplate.teams.roles import Role
from footplate.teams.tests.invited import invite, token_of
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
REFUSED = (403, "/problems/role_not_yours_to_give")


@pytest.fixture
def recruiter(cast: Cast, as_: Client, monkeypatch: pytest.MonkeyPatch) -> ApiClient:
    """Max, who may write members but give only learner and author."""
    role = Role(
        key="recruiter",
        title="Recruiter",
        description="Brings people in.",
        includes=("learner",),
        gives=frozenset({"learner", "author"}),
        may=frozenset({"members.read", "members.write", "trainings.own"}),
    )
    monkeypatch.setitem(roles.ROLES, "recruiter", role)
    Membership.objects.filter(user=cast.max).update(roles=["recruiter"])
    return as_(cast.max)


def row(cast: Cast, name: str) -> Membership:
    return Membership.objects.get(user=getattr(cast, name), team=cast.northwind)


def test_inviting(recruiter: ApiClient) -> None:
    body = {"email": "ida@example.com", "roles": ["learner", "admin"]}
    answer = recruiter.send("POST", "/teams/northwind/members", body)
    assert (answer.status_code, answer.json()["type"]) == REFUSED
    assert answer.json()["roles"] == ["admin"]
    assert not Membership.objects.filter(email="ida@example.com").exists()
    assert invite(recruiter, "ida@example.com", "author")


@pytest.mark.parametrize("wanted", [["admin"], ["manager"], ["learner", "recruiter"]])
def test_changing_roles_upward(cast: Cast, recruiter: ApiClient, wanted: list[str]) -> None:
    answer = recruiter.send("PATCH", f"/memberships/{row(cast, 'leo').id}", {"roles": wanted})
    assert (answer.status_code, answer.json()["type"]) == REFUSED
    assert row(cast, "leo").roles == ["learner"]


def test_changing_ones_own_roles(cast: Cast, recruiter: ApiClient) -> None:
    path = f"/memberships/{row(cast, 'max').id}"
    answer = recruiter.send("PATCH", path, {"roles": ["recruiter", "admin"]})
    assert (answer.status_code, answer.json()["type"]) == REFUSED


def test_taking_a_role_that_one_may_not_give(cast: Cast, recruiter: ApiClient) -> None:
    Membership.objects.filter(user=cast.ada).update(roles=["admin"])
    path = f"/memberships/{row(cast, 'ada').id}"
    assert recruiter.send("PATCH", path, {"roles": ["learner"]}).status_code == 403
    assert recruiter.send("DELETE", path).status_code == 403
    assert row(cast, "ada").roles == ["admin"]


def test_actions_are_offered_only_where_they_work(cast: Cast, recruiter: ApiClient) -> None:
    items = recruiter.read("/teams/northwind/members").json()["items"]
    offered = {item["name"]: item["actions"] for item in items}
    assert offered["Olga Petrenko"] == []
    assert offered["Leo Brandt"] == ["change_roles", "remove"]


def test_reminding_takes_the_same_right(cast: Cast, as_: Client, recruiter: ApiClient) -> None:
    membership_id = invite(as_(cast.olga), "ida@example.com", "admin")
    answer = recruiter.send("POST", f"/memberships/{membership_id}/reminder")
    assert (answer.status_code, answer.json()["type"]) == REFUSED


def test_an_inviter_who_may_no_longer_give_the_role_gives_it_no_more(
    cast: Cast, as_: Client
) -> None:
    Membership.objects.filter(user=cast.max).update(roles=["admin"])
    membership_id = invite(as_(cast.max), "nils@footplate.test", "admin")
    as_(cast.olga).send("PATCH", f"/memberships/{row(cast, 'max').id}", {"roles": ["learner"]})
    answer = as_(cast.nils).send("POST", f"/member-links/{token_of(membership_id)}", {})
    assert (answer.status_code, answer.json()["type"]) == (410, "/problems/link_withdrawn")
    assert as_(cast.nils).read("/teams/northwind").status_code == 404


def test_an_inviter_who_was_removed_gives_nothing(cast: Cast, as_: Client) -> None:
    Membership.objects.filter(user=cast.max).update(roles=["admin"])
    membership_id = invite(as_(cast.max), "nils@footplate.test", "learner")
    as_(cast.olga).send("DELETE", f"/memberships/{row(cast, 'max').id}")
    answer = as_(cast.nils).send("POST", f"/member-links/{token_of(membership_id)}", {})
    assert answer.status_code == 410


class TestAddingAMember:
    NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def add(self, cast: Cast, name: str, *wanted: str, by: str | None = "max") -> Membership:
        return add_member(
            team_id=cast.northwind.id,
            user_id=getattr(cast, name).id,
            roles=list(wanted),
            actor_id=getattr(cast, by).id if by else None,
            now=self.NOW,
        )

    def test_somebody_new_has_exactly_the_roles(self, cast: Cast) -> None:
        membership = self.add(cast, "nils", "learner")
        assert (membership.state, membership.roles, membership.joined_at) == (
            "active",
            ["learner"],
            self.NOW,
        )

    def test_an_active_member_keeps_roles_and_gains(self, cast: Cast) -> None:
        assert self.add(cast, "ada", "learner").roles == ["author", "learner"]

    def test_a_removed_member_has_exactly_the_roles(self, cast: Cast, as_: Client) -> None:
        Membership.objects.filter(user=cast.ada).update(state="removed", roles=["admin"])
        assert self.add(cast, "ada", "learner").roles == ["learner"]

    def test_a_waiting_invitation_is_taken_up_with_what_it_offered(
        self, cast: Cast, as_: Client
    ) -> None:
        membership_id = invite(as_(cast.olga), "nils@footplate.test", "author")
        membership = self.add(cast, "nils", "learner")
        assert membership.id == membership_id
        assert membership.roles == ["learner", "author"]
        answer = as_(cast.nils).send("POST", f"/member-links/{token_of(membership_id)}", {})
        assert answer.json()["type"] == "/problems/link_used"

    def test_but_not_with_what_its_inviter_may_no_longer_give(
        self, cast: Cast, as_: Client
    ) -> None:
        Membership.objects.filter(user=cast.ada).update(roles=["admin"])
        invite(as_(cast.ada), "nils@footplate.test", "author")
        Membership.objects.filter(user=cast.ada).update(roles=["learner"])
        assert self.add(cast, "nils", "learner").roles == ["learner"]

    @pytest.mark.parametrize("by", ["max", "leo", "nils"])
    def test_more_than_learner_takes_somebody_who_may_give_it(self, cast: Cast, by: str) -> None:
        with pytest.raises(RoleNotYoursToGive):
            self.add(cast, "nils", "admin", by=by)
        assert not Membership.objects.filter(user=cast.nils, team=cast.northwind).exists()

    def test_the_server_itself_may(self, cast: Cast) -> None:
        assert self.add(cast, "nils", "manager", by=None).roles == ["manager"]
