"""Endpoints and deliveries through the API."""

from typing import Any

import pytest
from pytest_django import Settings

from footplate.kernel.models import AuditEvent
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.world.small import SmallWorld
from footplate.webhooks.actions.create_endpoint import MOST_ENDPOINTS
from footplate.webhooks.catalogue import CATALOGUE
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint
from footplate.webhooks.tests.conftest import MakeEndpoint

URL = "https://hooks.example.com/payroll"


@pytest.fixture
def olga(cast: Cast) -> ApiClient:
    return ApiClient().sign_in(cast.olga)


def _create(client: ApiClient, **values: Any) -> Any:
    return client.send("POST", "/teams/northwind/webhook-endpoints", {"url": URL} | values)


def test_making_one_shows_its_secret_this_once(olga: ApiClient) -> None:
    response = _create(olga, description="Payroll", event_types=["member.joined"])
    made = response.json()
    assert response.status_code == 201
    assert made["secret"].startswith("whsec_")
    assert (made["state"], made["event_types"]) == ("active", ["member.joined"])
    read = olga.read(f"/webhook-endpoints/{made['id']}")
    assert "secret" not in read.json()


def test_secrets_are_in_no_list_no_record_and_no_line_of_the_log(
    olga: ApiClient, capfd: pytest.CaptureFixture[str]
) -> None:
    made = _create(olga).json()
    path = f"/webhook-endpoints/{made['id']}"
    second = olga.send("POST", f"{path}/secret", {}).json()["secret"]
    olga.send("POST", f"{path}/test")
    texts = [
        olga.read("/teams/northwind/webhook-endpoints").content.decode(),
        olga.read(path).content.decode(),
        olga.read(f"{path}/deliveries").content.decode(),
        *(str(vars(one)) for one in AuditEvent.objects.all()),
        *(str(vars(one)) for one in WebhookEndpoint.objects.all()),
        *(str(vars(one)) for one in WebhookDelivery.objects.all()),
        "".join(capfd.readouterr()),
    ]
    for secret in (made["secret"], second):
        key = secret.removeprefix("whsec_")
        assert not any(key in text for text in texts)


def test_every_change_leaves_a_line(olga: ApiClient) -> None:
    made = _create(olga).json()
    path = f"/webhook-endpoints/{made['id']}"
    for change in (
        {"url": "https://hooks.example.com/other", "event_types": ["member.joined"]},
        {"paused": True},
        {"paused": False},
        {"enabled": False},
        {"enabled": True},
    ):
        assert olga.send("PATCH", path, change).status_code == 200
    olga.send("POST", f"{path}/secret", {"keep_previous": False})
    olga.send("POST", f"{path}/test")
    assert olga.send("DELETE", path).status_code == 204
    verbs = list(AuditEvent.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == [
        "webhooks.create",
        "webhooks.change",
        "webhooks.pause",
        "webhooks.resume",
        "webhooks.disable",
        "webhooks.enable",
        "webhooks.rotate",
        "webhooks.test",
        "webhooks.delete",
    ]
    changed = AuditEvent.objects.get(verb="webhooks.change").detail
    assert changed["before"]["event_types"] is None
    assert changed["after"]["event_types"] == ["member.joined"]


def test_what_changes_nothing_leaves_none(olga: ApiClient) -> None:
    made = _create(olga).json()
    olga.send("PATCH", f"/webhook-endpoints/{made['id']}", {"url": URL, "enabled": True})
    assert AuditEvent.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"url": "http://hooks.example.com/"}, "/body/url"),
        ({"url": "https://10.0.0.1/"}, "/body/url"),
        ({"url": "https://hooks.example.com:22/"}, "/body/url"),
        ({"url": "https://user:pass@hooks.example.com/"}, "/body/url"),
        ({"event_types": ["member.exploded"]}, "/body/event_types/0"),
        ({"event_types": []}, "/body/event_types"),
        ({"secret": "whsec_mine"}, "/body/secret"),
        ({"description": "x" * 501}, "/body/description"),
    ],
)
def test_what_cannot_be_is_pointed_at(
    olga: ApiClient, change: dict[str, Any], pointer: str, settings: Settings
) -> None:
    settings.WEBHOOK_LOOPBACK = False
    response = _create(olga, **change)
    assert response.status_code == 422
    assert [one["pointer"] for one in response.json()["errors"]] == [pointer]
    assert not WebhookEndpoint.objects.exists()


