"""`/dev/mail`: for people at the machine, and for nobody else."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import Letter

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PATHS = ["/dev/mail", "/dev/mail.json"]


@pytest.fixture(autouse=True)
def two_messages(db: None, settings: Settings) -> None:
    settings.DEMO, settings.DEBUG = True, False
    for number, to in enumerate(["leo@example.com", "ada@example.com"]):
        write_message(
            to=to,
            kind="tests",
            letter=Letter(
                subject=f"Number {number} <b>",
                text=f"Open: https://example.com/{number}\n\n-- \nFootplate\nhttps://example.com\n",
                html="<p>Hello</p>",
            ),
            now=NOW.replace(minute=number),
        )


def test_shows_what_was_kept_newest_first(client: Client) -> None:
    items = client.get("/dev/mail.json").json()["items"]
    assert [item["to"] for item in items] == ["ada@example.com", "leo@example.com"]
    assert items[0]["links"] == ["https://example.com/1"]
    assert items[0]["sent_at"].startswith("2026-11-23T09:01")
    page = client.get("/dev/mail").content.decode()
    assert page.index("Number 1") < page.index("Number 0")
    assert 'href="https://example.com/1"' in page


def test_shows_one_persons_alone(client: Client) -> None:
    items = client.get("/dev/mail.json", {"to": " LEO@example.com"}).json()["items"]
    assert [item["to"] for item in items] == ["leo@example.com"]
    assert b"No e-mail to" in client.get("/dev/mail", {"to": "who@example.com"}).content


def test_writes_out_nothing_active_and_loads_nothing(client: Client) -> None:
    response = client.get("/dev/mail", {"to": '"><script>alert(1)</script>'})
    page = response.content.decode()
    assert "<script" not in page
    assert "Number 1 <b>" not in client.get("/dev/mail").content.decode()
    assert not re.search(r"(src|href)=\"(?!https://example|data:)", page)
    policy = response["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'nonce-")
    nonce = re.search(r"'nonce-([^']+)'", policy)
    assert nonce
    assert f'nonce="{nonce[1]}"' in page
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("modes", [(False, False), (True, False), (False, True)])
def test_is_there_in_demo_or_debug_alone(
    client: Client, settings: Settings, path: str, modes: tuple[bool, bool]
) -> None:
    settings.DEMO, settings.DEBUG = modes
    assert client.get(path).status_code == (200 if any(modes) else 404)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("peer", "forwarded", "status"),
    [
        ("127.0.0.1", None, 200),
        ("::1", None, 200),
        ("192.168.1.20", None, 404),
        ("127.0.0.1", "192.168.1.20", 404),
        ("127.0.0.1", "127.0.0.1, 192.168.1.20", 404),
        ("192.168.1.20", "127.0.0.1", 404),
    ],
)
def test_is_there_for_clients_on_loopback_alone(
    client: Client, path: str, peer: str, forwarded: str | None, status: int
) -> None:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert client.get(path, headers=headers, REMOTE_ADDR=peer).status_code == status


@pytest.mark.parametrize("path", PATHS)
def test_is_only_read(client: Client, path: str) -> None:
    assert client.post(path).status_code in (403, 405)
