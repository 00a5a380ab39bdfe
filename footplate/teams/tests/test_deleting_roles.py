"""A role that somebody has, or is offered, is deleted only with another in its place."""

from collections.abc import Callable

from footplate.teams.models import Membership, TeamRole
from footplate.teams.tests.invited import invite
from footplate.teams.tests.test_custom_roles import hold, make
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]


def test_one_that_nobody_has_goes_and_is_given_by_nobody(cast: Cast, as_: Client) -> None:
    olga = as_(cast.olga)
    made = make(olga)
    other = make(olga, title="Other", gives=[made["key"]])
    assert olga.send("DELETE", f"/roles/{made['id']}").status_code == 204
    kept = TeamRole.objects.get()
    assert (str(kept.id), kept.gives, kept.all_gives) == (other["id"], [], [])


def test_holders_and_the_invited_are_named(cast: Cast, as_: Client) -> None:
    olga = as_(cast.olga)
    made = make(olga)
    hold(cast, "leo", "learner", made["key"])
    invite(olga, "ida@example.com", made["key"])
    answer = olga.send("DELETE", f"/roles/{made['id']}")
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/role_in_use")
    assert answer.json()["holders_total"] == 2
    assert {(one["name"], one["state"]) for one in answer.json()["holders"]} == {
        ("Leo Brandt", "active"),
        ("ida@example.com", "invited"),
    }
    assert TeamRole.objects.count() == 1


def test_with_a_replacement_they_all_get_that(cast: Cast, as_: Client) -> None:
    olga = as_(cast.olga)
    made = make(olga)
    hold(cast, "leo", "learner", made["key"])
    invited = invite(olga, "ida@example.com", made["key"])
    path = f"/roles/{made['id']}?replacement="
    assert olga.send("DELETE", f"{path}custom:ghost").status_code == 422
    assert olga.send("DELETE", f"{path}{made['key']}").status_code == 422
    assert olga.send("DELETE", f"{path}learner").status_code == 204
    assert Membership.objects.get(user=cast.leo).roles == ["learner"]
    assert Membership.objects.get(pk=invited).roles == ["learner"]


def test_one_that_another_includes_stays(cast: Cast, as_: Client) -> None:
    olga = as_(cast.olga)
    made = make(olga)
    make(olga, title="Other", includes=[made["key"]])
    answer = olga.send("DELETE", f"/roles/{made['id']}?replacement=learner")
    assert (answer.status_code, answer.json()["included_in"]) == (409, ["Other"])