def test_null_means_all_types(olga: ApiClient) -> None:
    made = _create(olga, event_types=["member.joined"]).json()
    changed = olga.send("PATCH", f"/webhook-endpoints/{made['id']}", {"event_types": None})
    assert changed.json()["event_types"] is None


def test_a_team_has_so_many_and_no_more(olga: ApiClient, make_endpoint: MakeEndpoint) -> None:
    for _ in range(MOST_ENDPOINTS):
        make_endpoint()
    response = _create(olga)
    assert response.json()["type"] == "/problems/webhook_endpoints_full"


def test_a_disabled_one_is_not_paused_and_not_sent_to(olga: ApiClient, world: SmallWorld) -> None:
    path = f"/webhook-endpoints/{world.northwind.endpoint.id}"
    shown = olga.send("PATCH", path, {"enabled": False}).json()
    assert (shown["state"], shown["disabled_reason"]) == ("disabled", "by_person")
    assert "enable" in shown["actions"]
    for response in (
        olga.send("PATCH", path, {"paused": True}),
        olga.send("POST", f"/deliveries/{world.northwind.delivery.id}/retry"),
        olga.send("POST", f"{path}/retries", {"since": "2026-11-01T00:00:00Z"}),
    ):
        assert response.status_code == 409
        assert response.json()["type"] == "/problems/webhook_endpoint_disabled"
    assert olga.send("POST", f"{path}/test").status_code == 202


def test_the_log_is_filtered_and_shows_what_was_sent_and_said(
    olga: ApiClient, world: SmallWorld
) -> None:
    endpoint, delivery = world.northwind.endpoint, world.northwind.delivery
    path = f"/webhook-endpoints/{endpoint.id}/deliveries"
    assert len(olga.read(f"{path}?status=failed").json()["items"]) == 1
    assert olga.read(f"{path}?status=delivered").json()["items"] == []
    assert olga.read(f"{path}?event_type=program.restored").json()["items"] == []
    shown = olga.read(f"/deliveries/{delivery.id}").json()
    [attempt] = shown["attempts"]
    assert (attempt["response_status"], attempt["duration_ms"]) == (500, 31)
    assert {one["name"] for one in attempt["request_headers"]} >= {"webhook-signature"}
    assert shown["body"] == delivery.body
    again = olga.send("POST", f"/deliveries/{delivery.id}/retry")
    assert (again.status_code, again.json()["status"]) == (202, "pending")
    twice = olga.send("POST", f"/deliveries/{delivery.id}/retry")
    assert twice.json()["type"] == "/problems/delivery_pending"


def test_a_keyed_repetition_shows_the_same_secret(olga: ApiClient) -> None:
    key = {"Idempotency-Key": "5f0e7c1e-2a3b-4c5d-8e9f-0123456789ab"}
    answers = [
        olga.send("POST", "/teams/northwind/webhook-endpoints", {"url": URL}, **key).json()
        for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert WebhookEndpoint.objects.count() == 1


def test_the_types_come_with_schema_and_example(olga: ApiClient) -> None:
    items = olga.read("/webhook-event-types").json()["items"]
    assert [one["name"] for one in items] == list(CATALOGUE)
    assert all(one["body_schema"]["properties"]["type"]["const"] == one["name"] for one in items)


def test_the_document_describes_what_is_received(olga: ApiClient) -> None:
    document = olga.read("/openapi.json").json()
    assert set(document["webhooks"]) == {*CATALOGUE, "webhook.test"}
    posted = document["webhooks"]["training.completed"]["post"]
    assert posted["requestBody"]["content"]["application/json"]["example"]["data"]
