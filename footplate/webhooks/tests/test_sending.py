"""Deliveries over days: when, how often, under which id, and what becomes of the endpoint."""

import itertools
import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.db import connection
from pytest_django import Settings
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from footplate.kernel import clock
from footplate.kernel.models import AuditEvent
from footplate.testing.cast import Cast
from footplate.testing.world.company import caller_of
from footplate.webhooks.actions.change_endpoint import change_endpoint
from footplate.webhooks.actions.lease_endpoint import take_lease
from footplate.webhooks.actions.rotate_secret import rotate_secret
from footplate.webhooks.actions.send_again import send_again, send_failed_again
from footplate.webhooks.actions.send_due import send_due
from footplate.webhooks.actions.send_test import send_test
from footplate.webhooks.models import WebhookAttempt, WebhookDelivery, WebhookEndpoint
from footplate.webhooks.schedule import JITTER, WAITS
from footplate.webhooks.sending.post import Outcome
from footplate.webhooks.tests.conftest import NOW, MakeDelivery, MakeEndpoint
from footplate.webhooks.tests.receiver import receiver, say

# By its name: rooms beside this one are strangers.
Message = apps.get_model("notifications", "Message")


class Line:
    """Stands for the network: answers as told, and remembers what was sent."""

    def __init__(self, kind: str = "delivered", status: int | None = 200) -> None:
        self.kind, self.status = kind, status
        self.sent: list[tuple[datetime, dict[str, str], bytes]] = []

    def __call__(
        self, destination: Any, *, headers: dict[str, str], body: bytes, guard: Any
    ) -> Outcome:
        self.sent.append((clock.now(), headers, body))
        return Outcome(self.kind, "", 12, self.status)


@pytest.fixture
def line() -> Line:
    return Line()


def turn(endpoint: WebhookEndpoint, send: Callable[..., Outcome]) -> int:
    return send_due(endpoint_id=endpoint.id, ask=clock.now, send=send)


