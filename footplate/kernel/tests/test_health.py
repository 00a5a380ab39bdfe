"""`/healthz` and `/readyz`."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from footplate.kernel.http import health
from footplate.kernel.jobs import sign_of_life
from footplate.kernel.models import WorkerSign
from footplate.testing.database import as_owner


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    health._migrated.clear()
    health._walled.clear()
    yield
    health._migrated.clear()
    health._walled.clear()


def test_a_living_process_says_so_without_a_database(client: Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


def test_ready_when_the_database_is_migrated(
    db: None, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["migrations"] == "applied"
    with django_assert_num_queries(1):
        client.get("/readyz")


def test_not_ready_while_migrations_wait(db: None, client: Client) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "delete from django_migrations where app = 'kernel' and name = "
            "(select max(name) from django_migrations where app = 'kernel')"
        )
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["migrations"]) == (503, "pending")


def test_says_whether_row_level_security_holds_the_servers_role(db: None, client: Client) -> None:
    assert client.get("/readyz").json()["row_level_security"] == "holds"


def test_not_ready_without_a_database(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> bool:
        raise OperationalError("connection refused")

    monkeypatch.setattr(health, "_is_migrated", refuse)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "unavailable", "database": "unreachable"},
    )


def test_a_worker_is_told_of_and_not_demanded(db: None, client: Client) -> None:
    assert client.get("/readyz").json()["worker"] == {"seen_at": None, "alive": False}
    sign_of_life(0)
    assert client.get("/readyz").json()["worker"]["alive"]
    WorkerSign.objects.update(seen_at=datetime.now(tz=UTC) - timedelta(minutes=5))
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert not answer.json()["worker"]["alive"]
