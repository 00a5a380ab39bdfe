"""Every event of the catalogue reaches an endpoint, in the transaction in which it happened."""

import json
import re
from dataclasses import MISSING
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator, FormatChecker

from footplate.invitations.actions.send_invitations import send_invitations
from footplate.invitations.models import Invitation
from footplate.kernel import clock
from footplate.kernel.events import Event, publish, publish_all
from footplate.kernel.ids import new_id
from footplate.kernel.models import OutboxEvent
from footplate.teams.actions.remove_member import remove_member
from footplate.teams.events import MemberJoined
from footplate.testing.world.company import caller_of
from footplate.testing.world.small import SmallWorld
from footplate.webhooks.catalogue import CATALOGUE
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint
from footplate.webhooks.signing import message_id

# Told to nobody outside: work on files, letters, and what concerns one person's own secrets.
INSIDE = {
    "AssetUploaded",
    "AssetReady",
    "AssetFailed",
    "InvitationReminded",
    "ContentsReset",
    "TokenCreated",
    "TokenExpiring",
    "TrainingCorrected",
}


def _sample(world: SmallWorld, source: type[Event]) -> Event:
    """Return an event of this class about a record of Northwind."""
    team = world.northwind
    values = {
        "team_id": team.team.id,
        "occurred_at": clock.now(),
        "invitation_id": team.training.id,
        "program_id": team.program.id,
        "edition_id": team.training.edition_id,
        "user_id": team.people.learner.id,
        "certificate_id": team.certificate.id,
        "membership_id": team.membership.id,
        "attempt_id": team.attempt.id,
        "content_id": team.contents["quiz"].id,
        "number": 1,
        "retrain": False,
        "passed": True,
        "score_percent": 92.5,
        "regrading_id": new_id(),
        "score_before_percent": 62.5,
        "passed_before": False,
        "training_completed": True,
    }
    fields = source.__dataclass_fields__.values()
    needed = [field.name for field in fields if field.default is MISSING]
    return source(**{name: values[name] for name in needed})


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_type_is_told_in_its_documented_shape(world: SmallWorld, name: str) -> None:
    WebhookDelivery.objects.all().delete()
    publish(_sample(world, CATALOGUE[name].source))
    delivery = WebhookDelivery.objects.get(event_type=name, endpoint=world.northwind.endpoint)
    body = json.loads(delivery.body)
    schema = CATALOGUE[name].schema()
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(body)
    assert list(body) == ["type", "timestamp", "data"]
    assert body["timestamp"].endswith("Z")
    assert set(body["data"]) == set(CATALOGUE[name].shape.model_fields)
    assert delivery.event_id == OutboxEvent.objects.order_by("id").last().id
    assert message_id(delivery.event_id) == f"msg_{delivery.event_id.hex}"


@pytest.mark.parametrize("name", CATALOGUE)
def test_examples_fit_their_schemas(name: str) -> None:
    one = CATALOGUE[name]
    Draft202012Validator(one.schema()).validate(one.example())


def test_every_event_of_the_house_is_told_or_kept_inside_on_purpose() -> None:
    known = {cls.__name__ for cls in Event.__subclasses__() if ".tests." not in cls.__module__}
    told = {one.source.__name__ for one in CATALOGUE.values()}
    assert told | INSIDE == known


def test_no_names_and_no_addresses_leave_the_house(world: SmallWorld) -> None:
    for one in CATALOGUE.values():
        publish(_sample(world, one.source))
    people = [world.cast.leo, world.cast.olga, world.cast.max]
    for delivery in WebhookDelivery.objects.exclude(pk=world.northwind.delivery.id):
        for person in people:
            assert person.email not in delivery.body
            assert person.name not in delivery.body


def test_only_the_team_hears_and_only_what_it_asked_for(world: SmallWorld) -> None:
    own, foreign = world.northwind.endpoint, world.fjordline.endpoint
    WebhookDelivery.objects.all().delete()
    WebhookEndpoint.objects.filter(pk=own.id).update(event_types=["member.joined"])
    publish(_sample(world, CATALOGUE["program.unpublished"].source))
    assert not WebhookDelivery.objects.exists()
    publish(_sample(world, MemberJoined))
    assert [one.endpoint_id for one in WebhookDelivery.objects.all()] == [own.id]
    WebhookEndpoint.objects.filter(pk=own.id).update(
        disabled_at=clock.now(), disabled_reason="by_person", paused_at=None
    )
    publish(_sample(world, MemberJoined))
    assert WebhookDelivery.objects.count() == 1
    assert not WebhookDelivery.objects.filter(endpoint=foreign).exists()


def test_nothing_is_told_that_did_not_happen(world: SmallWorld) -> None:
    before = WebhookDelivery.objects.count()
    with transaction.atomic():
        publish(_sample(world, MemberJoined))
        transaction.set_rollback(True)
    assert WebhookDelivery.objects.count() == before


def test_a_job_is_enqueued_in_the_same_transaction_for_active_endpoints(world: SmallWorld) -> None:
    publish(_sample(world, MemberJoined))
    assert _jobs() == []
    WebhookEndpoint.objects.filter(pk=world.northwind.endpoint.id).update(paused_at=None)
    publish(_sample(world, MemberJoined))
    assert _jobs() == [("webhooks", str(world.northwind.endpoint.id))]


def _jobs() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select queue_name, args->>'endpoint_id' from procrastinate_jobs "
            "where task_name = 'webhooks.send'"
        )
        return cursor.fetchall()


def test_many_events_take_as_many_statements_as_one(world: SmallWorld) -> None:
    one = [_sample(world, CATALOGUE["invitation.created"].source)]

    def statements(events: list[Event]) -> int:
        with CaptureQueriesContext(connection) as captured:
            publish_all(events)
        return len(captured)

    assert statements(one) == statements(one * 50)
    WebhookEndpoint.objects.update(event_types=["training.started"])
    silent = statements(one)
    assert silent == statements(one * 50)


def test_inviting_tells_each_invitation(world: SmallWorld) -> None:
    team = world.northwind
    WebhookDelivery.objects.all().delete()
    send_invitations(
        actor=caller_of(world.cast.max),
        program_id=team.program.id,
        emails=[f"new{number}@example.test" for number in range(3)],
        group_ids=[],
        message="",
        now=clock.now() + timedelta(seconds=1),
    )
    told = WebhookDelivery.objects.filter(event_type="invitation.created")
    ids = {json.loads(one.body)["data"]["invitation_id"] for one in told}
    invited = Invitation.objects.filter(email__startswith="new")
    assert ids == {str(one.id) for one in invited}
    assert all(json.loads(one.body)["data"]["status"] == "pending" for one in told)


def test_a_removed_member_is_told_by_id_alone(world: SmallWorld) -> None:
    remove_member(
        membership_id=world.northwind.membership.id,
        actor=caller_of(world.cast.olga),
        now=clock.now(),
    )
    delivery = WebhookDelivery.objects.get(
        event_type="member.removed", endpoint=world.northwind.endpoint
    )
    assert json.loads(delivery.body)["data"] == {
        "membership_id": str(world.northwind.membership.id),
        "user_id": str(world.cast.leo.id),
        "state": "removed",
        "roles": [],
    }


def test_the_guide_names_every_type_and_no_other() -> None:
    guide = (settings.ROOT / "docs" / "webhooks.md").read_text()
    named = set(re.findall(r"^\| `([a-z]+\.[a-z]+)` \|", guide, re.M))
    assert named == set(CATALOGUE)
