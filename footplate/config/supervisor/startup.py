"""From nothing running to an answer at the front door."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass

import psycopg

from footplate.config.embedded import OWNER, Cluster
from footplate.config.supervisor import migrations, programs
from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.options import Options
from footplate.config.supervisor.ports import choose_ports, is_free
from footplate.config.supervisor.probe import status_of
from footplate.config.supervisor.supervisor import StartError, Supervisor

_DATABASE_SECONDS = 60.0
_READY_SECONDS = 120.0
_GOES_AROUND = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"


@dataclass(frozen=True)
class Start:
    """A start that is under way."""

    options: Options
    data: DataDirectory
    supervisor: Supervisor
    demo: bool


def decide_demo(options: Options, data: DataDirectory) -> bool:
    """Whether this data directory holds demo data, as begun before or as asked for now.

    Demo accounts have a password that everybody knows: raises `StartError` when
    others than this machine could connect.
    """
    began_with = data.holds_demo()
    demo = not options.empty if began_with is None else began_with
    if options.empty and demo:
        raise StartError(
            f"{data.root} holds demo data already: --empty needs a new directory (--data)."
        )
    if demo and not options.is_loopback:
        raise StartError(
            "Demo accounts have a known password, so they need a loopback address and "
            f"{options.host} is none: add --empty with a new --data, or leave --host away."
        )
    return demo


def start_everything(start: Start) -> None:
    """Every process runs and the front door answers for the server and the client.

    Raises `StartError` when something does not come up.
    """
    supervisor, data, options = start.supervisor, start.data, start.options
    names = ["server", "client"]
    ports = choose_ports(names, kept_in=data.run / "ports.json")
    supervisor.add(programs.client(ports["client"], ports["server"], data, options))
    named = os.environ.get("DATABASE_URL")
    if named:
        database_url, owner_url = _check_database(start, named), programs.owner_url()
    else:
        database_url, owner_url = _start_database(start)
    env = programs.server_environment(options, data, database_url=database_url, demo=start.demo)
    _migrate(start, env, owner_url or database_url)
    if start.demo:
        _seed(start, env)
    data.remember_demo(start.demo)
    began_at = time.monotonic()
    supervisor.add(programs.server(ports["server"], env, data, options))
    supervisor.add(programs.worker(env, data))
    supervisor.add(programs.webhooks(env, data))
    _open_door(start, ports)
    _until_it_answers(supervisor, options)
    supervisor.terminal.step("server, worker, client and front door answer", since=began_at)


def _check_database(start: Start, url: str) -> str:
    """The operator's own database answers; else `StartError`, without the address's password.

    A role that goes around row-level security is served, and told of.
    """
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            row = connection.execute(_GOES_AROUND).fetchone()
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[0].replace(url, "(the address)")
        raise StartError(
            f"The database that DATABASE_URL names does not answer: {reason}"
        ) from None
    if row and row[0]:
        start.supervisor.terminal.note(
            "WARNING: the role of DATABASE_URL goes around row-level security; see docs/walls.md"
        )
    return url


def _start_database(start: Start) -> tuple[str, str]:
    """The embedded database runs; its addresses for the application and for its owner."""
    began_at = time.monotonic()
    cluster = Cluster(data=start.data.postgres, run=start.data.run / "postgres")
    is_new = not start.data.postgres.exists()
    start.supervisor.add(programs.database(cluster, start.data))
    start.supervisor.until(
        cluster.is_ready, seconds=_DATABASE_SECONDS, what="The database does not answer"
    )
    cluster.ensure_database()
    start.supervisor.terminal.step(
        "database made and started" if is_new else "database started", since=began_at
    )
    return cluster.url(), cluster.url(role=OWNER)


def _migrate(start: Start, env: dict[str, str], url: str) -> None:
    """Migrate as the owner at `url`, which grants the application what it needs."""
    began_at = time.monotonic()
    mark_file = start.data.run / "migrated.json"
    if migrations.is_migrated(mark_file, migrations.fingerprint(url)):
        return
    start.supervisor.terminal.begin("migrating the database")
    owners = env | programs.owners_environment(url)
    start.supervisor.run_step("migrate", _manage("migrate", "--noinput"), owners)
    migrations.remember_migrated(mark_file, migrations.fingerprint(url))
    start.supervisor.terminal.step("database migrated", since=began_at)


def _seed(start: Start, env: dict[str, str]) -> None:
    """Add the demo data, unless a finished run of the same database has; `seed` skips a team."""
    if start.data.holds_demo():
        return
    began_at = time.monotonic()
    start.supervisor.terminal.begin("adding demo data (once)")
    start.supervisor.run_step("seed", _manage("seed"), env)
    start.supervisor.terminal.step("demo data added", since=began_at)


def _manage(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "footplate.manage", *arguments]


def _open_door(start: Start, ports: dict[str, int]) -> None:
    # Caddy shares a port that another Caddy has, so being told of a clash is no matter of course.
    if not is_free(start.options.port, _address(start.options)):
        raise StartError(
            f"Port {start.options.port} on {start.options.host} is in use: "
            "choose another with --port."
        )
    start.supervisor.add(programs.front_door(ports, start.data, start.options))


def _address(options: Options) -> str:
    return "127.0.0.1" if ":" in options.host else options.host


def _until_it_answers(supervisor: Supervisor, options: Options) -> None:
    host = options.local_host.strip("[]")
    # From its sources the client compiles a page when it is first asked for: not waited for.
    pages = [] if options.reload else [("/", 499)]
    for path, highest in [("/readyz", 200), *pages]:

        def answers(path: str = path, highest: int = highest) -> bool:
            status = status_of(host, options.port, path)
            return status is not None and status <= highest

        supervisor.until(
            answers, seconds=_READY_SECONDS, what=f"Footplate gives no good answer to {path}"
        )
