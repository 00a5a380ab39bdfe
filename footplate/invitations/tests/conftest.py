"""What the tests of invitations share."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, published_program
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture
def offer(cast: Cast) -> Invitation:
    program = published_program(
        cast.northwind, "text", "video", "quiz", time_limit=90, certificate_validity_months=24
    )
    return invite(
        program,
        "zoe@example.org",
        inviter=cast.max,
        message="Please do this before the season starts.",
        due_at=NOW + 5 * DAY,
        expires_at=NOW + 30 * DAY,
    )
