"""Workers that are killed while they send: nothing is lost, and what comes twice has one id."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import connection
from procrastinate.contrib.django import app

from footplate.kernel import clock, walls
from footplate.testing.cast import make_cast
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint
from footplate.webhooks.secrets import give_new_secret
from footplate.webhooks.tests.receiver import Receiver, receiver, say
from footplate.webhooks.waking import wake

KILLS = 5


@contextmanager
def worker() -> Iterator["subprocess.Popen[bytes]"]:
    """Run a worker of the queue on the test's database."""
    connection.ensure_connection()
    # As the driver knows them: settings name a socket's folder among the options.
    known = connection.connection.info
    where = {"host": known.host, "port": known.port, "password": known.password}
    given = urlencode({name: value for name, value in where.items() if value})
    url = f"postgresql://{known.user}@/{known.dbname}?{given}"
    command = (
        "procrastinate worker --queues webhooks --concurrency 2 --fetch-job-polling-interval 0.3"
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "footplate.manage", *command.split()],
        env={**os.environ, "DATABASE_URL": url, "FOOTPLATE_DEBUG": "1"},
        cwd=settings.ROOT,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _wait_until(true: object, seconds: float = 40) -> None:
    until = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.05)


def _make(running: Receiver) -> WebhookDelivery:
    cast, now = make_cast(), clock.now()
    endpoint = WebhookEndpoint(team=cast.northwind, url=running.url, created_at=now, updated_at=now)
    give_new_secret(endpoint, now=now, keep_previous=False)
    endpoint.save(force_insert=True)
    delivery = WebhookDelivery.objects.create(
        team=cast.northwind,
        endpoint=endpoint,
        event_id=endpoint.id,
        event_type="member.joined",
        body='{"type":"member.joined"}',
        next_attempt_at=now,
        created_at=now,
    )
    wake([endpoint])
    return delivery


@pytest.mark.django_db(transaction=True)
def test_at_least_once_under_one_id_over_kills() -> None:
    walls.open_for_process("tests")

    def slow(connection: object) -> None:
        time.sleep(30)

    with receiver(slow) as running:
        delivery = _make(running)
        for kill in range(KILLS):
            with worker():
                _wait_until(lambda kill=kill: len(running.requests) > kill)
            # Whoever sweeps finds it once the lease has ended; time is not waited for here.
            WebhookEndpoint.objects.update(leased_until=clock.now())
            wake(WebhookEndpoint.objects.all())
        delivery.refresh_from_db()
        assert (delivery.status, delivery.attempts_made) == ("pending", 0)
        running.answer = say(200)
        with worker():
            _wait_until(lambda: WebhookDelivery.objects.get().status == "delivered")
    assert len(running.requests) == KILLS + 1
    assert set(running.ids()) == {f"msg_{delivery.event_id.hex}"}


@pytest.mark.django_db(transaction=True)
def test_the_sweep_wakes_what_a_killed_worker_left() -> None:
    walls.open_for_process("tests")
    with receiver(say(200)) as running:
        delivery = _make(running)
        with connection.cursor() as cursor:
            cursor.execute("delete from procrastinate_jobs")
        overdue = clock.now() - timedelta(minutes=5)
        WebhookDelivery.objects.update(next_attempt_at=overdue)
        for _ in range(2):
            app.tasks["webhooks.wake_overdue"].func(timestamp=0)
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from procrastinate_jobs where status = 'todo'")
            assert cursor.fetchone() == (1,)
        with worker():
            _wait_until(lambda: WebhookDelivery.objects.get().status == "delivered")
    assert running.ids() == [f"msg_{delivery.event_id.hex}"]
