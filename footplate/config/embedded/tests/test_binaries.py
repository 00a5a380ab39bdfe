"""PostgreSQL's programs are where the account that runs them can reach them."""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from footplate.config.embedded import Cluster, binaries, running_cluster
from footplate.config.embedded.account import Account, is_reachable

SOMEBODY = Account(name="somebody", uid=54321, gid=54321)


def test_the_wheels_own_serve_whoever_is_not_root() -> None:
    assert (binaries.binaries(None) / "postgres").is_file()


def test_a_closed_folder_on_the_way_is_noticed() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "closed").mkdir(mode=0o700)
        assert is_reachable(folder / "postgres", SOMEBODY)
        assert not is_reachable(folder / "closed" / "postgres", SOMEBODY)


def test_programs_out_of_reach_are_copied_once_and_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binaries, "is_reachable", lambda _path, _account: False)
    folder = binaries.binaries(SOMEBODY, shared=_made(tmp_path / "shared"))
    assert folder.is_relative_to(tmp_path)
    assert all(path.stat().st_mode & 0o444 == 0o444 for path in folder.rglob("*"))
    done = subprocess.run([folder / "psql", "--version"], capture_output=True, check=True)
    assert done.stdout.startswith(b"psql (PostgreSQL)")
    before = folder.stat().st_ino
    assert binaries.binaries(SOMEBODY, shared=tmp_path / "shared").stat().st_ino == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs PostgreSQL as somebody else")
def test_a_data_directory_in_a_closed_home_works_and_the_home_stays_closed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    cluster = Cluster(data=home / "postgres", run=home / "run", throwaway=True)
    with running_cluster(cluster, log=tmp_path / "database.log"):
        assert cluster.is_ready()
    assert home.stat().st_mode & 0o777 == 0o700


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
