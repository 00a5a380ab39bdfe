"""Programs that the tests of this app begin with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient


@dataclass
class Author:
    """Ada at work: small words for the steps that most tests begin with."""

    client: ApiClient
    made: list[str] = field(default_factory=list)

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Send and return the response."""
        return self.client.send(method, path, body, **headers)

    def program(self, title: str = "Ladders", **rules: Any) -> str:
        """Return the id of a new draft with these rules."""
        answer = self.send("POST", "/teams/northwind/programs", {"title": title})
        assert answer.status_code == 201, answer.content
        program_id = answer.json()["id"]
        if rules:
            assert self.send("PATCH", f"/programs/{program_id}", rules).status_code == 200
        return program_id

    def section(self, program_id: str, title: str) -> str:
        """Return the id of a new section."""
        return self.send("POST", f"/programs/{program_id}/sections", {"title": title}).json()["id"]

    def content(self, program_id: str, title: str, kind: str = "text", **more: Any) -> str:
        """Return the id of a new, empty content."""
        body = {"title": title, "content_type": kind, **more}
        answer = self.send("POST", f"/programs/{program_id}/contents", body)
        assert answer.status_code == 201, answer.content
        return answer.json()["id"]

    def text(self, program_id: str, title: str, markdown: str = "Read me.", **more: Any) -> str:
        """Return the id of a new text with words in it."""
        content_id = self.content(program_id, title, **more)
        self.write(content_id, markdown)
        return content_id

    def write(self, content_id: str, markdown: str) -> None:
        """Replace a text's words."""
        body = {"body": {"markdown": markdown}}
        answer = self.send("PATCH", f"/contents/{content_id}", body)
        assert answer.status_code == 200, answer.content

    def publish(self, program_id: str, **more: Any) -> dict[str, Any]:
        """Return the new edition."""
        answer = self.send("POST", f"/programs/{program_id}/editions", more)
        assert answer.status_code == 201, answer.content
        return answer.json()

    def read(self, path: str) -> Any:
        """Return what a GET answers."""
        answer = self.client.read(path)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def order(self, program_id: str) -> list[tuple[str | None, list[str]]]:
        """Return the outline as titles: [(section, [contents])]."""
        return [
            (
                group["section"] and group["section"]["title"],
                [c["title"] for c in group["contents"]],
            )
            for group in self.read(f"/programs/{program_id}")["outline"]
        ]


@pytest.fixture
def ada(cast: Cast, as_: Callable[..., ApiClient]) -> Author:
    """Ada, signed in."""
    return Author(as_(cast.ada))
