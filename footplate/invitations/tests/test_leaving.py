"""Who leaves a team is never late in it, and goes on with the unfinished when they are back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import time_machine

from footplate.invitations.actions.remind_before_due import remind_before_due
from footplate.invitations.models import Invitation
from footplate.kernel import clock
from footplate.teams.actions.add_member import add_member
from footplate.teams.models import Membership
from footplate.testing.client import ApiClient
from footplate.testing.world.small import SmallWorld

Client = Callable[..., ApiClient]


def rows(client: ApiClient, world: SmallWorld) -> dict[str, dict[str, Any]]:
    items = client.read(f"/programs/{world.northwind.program.id}/roster?limit=100").json()["items"]
    return {item["id"]: item for item in items}


def overdue(client: ApiClient) -> int:
    return client.read("/teams/northwind/overview").json()["overdue_total"]


def test_left_is_not_late_nor_reminded_and_comes_back(world: SmallWorld, as_: Client) -> None:
    training, cast = world.northwind.training, world.cast
    membership = Membership.objects.get(user=cast.leo)
    with time_machine.travel(clock.now() + timedelta(days=20), tick=False):
        olga, key = as_(cast.olga), str(training.id)
        assert rows(olga, world)[key]["state"] == "overdue"
        before = overdue(olga)
        assert olga.send("DELETE", f"/memberships/{membership.id}").status_code == 204
        left = rows(olga, world)[key]
        assert (left["state"], left["actions"]) == ("left", ["revoke"])
        assert left["person"]["name"] == cast.leo.name
        assert overdue(olga) < before
        answer = olga.send("POST", f"/invitations/{key}/reminder")
        assert answer.status_code == 409
        assert as_(cast.leo).read(f"/trainings/{key}").status_code == 404
        add_member(
            team_id=cast.northwind.id,
            user_id=cast.leo.id,
            roles=["learner"],
            actor_id=cast.olga.id,
            now=clock.now(),
        )
        assert rows(olga, world)[key]["state"] == "overdue"
        assert as_(cast.leo).read(f"/trainings/{key}").status_code == 200


def test_reminders_before_the_day_leave_them_alone(world: SmallWorld, as_: Client) -> None:
    training = world.northwind.training
    membership = Membership.objects.get(user=world.cast.leo)
    as_(world.cast.olga).send("DELETE", f"/memberships/{membership.id}")
    others = Invitation.objects.exclude(pk=training.pk)
    others.update(status="revoked")
    due = Invitation.objects.get(pk=training.pk).due_at
    assert due is not None
    hours = [due - timedelta(days=8) + timedelta(hours=hour) for hour in range(0, 8 * 24, 6)]
    assert sum(remind_before_due(now=moment) for moment in hours) == 0


def test_a_removed_authors_programs_remain_with_their_name(world: SmallWorld, as_: Client) -> None:
    olga, ada = as_(world.cast.olga), Membership.objects.get(user=world.cast.ada)
    path = f"/programs/{world.northwind.program.id}/editions"
    before = olga.read(path).json()
    assert world.cast.ada.name in str(before)
    assert olga.send("DELETE", f"/memberships/{ada.id}").status_code == 204
    assert olga.read(path).json() == before
    assert as_(world.cast.ada).read("/teams/northwind/programs").status_code == 404
