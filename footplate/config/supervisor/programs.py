"""The programs of a running Footplate: database, server, worker, client, front door."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from footplate.config.embedded import Cluster
from footplate.config.supervisor.caddyfile import FrontDoor, render_caddyfile
from footplate.config.supervisor.child import Program
from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.options import ROOT, Options, trusted_proxies

SERVER_WORKERS = 2
# Measured: more threads raise the tail of response times and nothing else.
SERVER_THREADS = 2
CLIENT_MEGABYTES = 192


def server_environment(
    options: Options, data: DataDirectory, *, database_url: str, demo: bool
) -> dict[str, str]:
    """The environment of everything that runs the server's code."""
    given = {k: v for k, v in os.environ.items() if k != "FOOTPLATE_OWNER_DATABASE_URL"}
    return {
        "FOOTPLATE_SECRET_KEY": data.secret_key(),
        **given,
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "footplate.config.settings",
        "FOOTPLATE_ACCEL": "1",
        "FOOTPLATE_BASE_URL": options.base_url,
        "FOOTPLATE_DATA_DIR": str(data.root),
        "FOOTPLATE_DEMO": "1" if demo else "0",
        # The front door, and whatever stands before it.
        "FOOTPLATE_TRUSTED_PROXIES": ",".join(["127.0.0.1", "::1", *trusted_proxies()]),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        **({"FOOTPLATE_DEBUG": "1"} if options.reload else {}),
    }


def owner_url() -> str | None:
    """The address at which the operator's own database is migrated, when one is named."""
    return os.environ.get("FOOTPLATE_OWNER_DATABASE_URL")


def owners_environment(url: str | None) -> dict[str, str]:
    """What a migration needs besides: never given to what serves requests and jobs."""
    return {"FOOTPLATE_OWNER_DATABASE_URL": url} if url else {}


def database(cluster: Cluster, data: DataDirectory) -> Program:
    """The embedded PostgreSQL."""
    return Program(
        name="database",
        argv=cluster.command(),
        env={**_plain(data), "LC_ALL": "C"},
        cwd=Path("/"),
        log=data.log("database"),
        stop_signal=cluster.stop_signal,
        grace_seconds=20.0,
        before_start=cluster.prepare,
        become=cluster.becoming(death_signal=cluster.stop_signal),
    )


def server(port: int, env: Mapping[str, str], data: DataDirectory, options: Options) -> Program:
    """The API server: Granian with few threads, on loopback."""
    return Program(
        name="server",
        argv=[
            sys.executable, "-m", "granian",
            "--interface", "wsgi",
            "--host", "127.0.0.1",
            "--port", str(port),
            "--workers", str(1 if options.reload else SERVER_WORKERS),
            "--blocking-threads", str(SERVER_THREADS),
            "--http", "1",
            "--no-ws",
            "--respawn-failed-workers",
            "--workers-kill-timeout", "8",
            "footplate.config.wsgi:application",
        ],
        env=env,
        cwd=ROOT,
        log=data.log("server"),
    )  # fmt: skip


def worker(env: Mapping[str, str], data: DataDirectory) -> Program:
    """The worker: sends mail, makes certificates, ends what has expired."""
    return Program(
        name="worker",
        argv=[
            sys.executable, "-m", "footplate.manage", "procrastinate", "worker",
            "--queues", "default",
            "--concurrency", "2",
            "--shutdown-graceful-timeout", "8",
        ],
        env=env,
        cwd=ROOT,
        log=data.log("worker"),
    )  # fmt: skip


def webhooks(env: Mapping[str, str], data: DataDirectory) -> Program:
    """A worker for webhooks alone: receivers that take their time keep nothing else waiting.

    Jobs run in asyncio's default threads, of which there are at least five.
    """
    return Program(
        name="webhooks",
        argv=[
            sys.executable, "-m", "footplate.manage", "procrastinate", "worker",
            "--name", "webhooks",
            "--queues", "webhooks",
            "--concurrency", "5",
            "--shutdown-graceful-timeout", "8",
        ],
        env=env,
        cwd=ROOT,
        log=data.log("webhooks"),
    )  # fmt: skip


def client(port: int, server_port: int, data: DataDirectory, options: Options) -> Program:
    """The client: a standalone build, or Next's development server on the sources."""
    folder = options.client_build or ROOT / "client"
    argv = [str(options.node), "server.js"]
    if options.client_build is None:
        argv = [str(options.node), "node_modules/next/dist/bin/next", "dev", "--turbopack",
                "--hostname", "127.0.0.1", "--port", str(port)]  # fmt: skip
    env = {
        **_plain(data),
        "PATH": os.pathsep.join([str(options.node.parent), os.environ.get("PATH", os.defpath)]),
        "FOOTPLATE_API_ORIGIN": f"http://127.0.0.1:{server_port}",
        "FOOTPLATE_BASE_URL": options.base_url,
        "HOSTNAME": "127.0.0.1",
        "PORT": str(port),
        "NEXT_TELEMETRY_DISABLED": "1",
    }
    if options.client_build is not None:
        env |= {
            "NODE_ENV": "production",
            "NODE_OPTIONS": f"--max-old-space-size={CLIENT_MEGABYTES}",
        }
    return Program(name="client", argv=argv, env=env, cwd=folder, log=data.log("client"))


def front_door(ports: Mapping[str, int], data: DataDirectory, options: Options) -> Program:
    """Caddy on the public port; its configuration is written here."""
    state = data.run / "caddy"
    build = options.client_build
    configuration = data.run / "Caddyfile"
    configuration.write_text(
        render_caddyfile(
            FrontDoor(
                host=options.host if options.host != "localhost" else "127.0.0.1",
                port=options.port,
                server_port=ports["server"],
                client_port=ports["client"],
                media=data.media,
                state=state,
                static=build / ".next" / "static" if build else None,
                trusted_proxies=tuple(trusted_proxies()),
            )
        )
    )
    return Program(
        name="door",
        argv=[
            str(Path(sys.prefix) / "bin" / "caddy"),
            "run", "--config", str(configuration), "--adapter", "caddyfile",
        ],
        env={**_plain(data), "XDG_DATA_HOME": str(state), "XDG_CONFIG_HOME": str(state),
             "GOMEMLIMIT": "96MiB"},
        cwd=data.root,
        log=data.log("door"),
        grace_seconds=6.0,
    )  # fmt: skip


def _plain(data: DataDirectory) -> dict[str, str]:
    """An environment without secrets, for programs that need none; names whom they serve."""
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TERM")
    found = {name: os.environ[name] for name in kept if name in os.environ}
    return {**found, "FOOTPLATE_DATA_DIR": str(data.root)}
