"""Programs as authors publish them, learned from end to end."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.invitations.models import Invitation
from footplate.programs.models import Program
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import Lesson, invite
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

Learners = Callable[..., Learner]


class Author:
    """Somebody who writes a program over HTTP."""

    def __init__(self, client: ApiClient, **rules: Any) -> None:
        self.client = client
        made = self.sent(201, "POST", "/teams/northwind/programs", {"title": "Heights"})
        self.program_path = f"/programs/{made['id']}"
        self.program = Program.objects.get(pk=made["id"])
        if rules:
            self.sent(200, "PATCH", self.program_path, rules)

    def sent(self, status: int, method: str, path: str, body: Any = None) -> Any:
        response = self.client.send(method, path, body)
        assert response.status_code == status, response.content
        return response.json() if response.content else None

    def write(self, title: str, markdown: str = "Hold on.") -> Lesson:
        values = {"title": title, "content_type": "text"}
        content = self.sent(201, "POST", f"{self.program_path}/contents", values)
        self.change(content["id"], body={"markdown": markdown, "minimum_seconds": None})
        return Lesson(title, "text", {}, {}, id=content["id"])

    def change(self, content_id: Any, **fields: Any) -> None:
        self.sent(200, "PATCH", f"/contents/{content_id}", fields)

    def publish(self) -> Any:
        answer = self.sent(201, "POST", f"{self.program_path}/editions", {})
        self.program.refresh_from_db()
        return answer

    def affected(self) -> dict[str, int]:
        return self.sent(200, "GET", f"{self.program_path}/publication")["affected"]


@pytest.fixture
def ada(cast: Cast, as_: Any, clock: Any) -> Author:
    return Author(as_(cast.ada), sequential=True, time_limit=60)


def test_what_is_published_is_learned_and_completed(
    ada: Author, cast: Cast, learner: Learners
) -> None:
    first, second = ada.write("Why falls happen", "# Why\n\n*Hold on.*"), ada.write("Ladders")
    ada.publish()
    leo = learner(invite(ada.program, cast.leo))
    assert leo.start().json()["time_limit_minutes"] == 60
    assert leo.read(second).json()["reason"] == "Opens when “Why falls happen” is done"
    assert "<em>Hold on.</em>" in leo.read(first).json()["body"]["html"]
    assert leo.finish(first).status_code == 200
    assert leo.finish(second).json()["training_completed_now"] is True


def test_a_new_edition_moves_whom_it_said_it_would(
    ada: Author, cast: Cast, learner: Learners
) -> None:
    first, second = ada.write("Why"), ada.write("Ladders")
    ada.publish()
    leo, max_ = (learner(invite(ada.program, person)) for person in (cast.leo, cast.max))
    waiting = invite(ada.program, cast.ada)
    for one in (leo, max_):
        one.start()
    assert leo.finish(first).status_code == 200
    ada.change(first.id, body={"markdown": "Hold on tight.", "minimum_seconds": None})
    ada.write("Roofs")
    assert ada.affected() == {"not_started": 1, "moving": 1, "staying": 1, "completed": 0}
    ada.publish()
    assert leo.training()["edition_number"] == 1
    assert (max_.training()["edition_number"], max_.training()["contents_total"]) == (2, 3)
    waiting.refresh_from_db()
    assert waiting.contents_total == 3
    assert leo.finish(second).json()["training_completed_now"] is True


def test_unpublishing_pauses_and_publishing_goes_on(
    ada: Author, cast: Cast, learner: Learners
) -> None:
    first = ada.write("Why")
    ada.publish()
    leo = learner(invite(ada.program, cast.leo))
    leo.start()
    ada.sent(200, "DELETE", f"{ada.program_path}/publication")
    assert leo.after(15).beat(first, 15).json()["type"] == "/problems/training_paused"
    assert leo.read(first).json()["type"] == "/problems/training_paused"
    assert leo.training()["actions"] == []
    ada.publish()
    assert leo.beat(first, 15).json()["credited_seconds"] == 15


def test_archiving_leaves_open_trainings_to_read(
    ada: Author, cast: Cast, learner: Learners
) -> None:
    first = ada.write("Why")
    ada.publish()
    leo = learner(invite(ada.program, cast.leo))
    leo.start()
    ada.sent(200, "POST", f"{ada.program_path}/archive")
    assert leo.read(first).status_code == 200
    assert leo.finish(first).json()["type"] == "/problems/training_closed"
    assert Invitation.objects.get().status == "accepted"
