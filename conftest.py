"""Fixtures that all tests share: the cast, and clients signed in as each of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker, Settings

from footplate.accounts.models import User
from footplate.kernel import allowances, clock, walls
from footplate.testing.cast import Cast, make_cast
from footplate.testing.client import ApiClient
from footplate.testing.database import become_the_application, become_the_owner
from footplate.testing.world.small import SmallWorld, make_small_world

# Preparing and looking at both teams; a request that a test sends stands behind the wall alone.
walls.open_for_process("tests")


@pytest.fixture(autouse=True)
def each_stands_alone() -> Iterator[None]:
    """Whoever a test signs in by itself is forgotten after it."""
    with walls.alone(walls.current()):
        yield


@pytest.fixture(autouse=True)
def letters_are_kept(settings: Settings) -> None:
    """E-mails go the way they go on a server without SMTP, not into the test runner's outbox."""
    settings.EMAIL_BACKEND = "footplate.notifications.backend.MessageBackend"
    settings.EMAIL_HOST = ""


@pytest.fixture(autouse=True)
def room_for_sweeps(settings: Settings) -> None:
    """A test that calls everything as one person meets no general limit, but is counted."""
    settings.REQUESTS_PER_MINUTE = 1_000_000
    allowances.forget()


@pytest.fixture
def cast(db: None) -> Cast:
    """Northwind and its people, and Nils of Fjordline."""
    return make_cast()


@pytest.fixture
def as_() -> Callable[[User | None], ApiClient]:
    """Return a client signed in as this person; `None` is a stranger."""

    def client_for(user: User | None) -> ApiClient:
        client = ApiClient()
        return client.sign_in(user) if user else client

    return client_for


@pytest.fixture
def world(cast: Cast, settings: Settings, tmp_path: Path) -> SmallWorld:
    """Two teams with at least one record of everything; files in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return make_small_world(cast, now=clock.now())


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made by its owner, used by the application's role.

    Tests that commit may empty the audit log's tables after them, and nothing else.
    """
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table in ("audit_events", "audit_blocks", "audit_leaves"):
            cursor.execute(f"alter table {table} disable trigger {table}_keep")
    with django_db_blocker.unblock():
        become_the_application()
    yield
    with django_db_blocker.unblock():
        become_the_owner()
