"""A team keeps an active human admin, on every path, the ones nobody thought of included."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from footplate.accounts.models import User
from footplate.teams.models import Membership
from footplate.teams.tests.invited import invite
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]
REFUSED = (409, "/problems/last_admin")


def answered(answer: object) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"]  # type: ignore[attr-defined]


def row(user: User) -> Membership:
    return Membership.objects.get(user=user)


@pytest.fixture
def olga(cast: Cast, as_: Client) -> ApiClient:
    """The only one who counts: beside her an invited admin, a machine and a closed account."""
    client = as_(cast.olga)
    invite(client, "ida@example.com", "admin")
    for name, field in (("Robot", "is_machine"), ("Gone", "is_active")):
        user = make_person(f"{name.lower()}@example.com", name)
        setattr(user, field, field == "is_machine")
        user.save()
        join(user, cast.northwind, "admin")
    return client


def test_by_changing_roles(cast: Cast, olga: ApiClient) -> None:
    path = f"/memberships/{row(cast.olga).id}"
    assert answered(olga.send("PATCH", path, {"roles": ["learner"]})) == REFUSED


def test_by_removing_oneself(cast: Cast, olga: ApiClient) -> None:
    assert answered(olga.send("DELETE", f"/memberships/{row(cast.olga).id}")) == REFUSED


def test_by_leaving(cast: Cast, as_: Client, olga: ApiClient) -> None:
    assert answered(olga.send("DELETE", "/me/teams/northwind")) == REFUSED
    join_as = Membership.objects.filter(user=cast.max)
    join_as.update(roles=["admin"])
    assert olga.send("DELETE", "/me/teams/northwind").status_code == 204
    assert row(cast.olga).state == "removed"
    assert olga.read("/teams/northwind").status_code == 404
    assert answered(as_(cast.max).send("DELETE", "/me/teams/northwind")) == REFUSED


@pytest.mark.parametrize(
    "statement",
    [
        "update memberships set roles = '{learner}' where user_id = %s",
        "update memberships set state = 'removed' where user_id = %s",
        "delete from memberships where user_id = %s",
        "update users set is_active = false where id = %s",
        "update users set is_machine = true where id = %s",
    ],
)
def test_the_database_refuses_whatever_the_path(
    cast: Cast, olga: ApiClient, statement: str
) -> None:
    def run() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, [cast.olga.id])
            cursor.execute("set constraints all immediate")

    with pytest.raises(IntegrityError, match="keeps an active admin"):
        run()
    Membership.objects.filter(user=cast.max).update(roles=["admin"])
    run()


def test_a_person_with_memberships_is_not_deleted(cast: Cast, olga: ApiClient) -> None:
    with pytest.raises(ProtectedError):
        cast.olga.delete()


def test_two_changes_that_leave_one_are_no_refusal(cast: Cast, olga: ApiClient) -> None:
    """Asked at the end of the transaction: a hand-over in two steps is fine in either order."""
    with transaction.atomic(), connection.cursor() as cursor:
        Membership.objects.filter(user=cast.olga).update(roles=["learner"])
        Membership.objects.filter(user=cast.max).update(roles=["admin"])
        cursor.execute("set constraints all immediate")
