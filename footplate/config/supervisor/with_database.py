"""Running one command beside a data directory's database, whether Footplate runs on it or not."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from footplate.config.embedded import OWNER, Cluster, running_cluster
from footplate.config.supervisor.data_directory import AlreadyRunningError, DataDirectory
from footplate.config.supervisor.options import Options
from footplate.config.supervisor.programs import owner_url, owners_environment, server_environment
from footplate.config.supervisor.status import read_status
from footplate.config.supervisor.supervisor import StartError


def run_with_database(
    root: Path, argv: Sequence[str], *, throwaway: bool, demo: bool = False
) -> int:
    """Run the command with the server's settings; returns its exit status.

    The database is the one of `DATABASE_URL`, or the embedded one of the data
    directory: of the running Footplate, or else started for as long as the command
    takes. With `throwaway` it keeps nothing safe and is fast, and all other settings
    are left as they are: for tests, which try both sides of them. With `demo`
    the command may add demo data; raises `StartError` where there must be none.
    """
    data = DataDirectory(root)
    data.ensure()
    if demo:
        _allow_demo(data)
    given = None if throwaway else os.environ.get("DATABASE_URL")
    if given is not None:
        return _run(data, argv, database_url=given, owner_url=owner_url())
    cluster = Cluster(data=data.postgres, run=data.run / "postgres", throwaway=throwaway)
    try:
        handle = data.lock()
    except AlreadyRunningError:
        return _run(data, argv, database_url=cluster.url(), owner_url=cluster.url(role=OWNER))
    with handle, running_cluster(cluster, log=data.log("database")) as owner:
        if throwaway:
            env = {**os.environ, "DATABASE_URL": owner, "FOOTPLATE_DATA_DIR": str(root)}
            return subprocess.run(argv, env=env, check=False).returncode
        return _run(data, argv, database_url=cluster.url(), owner_url=owner)


def _allow_demo(data: DataDirectory) -> None:
    if data.holds_demo() is False:
        raise StartError(
            f"{data.root} was begun without demo data: add it to a new directory (--data)."
        )
    data.remember_demo(True)


def _run(
    data: DataDirectory, argv: Sequence[str], *, database_url: str, owner_url: str | None
) -> int:
    status = read_status(data.run / "status.json")
    options = Options(
        data=data.root,
        host="127.0.0.1",
        port=3000,
        empty=False,
        node=Path("node"),
        client_build=None,
        reload=False,
        detached=False,
    )
    env = server_environment(options, data, database_url=database_url, demo=bool(data.holds_demo()))
    env |= owners_environment(owner_url)
    if status is not None:
        env["FOOTPLATE_BASE_URL"] = status.url
    return subprocess.run(argv, env=env, check=False).returncode
