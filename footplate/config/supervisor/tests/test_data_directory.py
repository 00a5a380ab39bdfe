"""The data directory: one holder, one secret, one beginning."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from footplate.config.supervisor.data_directory import AlreadyRunningError, DataDirectory
from footplate.config.supervisor.options import ROOT


@pytest.fixture
def data(tmp_path: Path) -> DataDirectory:
    directory = DataDirectory(tmp_path / "data")
    directory.ensure()
    return directory


@pytest.mark.parametrize("name", ["media", "secrets", "logs"])
def test_what_people_entrust_to_it_is_for_its_owner_alone(data: DataDirectory, name: str) -> None:
    assert stat.S_IMODE((data.root / name).stat().st_mode) == 0o700


def test_the_secret_key_is_made_once_and_readable_by_its_owner_alone(data: DataDirectory) -> None:
    key = data.secret_key()
    assert len(key) >= 50
    assert data.secret_key() == key
    assert stat.S_IMODE((data.root / "secrets" / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in (data.root / "secrets").iterdir()] == ["secret_key"]


def test_whoever_comes_second_is_refused_until_the_first_lets_go(data: DataDirectory) -> None:
    with data.lock(), pytest.raises(AlreadyRunningError):
        data.lock()
    data.lock().close()


def test_a_killed_holder_lets_go(data: DataDirectory) -> None:
    code = (
        "import pathlib, sys, time\n"
        "from footplate.config.supervisor.data_directory import DataDirectory\n"
        "handle = DataDirectory(pathlib.Path(sys.argv[1])).lock()\n"
        "print('held', flush=True)\n"
        "time.sleep(60)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(data.root)], cwd=ROOT, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(AlreadyRunningError):
            data.lock()
        holder.kill()
    data.lock().close()


def test_remembers_its_beginning_and_not_what_comes_later(data: DataDirectory) -> None:
    assert data.holds_demo() is None
    data.remember_demo(False)
    data.remember_demo(True)
    assert data.holds_demo() is False
