"""The embedded PostgreSQL starts from nothing, from a crash and from what a crash left."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from footplate.config.embedded import Cluster, running_cluster
from footplate.config.embedded.recovery import processes_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cluster")


@pytest.fixture
def cluster(folder: Path) -> Cluster:
    return Cluster(data=folder / "postgres", run=folder / "run", throwaway=True)


@pytest.fixture
def url(cluster: Cluster, folder: Path) -> Iterator[str]:
    with running_cluster(cluster, log=folder / "database.log") as url:
        yield url


def test_serves_a_database_to_a_role_that_is_no_superuser(url: str) -> None:
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "select current_user, current_database(), rolsuper, rolcreatedb"
            " from pg_roles where rolname = current_user"
        ).fetchone()
    assert row == ("footplate", "footplate", False, True)


def test_the_applications_role_owns_nothing_and_goes_around_nothing(
    cluster: Cluster, url: str
) -> None:
    with psycopg.connect(cluster.url()) as connection:
        row = connection.execute(
            "select current_user, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole"
            " from pg_roles where rolname = current_user"
        ).fetchone()
    assert row == ("footplate_app", False, False, False, False)


def test_an_older_cluster_gets_the_applications_role(cluster: Cluster, url: str) -> None:
    with psycopg.connect(cluster.url(role="postgres"), autocommit=True) as connection:
        connection.execute("drop role footplate_app")
    cluster.ensure_database()
    psycopg.connect(cluster.url()).close()


def test_listens_on_no_network_address(url: str) -> None:
    with psycopg.connect(url) as connection:
        assert connection.execute("show listen_addresses").fetchone() == ("",)


def test_lets_only_its_owner_near_the_socket(cluster: Cluster, url: str) -> None:
    assert cluster.socket_folder.stat().st_mode & 0o777 == 0o700
    assert (cluster.socket_folder / ".s.PGSQL.5432").is_socket()


def test_nothing_of_it_runs_after_the_block(cluster: Cluster, folder: Path) -> None:
    with running_cluster(cluster, log=folder / "database.log"):
        assert processes_of(cluster.data)
    assert processes_of(cluster.data) == []


def test_starts_after_its_postmaster_was_killed_with_all_it_acknowledged(
    cluster: Cluster, folder: Path
) -> None:
    cluster = replace(cluster, throwaway=False)
    with running_cluster(cluster, log=folder / "database.log") as url:
        with psycopg.connect(url) as connection:
            connection.execute("create table kept (id int)")
            connection.execute("insert into kept values (1)")
        os.kill(int((cluster.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    with (
        running_cluster(cluster, log=folder / "database.log") as url,
        psycopg.connect(url) as connection,
    ):
        assert connection.execute("select id from kept").fetchone() == (1,)


def test_ends_an_orphan_before_it_starts(cluster: Cluster, folder: Path) -> None:
    cluster.prepare()
    orphan = subprocess.Popen(
        cluster.command(),
        cwd="/",
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=cluster.becoming(),
    )
    while not cluster.is_ready():
        assert orphan.poll() is None
        time.sleep(0.05)
    with running_cluster(cluster, log=folder / "database.log") as url:
        assert orphan.wait(10) == 0
        psycopg.connect(url).close()


def test_lock_files_that_name_a_stranger_are_no_obstacle(cluster: Cluster, folder: Path) -> None:
    cluster.prepare()
    stranger = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"], preexec_fn=cluster.becoming()
    )
    try:
        for lock in (
            cluster.data / "postmaster.pid",
            cluster.socket_folder / ".s.PGSQL.5432.lock",
        ):
            lock.write_text(f"{stranger.pid}\n{cluster.data}\n1700000000\n5432\n\n\n\n")
        with running_cluster(cluster, log=folder / "database.log") as url:
            psycopg.connect(url).close()
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_cluster_that_was_half_made_is_made_anew(tmp_path: Path) -> None:
    cluster = Cluster(data=tmp_path / "postgres", run=tmp_path / "run", throwaway=True)
    (tmp_path / "postgres" / "base").mkdir(parents=True)
    (tmp_path / "postgres" / "PG_VERSION").write_text("18\n")
    cluster.prepare()
    assert (tmp_path / "postgres" / "global" / "pg_control").is_file()


def test_a_path_too_long_for_a_socket_gets_a_short_one(tmp_path: Path) -> None:
    deep = tmp_path / ("long-" * 20)
    cluster = Cluster(data=deep / "postgres", run=deep / "run")
    try:
        assert len(os.fsencode(cluster.socket_folder / ".s.PGSQL.5432")) < 104
        again = Cluster(data=deep / "postgres", run=deep / "run")
        assert again.socket_folder == cluster.socket_folder
    finally:
        cluster.socket_folder.rmdir()
