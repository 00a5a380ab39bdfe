"""What holds when people act at the same moment, on real PostgreSQL."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from footplate.accounts.models import User
from footplate.kernel.models import OutboxEvent
from footplate.teams.models import Membership
from footplate.teams.roles import ADMIN
from footplate.teams.tests.invited import invite, token_of
from footplate.testing.cast import Cast, make_cast, make_person
from footplate.testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)
Client = Callable[..., ApiClient]


@pytest.fixture
def people() -> Cast:
    return make_cast()


def at_once(*calls: Callable[[], int]) -> list[int]:
    """Run the calls in threads that start together; return their answers' statuses, sorted."""
    barrier = threading.Barrier(len(calls))
    statuses: list[int] = []

    def run(call: Callable[[], int]) -> None:
        try:
            barrier.wait()
            statuses.append(call())
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(statuses)


def sends(client: ApiClient, method: str, path: str, body: object = None) -> Callable[[], int]:
    return lambda: int(client.send(method, path, body).status_code)


def admins(people: Cast) -> int:
    return Membership.objects.filter(
        team=people.northwind, state="active", roles__contains=[ADMIN]
    ).count()


def row(people: Cast, user: User) -> Membership:
    return Membership.objects.get(user=user, team=people.northwind)


@pytest.mark.parametrize("method", ["DELETE", "PATCH"])
def test_two_admins_who_remove_each_other_leave_one(people: Cast, as_: Client, method: str) -> None:
    Membership.objects.filter(user=people.max).update(roles=[ADMIN])
    body = {"roles": ["learner"]} if method == "PATCH" else None
    statuses = at_once(
        sends(as_(people.olga), method, f"/memberships/{row(people, people.max).id}", body),
        sends(as_(people.max), method, f"/memberships/{row(people, people.olga).id}", body),
    )
    assert admins(people) == 1
    # Who came second was no longer an admin, hence no longer allowed to look.
    assert statuses[0] in (200, 204)
    assert statuses[1] in (403, 404)


def test_admins_who_all_step_down_leave_one(people: Cast, as_: Client) -> None:
    everybody = [people.olga, people.max, people.ada, people.leo]
    Membership.objects.filter(team=people.northwind).update(roles=[ADMIN])
    statuses = at_once(
        *(
            sends(as_(one), "PATCH", f"/memberships/{row(people, one).id}", {"roles": ["learner"]})
            for one in everybody
        )
    )
    assert admins(people) == 1
    assert statuses == [200, 200, 200, 409]


def test_a_link_used_twice_at_once_makes_one_member(people: Cast, as_: Client) -> None:
    ida = make_person("ida@example.com", "Ida Berg")
    link = f"/member-links/{token_of(invite(as_(people.olga), 'ida@example.com'))}"
    statuses = at_once(
        sends(as_(ida), "POST", link, {}),
        sends(as_(ida), "POST", link, {}),
        sends(as_(people.nils), "POST", link, {"confirm_other_address": True}),
    )
    assert statuses == [200, 410, 410]
    assert OutboxEvent.objects.filter(type="MemberJoined").count() == 1


def test_an_address_invited_twice_at_once_is_invited_once(people: Cast, as_: Client) -> None:
    body = {"email": "ida@example.com", "roles": ["learner"]}
    statuses = at_once(
        *(sends(as_(people.olga), "POST", "/teams/northwind/members", body) for _ in range(3))
    )
    assert statuses == [201, 409, 409]
    assert OutboxEvent.objects.filter(type="MemberInvited").count() == 1


def test_a_link_used_while_it_is_withdrawn_does_one_of_both(people: Cast, as_: Client) -> None:
    ida = make_person("ida@example.com", "Ida Berg")
    membership_id = invite(as_(people.olga), "ida@example.com")
    link = f"/member-links/{token_of(membership_id)}"
    at_once(
        sends(as_(ida), "POST", link, {}),
        sends(as_(people.olga), "DELETE", f"/memberships/{membership_id}"),
    )
    left = Membership.objects.filter(pk=membership_id).first()
    assert left is None or (left.state, left.roles) == ("removed", [])


def test_an_account_made_twice_at_once_is_made_once(people: Cast, as_: Client) -> None:
    link = f"/member-links/{token_of(invite(as_(people.olga), 'ida@example.com'))}/account"
    body = {"name": "Ida Berg", "password": "a calm sentence of words"}
    statuses = at_once(*(sends(as_(None), "POST", link, body) for _ in range(3)))
    assert statuses == [201, 409, 409]
    assert User.objects.filter(email="ida@example.com").count() == 1


def test_teams_of_the_same_name_made_at_once_get_an_address_each(people: Cast, as_: Client) -> None:
    User.objects.filter(pk=people.olga.pk).update(is_operator=True)
    body = {"name": "Harbour", "timezone": "Europe/London"}
    statuses = at_once(*(sends(as_(people.olga), "POST", "/teams", body) for _ in range(4)))
    assert statuses == [201] * 4


def test_two_who_set_a_group_at_once_get_what_one_of_them_asked_for(
    people: Cast, as_: Client
) -> None:
    group = as_(people.max).send("POST", "/teams/northwind/groups", {"name": "Office"}).json()
    path = f"/groups/{group['id']}/members"
    one = [str(row(people, people.leo).id), str(row(people, people.ada).id)]
    other = [str(row(people, people.max).id)]
    statuses = at_once(
        sends(as_(people.max), "PUT", path, {"membership_ids": one}),
        sends(as_(people.olga), "PUT", path, {"membership_ids": other}),
    )
    assert statuses == [200, 200]
    left = Membership.objects.filter(groups__id=group["id"]).values_list("id", flat=True)
    assert {str(pk) for pk in left} in ({*one}, {*other})
