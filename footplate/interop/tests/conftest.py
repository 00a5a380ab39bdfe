"""Samples, Ada's quiz, and small words for sending files."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from footplate.interop.reading import Item, Sheet
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

SAMPLES = Path(__file__).parent / "samples"
# Two pixels square, from the PNG specification's smallest chunks.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5E"
    "rkJggg=="
)


def sample(name: str) -> bytes:
    """Return a sample file."""
    return (SAMPLES / name).read_bytes()


def codes(item: Item) -> list[str]:
    """Return the codes of an item's changes."""
    return [note.code for note in item.changes]


def question(sheet: Sheet, number: int) -> dict[str, Any]:
    """Return a read question's fields without ids; fails with the refusal when it was refused."""
    item = sheet.items[number - 1]
    assert item.question is not None, item.refusal
    return without_ids(item.question.model_dump(mode="json"))


def without_ids(value: Any) -> Any:
    """Return the value with every id left out."""
    if isinstance(value, list):
        return [without_ids(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: without_ids(one) for key, one in value.items() if key != "id"}


@dataclass
class Quiz:
    """A quiz in a draft of Northwind's, and whoever works on it."""

    client: ApiClient
    content_id: str
    version: int

    @property
    def path(self) -> str:
        return f"/contents/{self.content_id}/question-imports"

    def send(self, data: bytes, *, dry_run: bool, filename: str = "f.txt", **more: Any) -> Any:
        """Send a file and return the response."""
        headers = more.pop("headers", {})
        body = file_body(data, dry_run=dry_run, filename=filename, **more)
        return self.client.send("POST", self.path, body, **headers)

    def questions(self) -> list[dict[str, Any]]:
        """Return the questions of the draft as it is now."""
        return self.client.read(f"/contents/{self.content_id}").json()["body"]["questions"]


def file_body(data: bytes, *, dry_run: bool, filename: str = "f.txt", **more: Any) -> Any:
    """Return the body that sends a file."""
    encoded = base64.b64encode(data).decode()
    return {"filename": filename, "content_base64": encoded, "dry_run": dry_run, **more}


@pytest.fixture
def quiz(cast: Cast, as_: Callable[..., ApiClient], settings: Settings, tmp_path: Path) -> Quiz:
    """An empty quiz of Ada's; media go into a folder of the test's own."""
    settings.MEDIA_ROOT = str(tmp_path)
    client = as_(cast.ada)
    program = client.send("POST", "/teams/northwind/programs", {"title": "Ladders"}).json()
    made = client.send(
        "POST", f"/programs/{program['id']}/contents", {"title": "Quiz", "content_type": "quiz"}
    ).json()
    return Quiz(client, made["id"], made["version"])
