"""What this app's tests share: a clock that stands until it is moved, and a learner."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
import time_machine

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.progress.tests.factory import START, Lesson
from footplate.testing.client import ApiClient


@pytest.fixture
def clock() -> Iterator[Any]:
    """The clock, standing at `START`."""
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


class Learner:
    """Somebody at a browser, in one training."""

    def __init__(self, client: ApiClient, invitation: Invitation, clock: Any) -> None:
        self.client, self.invitation, self.clock = client, invitation, clock
        self.path = f"/trainings/{invitation.pk}"
        self.sequences = count(1)

    def start(self) -> Any:
        return self.client.send("POST", f"{self.path}/starts")

    def training(self) -> dict[str, Any]:
        response = self.client.read(self.path)
        assert response.status_code == 200, response.content
        return response.json()

    def read(self, lesson: Lesson) -> Any:
        return self.client.read(f"{self.path}/contents/{lesson.id}")

    def open(self, lesson: Lesson) -> Any:
        return self.client.send("POST", f"{self.path}/contents/{lesson.id}/openings")

    def finish(self, lesson: Lesson) -> Any:
        return self.client.send("POST", f"{self.path}/contents/{lesson.id}/completion")

    def beat(self, lesson: Lesson, seconds: int = 15, **fields: Any) -> Any:
        body = {
            "invitation_id": str(self.invitation.pk),
            "content_id": str(lesson.id),
            "seconds": seconds,
            "sequence": next(self.sequences),
        }
        return self.client.send("POST", "/heartbeats", body | fields)

    def after(self, seconds: float) -> "Learner":
        """Let time pass."""
        self.clock.shift(timedelta(seconds=seconds))
        return self


@pytest.fixture
def learner(as_: Callable[[User | None], ApiClient], clock: Any) -> Callable[[Invitation], Learner]:
    """Return the invitation's person at a browser."""

    def learner_of(invitation: Invitation) -> Learner:
        return Learner(as_(invitation.invitee), invitation, clock)

    return learner_of
