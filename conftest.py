"""Fixtures that all tests share: the cast, and clients signed in as each of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings

from footplate.accounts.models import User
from footplate.kernel import clock
from footplate.testing.cast import Cast, make_cast
from footplate.testing.client import ApiClient
from footplate.testing.world.small import SmallWorld, make_small_world


@pytest.fixture(autouse=True)
def letters_are_kept(settings: Settings) -> None:
    """E-mails go the way they go on a server without SMTP, not into the test runner's outbox."""
    settings.EMAIL_BACKEND = "footplate.notifications.backend.MessageBackend"
    settings.EMAIL_HOST = ""


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
