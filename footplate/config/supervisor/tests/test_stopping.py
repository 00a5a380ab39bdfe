"""Ending from outside whatever holds a data directory."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.options import ROOT
from footplate.config.supervisor.stopping import stop
from footplate.config.supervisor.supervisor import StartError

HOLDER = """
import os, pathlib, signal, sys, time
from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.identity import identity_of
from footplate.config.supervisor.status import Status, write_status
data = DataDirectory(pathlib.Path(sys.argv[1]))
handle = data.lock()
if sys.argv[2] == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
write_status(data.run / "status.json", Status("ready", "", os.getpid(), identity_of(os.getpid())))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def data(tmp_path: Path) -> DataDirectory:
    directory = DataDirectory(tmp_path)
    directory.ensure()
    return directory


@pytest.fixture
def hold(data: DataDirectory) -> Iterator[Callable[[str], subprocess.Popen[bytes]]]:
    held: list[subprocess.Popen[bytes]] = []

    def start(manner: str) -> subprocess.Popen[bytes]:
        argv = [sys.executable, "-c", HOLDER, str(data.root), manner]
        process = subprocess.Popen(argv, cwd=ROOT, stdout=subprocess.PIPE)
        held.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        return process

    yield start
    for process in held:
        process.kill()
        process.communicate()


def test_asks_the_supervisor_to_end(
    data: DataDirectory, hold: Callable[[str], subprocess.Popen[bytes]]
) -> None:
    process = hold("willing")
    assert stop(data.root) == 0
    assert process.wait(5) == -signal.SIGTERM
    assert not (data.run / "status.json").exists()


def test_kills_a_supervisor_that_does_not_come_to_its_end(
    data: DataDirectory,
    hold: Callable[[str], subprocess.Popen[bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("footplate.config.supervisor.stopping._ORDERLY_SECONDS", 0.3)
    process = hold("stubborn")
    assert stop(data.root) == 0
    assert process.wait(5) == -signal.SIGKILL


def test_says_so_when_nothing_runs(data: DataDirectory, capsys: pytest.CaptureFixture[str]) -> None:
    assert stop(data.root) == 0
    assert capsys.readouterr().out == f"Nothing runs on {data.root}.\n"


def test_refuses_a_directory_that_is_not_footplates(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="not the data directory"):
        stop(tmp_path / "elsewhere")
