"""A PostgreSQL cluster in a directory, and the command that serves it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from footplate.config.embedded.account import Account, becoming, database_account
from footplate.config.embedded.binaries import EmbeddedDatabaseError, binaries
from footplate.config.embedded.recovery import recover
from footplate.config.embedded.sockets import socket_folder

SUPERUSER = "postgres"
# Owns the database and migrates it; the application connects as the other, which owns nothing and
# which row-level security therefore holds.
OWNER = "footplate"
ROLE = "footplate_app"
DATABASE = "footplate"
_MARK = "footplate-initialised"

# Small enough for a home server, and never less safe than PostgreSQL's own
# defaults: what was acknowledged is on disk.
_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "effective_cache_size": "256MB",
    "maintenance_work_mem": "32MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}

# For a cluster that lives as long as a test run.
_THROWAWAY_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    """The cluster in `data`, its socket in `run`; `throwaway` trades durability for speed."""

    data: Path
    run: Path
    throwaway: bool = False

    @cached_property
    def _account(self) -> Account | None:
        return database_account(self.data)

    @cached_property
    def binaries(self) -> Path:
        """The folder of PostgreSQL's programs, reachable for whoever runs them."""
        return binaries(self._account)

    @cached_property
    def socket_folder(self) -> Path:
        """The folder of the Unix socket, which only this user and root may enter."""
        return socket_folder(self.run, owner=self._account.uid if self._account else os.geteuid())

    @property
    def stop_signal(self) -> int:
        """Ends sessions and shuts down in order (PostgreSQL's "fast" mode)."""
        return signal.SIGINT

    def url(self, *, role: str = ROLE, database: str = DATABASE) -> str:
        """The address of a database in this cluster, in the form of `DATABASE_URL`."""
        return f"postgresql://{role}@/{database}?host={quote(str(self.socket_folder))}"

    def prepare(self) -> None:
        """The cluster exists afterwards, nothing runs on it and no dead lock is in the way."""
        if not (self.data / _MARK).exists():
            self._initialise()
        recover(self.data, sockets=self.socket_folder)

    def command(self) -> list[str]:
        """What to run, in the foreground, to serve the cluster."""
        settings = {**_SETTINGS, **(_THROWAWAY_SETTINGS if self.throwaway else {})}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [
            str(self.binaries / "postgres"),
            "-D",
            str(self.data.resolve()),
            "-k",
            str(self.socket_folder),
            *options,
        ]

    def becoming(self, *, death_signal: int | None = None) -> Callable[[], None]:
        """What the child that runs `command()` calls first, to stop being root."""
        return becoming(
            self._account,
            reaching=[self.data, self.socket_folder],
            death_signal=death_signal,
        )

    def is_ready(self) -> bool:
        """Whether the cluster accepts connections now."""
        try:
            self._connect("postgres", timeout_seconds=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def ensure_database(self) -> None:
        """The owner's and the application's role and the database exist afterwards.

        Neither role is a superuser. The owner may become the application, as tests do. What the
        application may do there is granted with each migration.
        """
        owner, role, database = map(sql.Identifier, (OWNER, ROLE, DATABASE))
        with self._connect("postgres", autocommit=True) as connection:
            if not _exists(connection, "pg_roles where rolname = %s", OWNER):
                connection.execute(sql.SQL("create role {} login createdb").format(owner))
            if not _exists(connection, "pg_roles where rolname = %s", ROLE):
                connection.execute(sql.SQL("create role {} login").format(role))
                connection.execute(sql.SQL("grant {} to {}").format(role, owner))
            if not _exists(connection, "pg_database where datname = %s", DATABASE):
                connection.execute(sql.SQL("create database {} owner {}").format(database, owner))

    def _connect(
        self, database: str, *, timeout_seconds: int = 10, autocommit: bool = False
    ) -> psycopg.Connection[tuple[object, ...]]:
        address = self.url(role=SUPERUSER, database=database)
        return psycopg.connect(address, connect_timeout=timeout_seconds, autocommit=autocommit)

    def _initialise(self) -> None:
        """Make the cluster; one that a killed start left half made is made anew."""
        if self.data.exists():
            shutil.rmtree(self.data)
        self.data.mkdir(mode=0o700, parents=True)
        if self._account is not None:
            os.chown(self.data, self._account.uid, self._account.gid)
        done = subprocess.run(
            [
                str(self.binaries / "initdb"),
                f"--pgdata={self.data.resolve()}",
                f"--username={SUPERUSER}",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                # The socket's folder is the lock on the door: only its owner gets in.
                "--auth=trust",
                "--no-instructions",
                *(["--no-sync"] if self.throwaway else []),
            ],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=becoming(self._account, reaching=[self.data]),
        )
        if done.returncode:
            reason = _reason(done.stderr or done.stdout)
            raise EmbeddedDatabaseError(f"The database in {self.data} could not be made: {reason}")
        (self.data / _MARK).touch()


def _reason(output: str) -> str:
    """The line that says why; PostgreSQL tells of its tidying up afterwards."""
    lines = output.strip().splitlines() or ["it says nothing"]
    telling = [line for line in lines if "No space left" in line or "FATAL" in line]
    errors = [line for line in lines if "error:" in line]
    return (telling or errors or lines[-1:])[0]


def _exists(connection: psycopg.Connection[tuple[object, ...]], what: str, name: str) -> bool:
    query = sql.SQL("select 1 from ") + sql.SQL(what)
    return connection.execute(query, [name]).fetchone() is not None