def scheduled() -> list[tuple[str, datetime | None]]:
    """Return the jobs that wait, with their moments."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select args->>'endpoint_id', scheduled_at from procrastinate_jobs "
            "where task_name = 'webhooks.send' and status = 'todo' order by id"
        )
        return cursor.fetchall()


def test_failures_are_tried_again_exactly_as_scheduled(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery
) -> None:
    endpoint = make_endpoint()
    delivery = make_delivery(endpoint)
    line = Line("rejected", 500)
    with time_machine.travel(NOW, tick=False) as traveller:
        while delivery.status == "pending":
            assert delivery.next_attempt_at is not None
            if delivery.next_attempt_at > NOW:
                traveller.move_to(delivery.next_attempt_at - timedelta(milliseconds=1))
                assert turn(endpoint, line) == 0, "too early"
            traveller.move_to(delivery.next_attempt_at)
            assert turn(endpoint, line) == 1
            delivery.refresh_from_db()
            if delivery.next_attempt_at:
                assert scheduled()[-1] == (str(endpoint.id), delivery.next_attempt_at)
        traveller.shift(timedelta(days=30))
        assert turn(endpoint, line) == 0
    moments = [at for at, _, _ in line.sent]
    waits = [later - earlier for earlier, later in itertools.pairwise(moments)]
    assert moments[0] == NOW
    assert len(waits) == len(WAITS) == 9
    for waited, wait in zip(waits, WAITS, strict=True):
        assert wait <= waited <= wait * (1 + JITTER)
    assert (delivery.status, delivery.attempts_made) == ("failed", 10)
    assert {headers["webhook-id"] for _, headers, _ in line.sent} == {
        f"msg_{delivery.event_id.hex}"
    }
    assert {body for _, _, body in line.sent} == {delivery.body.encode()}
    assert [one.number for one in WebhookAttempt.objects.order_by("number")] == list(range(1, 11))


def test_success_ends_it(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, line: Line
) -> None:
    endpoint = make_endpoint(failing_since=NOW - timedelta(days=1))
    delivery = make_delivery(endpoint)
    with time_machine.travel(NOW, tick=False):
        assert turn(endpoint, line) == 1
        assert turn(endpoint, line) == 0
    delivery.refresh_from_db()
    endpoint.refresh_from_db()
    assert (delivery.status, delivery.next_attempt_at) == ("delivered", None)
    assert (endpoint.failing_since, endpoint.last_delivered_at) == (None, NOW)
    assert endpoint.lease_id is None


def test_one_sender_at_a_time(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, line: Line
) -> None:
    endpoint = make_endpoint()
    make_delivery(endpoint)
    with time_machine.travel(NOW, tick=False) as traveller:
        assert take_lease(endpoint_id=endpoint.id, now=NOW)
        assert turn(endpoint, line) == 0
        # Whoever held it was killed: after the lease somebody else sends.
        traveller.shift(timedelta(seconds=15))
        assert turn(endpoint, line) == 1


def test_a_failure_ends_the_turn_and_the_rest_waits_behind_others(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery
) -> None:
    endpoint = make_endpoint()
    for _ in range(3):
        make_delivery(endpoint)
    with time_machine.travel(NOW, tick=False):
        assert turn(endpoint, Line("timeout", None)) == 1
    with connection.cursor() as cursor:
        cursor.execute("select priority, scheduled_at from procrastinate_jobs order by id")
        jobs = cursor.fetchall()
    # One for the delivery that failed, one for those that are due now: both behind the healthy.
    assert [priority for priority, _ in jobs] == [-10, -10]
    assert [at is None for _, at in jobs] == [False, True]


def test_410_disables_and_the_owner_is_told(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast
) -> None:
    endpoint = make_endpoint()
    first = make_delivery(endpoint)
    waiting = make_delivery(endpoint, next_attempt_at=NOW + timedelta(minutes=5))
    with time_machine.travel(NOW, tick=False):
        turn(endpoint, Line("gone", 410))
    for row in (endpoint, first, waiting):
        row.refresh_from_db()
    assert (endpoint.disabled_reason, endpoint.disabled_at) == ("gone", NOW)
    assert (first.status, waiting.status) == ("failed", "failed")
    letter = Message.objects.get()
    assert letter.to == cast.olga.email
    assert endpoint.url in letter.text
    assert "410" in letter.text
    assert f"/t/northwind/settings/webhooks/{endpoint.id}" in letter.text
    assert AuditEvent.objects.get(verb="webhooks.disable").detail == {"because": "gone"}


def test_five_days_of_failing_disable_and_one_success_begins_anew(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery
) -> None:
    endpoint = make_endpoint()
    bad, good = Line("rejected", 500), Line()
    with time_machine.travel(NOW, tick=False) as traveller:
        for day in range(5):
            traveller.move_to(NOW + timedelta(days=day))
            WebhookDelivery.objects.all().delete()
            make_delivery(endpoint, next_attempt_at=clock.now())
            turn(endpoint, bad if day != 2 else good)
        traveller.move_to(NOW + timedelta(days=8) - timedelta(seconds=1))
        make_delivery(endpoint, next_attempt_at=clock.now())
        turn(endpoint, bad)
        endpoint.refresh_from_db()
        assert endpoint.disabled_at is None
        assert endpoint.failing_since == NOW + timedelta(days=3)
        traveller.move_to(NOW + timedelta(days=8))
        WebhookDelivery.objects.all().delete()
        make_delivery(endpoint, next_attempt_at=clock.now())
        turn(endpoint, bad)
    endpoint.refresh_from_db()
    assert (endpoint.disabled_reason, endpoint.disabled_at) == ("failing", NOW + timedelta(days=8))
    assert Message.objects.count() == 1


def test_who_left_is_not_told_but_the_admins_are(
    make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast
) -> None:
    endpoint = make_endpoint()
    WebhookEndpoint.objects.update(created_by=cast.ada)
    make_delivery(endpoint)
    with time_machine.travel(NOW, tick=False):
        turn(endpoint, Line("gone", 410))
    assert [one.to for one in Message.objects.all()] == [cast.olga.email]


class TestPausing:
    def test_keeps_deliveries_until_it_goes_on(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast, line: Line
    ) -> None:
        endpoint = make_endpoint(paused_at=NOW)
        delivery = make_delivery(endpoint)
        olga = caller_of(cast.olga)
        with time_machine.travel(NOW + timedelta(hours=1), tick=False):
            assert turn(endpoint, line) == 0
            change_endpoint(
                endpoint_id=endpoint.id, changes={"paused": False}, actor=olga, now=clock.now()
            )
            assert scheduled() == [(str(endpoint.id), None)]
            assert turn(endpoint, line) == 1
        delivery.refresh_from_db()
        assert delivery.status == "delivered"

    def test_a_test_goes_out_even_so_and_says_nothing_about_health(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast
    ) -> None:
        endpoint = make_endpoint(paused_at=NOW)
        make_delivery(endpoint)
        line = Line("rejected", 500)
        with time_machine.travel(NOW, tick=False):
            test, _ = send_test(endpoint_id=endpoint.id, actor=caller_of(cast.olga), now=NOW)
            assert turn(endpoint, line) == 1
        test.refresh_from_db()
        endpoint.refresh_from_db()
        assert (test.status, test.next_attempt_at) == ("failed", None)
        assert endpoint.failing_since is None
        assert json.loads(line.sent[0][2])["type"] == "webhook.test"


class TestSendingAgain:
    def test_one_begins_its_schedule_anew_under_the_same_id(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast, line: Line
    ) -> None:
        endpoint = make_endpoint()
        ended = {"status": "failed", "next_attempt_at": None, "ended_at": NOW}
        delivery = make_delivery(endpoint, tries=10, attempts_made=10, **ended)
        with time_machine.travel(NOW, tick=False):
            send_again(delivery_id=delivery.id, actor=caller_of(cast.olga), now=NOW)
            assert turn(endpoint, line) == 1
        delivery.refresh_from_db()
        assert (delivery.status, delivery.tries, delivery.attempts_made) == ("delivered", 1, 11)
        assert line.sent[0][1]["webhook-id"] == f"msg_{delivery.event_id.hex}"

    def test_all_that_failed_since_and_nothing_else(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast, line: Line
    ) -> None:
        endpoint, other = make_endpoint(), make_endpoint()
        failed = {"status": "failed", "next_attempt_at": None, "ended_at": NOW}
        for hours in (1, 2, 3):
            make_delivery(endpoint, created_at=NOW - timedelta(hours=hours), **failed)
        make_delivery(endpoint, **{**failed, "status": "delivered"})
        make_delivery(endpoint, is_test=True, **failed)
        make_delivery(other, **failed)
        with time_machine.travel(NOW, tick=False):
            count = send_failed_again(
                endpoint_id=endpoint.id,
                since=NOW - timedelta(hours=2),
                actor=caller_of(cast.olga),
                now=NOW,
            )
            assert turn(endpoint, line) == 2
        assert count == 2
        assert WebhookDelivery.objects.filter(status="failed").count() == 3


class TestSignatures:
    """Checked by the reference implementation of Standard Webhooks."""

    def test_are_good_for_what_was_received_and_nothing_else(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, settings: Settings
    ) -> None:
        settings.WEBHOOK_LOOPBACK = True
        with receiver(say(200)) as running:
            endpoint = make_endpoint(running.url)
            body = '{"type":"training.completed","data":{"name":"Žofia 🚂"}}'
            make_delivery(endpoint, body=body, next_attempt_at=clock.now())
            send_due(endpoint_id=endpoint.id, ask=clock.now)
        [request] = running.requests
        verifier = Webhook(endpoint.secret)
        assert verifier.verify(request.body, request.headers) == json.loads(body)
        with pytest.raises(WebhookVerificationError):
            verifier.verify(request.body + b" ", request.headers)
        with pytest.raises(WebhookVerificationError):
            Webhook("whsec_" + "A" * 43 + "=").verify(request.body, request.headers)

    def test_both_secrets_are_good_while_rotating_and_the_old_one_not_after(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast
    ) -> None:
        endpoint, line = make_endpoint(), Line()
        olga = caller_of(cast.olga)
        with time_machine.travel(NOW, tick=False) as traveller:
            _, _, second = rotate_secret(
                endpoint_id=endpoint.id, keep_previous=True, actor=olga, now=NOW
            )
            for moment, good in (
                (NOW, [endpoint.secret, second]),
                (NOW + timedelta(hours=24) - timedelta(seconds=1), [endpoint.secret, second]),
                (NOW + timedelta(hours=24), [second]),
            ):
                traveller.move_to(moment)
                make_delivery(endpoint, next_attempt_at=moment)
                turn(endpoint, line)
                _, headers, body = line.sent[-1]
                assert len(headers["webhook-signature"].split()) == len(good)
                for secret in (endpoint.secret, second):
                    accepted = _accepts(secret, headers, body)
                    assert accepted == (secret in good)

    def test_a_leaked_secret_ends_at_once(
        self, make_endpoint: MakeEndpoint, make_delivery: MakeDelivery, cast: Cast, line: Line
    ) -> None:
        endpoint = make_endpoint()
        with time_machine.travel(NOW, tick=False):
            _, _, second = rotate_secret(
                endpoint_id=endpoint.id, keep_previous=False, actor=caller_of(cast.olga), now=NOW
            )
            make_delivery(endpoint)
            turn(endpoint, line)
            _, headers, body = line.sent[-1]
            assert _accepts(second, headers, body)
            assert not _accepts(endpoint.secret, headers, body)

    def test_secrets_are_32_random_bytes_and_sealed(self, make_endpoint: MakeEndpoint) -> None:
        one, two = make_endpoint(), make_endpoint()
        assert re.fullmatch(r"whsec_[A-Za-z0-9+/]{43}=", one.secret)
        assert one.secret != two.secret
        assert one.secret.removeprefix("whsec_") not in one.secret_sealed


def _accepts(secret: str, headers: dict[str, str], body: bytes) -> bool:
    try:
        Webhook(secret).verify(body, headers)
    except WebhookVerificationError:
        return False
    return True
