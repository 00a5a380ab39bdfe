"""A real server on loopback, with a database and a small world of its own."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg

if TYPE_CHECKING:
    from footplate.accounts.models import User

ROOT = Path(__file__).resolve().parents[1]
CSRF = "t" * 32


@contextmanager
def own_database() -> Iterator[str]:
    """Make a database beside the one that DATABASE_URL names; migrate it; drop it at the end."""
    given = urlsplit(os.environ["DATABASE_URL"])
    name = f"footplate_bench_{os.getpid()}"
    beside = urlunsplit(given._replace(path="/postgres"))
    with psycopg.connect(beside, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}" with (force)')
        admin.execute(f'create database "{name}"')
        try:
            yield urlunsplit(given._replace(path=f"/{name}"))
        finally:
            _close_own_connections()
            admin.execute(f'drop database "{name}" with (force)')


def _close_own_connections() -> None:
    from django.db import connections

    connections.close_all()


@contextmanager
def prepared_world(url: str, **environment: str) -> Iterator[Any]:
    """Set this process and those it starts up for the database; yield the small world in it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            DATABASE_URL=url,
            FOOTPLATE_DATA_DIR=folder,
            DJANGO_SETTINGS_MODULE="footplate.config.settings",
            # As in use: in debug, an address that nothing lies at is shown in Django's own page.
            FOOTPLATE_DEBUG="0",
            FOOTPLATE_SECRET_KEY=secrets.token_urlsafe(48),
            **environment,
        )
        import django

        django.setup()
        logging.getLogger("httpx").setLevel(logging.WARNING)
        from django.core.management import call_command

        from footplate.kernel import clock, walls
        from footplate.testing.cast import make_cast
        from footplate.testing.world.small import make_small_world

        call_command("migrate", verbosity=0)
        walls.open_for_process("tests")
        yield make_small_world(make_cast(), now=clock.now())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class LiveServer:
    """Granian as `bin/up` runs it, in a process group of its own so that all of it can die."""

    application: str = "footplate.config.wsgi:application"
    workers: int = 2
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port)]
        options += ["--workers", str(self.workers), "--blocking-threads", "2", "--http", "1"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "granian", *options, "--no-ws", self.application],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(600):
            try:
                if httpx.get(f"{self.url}/healthz", timeout=5).status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise RuntimeError("the server did not start")

    def kill(self) -> None:
        """Kill all of it at once, as a power cut would; it is gone afterwards."""
        assert self.process is not None
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


def client_for(server: LiveServer, user: User | None) -> httpx.Client:
    """Return a browser signed in as this person, with a CSRF token; `None` is a stranger."""
    from footplate.testing.client import ApiClient

    cookies = {"csrftoken": CSRF}
    if user is not None:
        signed_in = ApiClient().sign_in(user).cookies
        cookies |= {name: morsel.value for name, morsel in signed_in.items()}
    return httpx.Client(
        base_url=f"{server.url}/api/v1",
        cookies=cookies,
        headers={"X-CSRFToken": CSRF},
        timeout=30,
    )
