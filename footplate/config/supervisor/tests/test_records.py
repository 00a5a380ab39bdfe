"""Orphans of a killed supervisor are found again, and nobody else is taken for one."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from footplate.config.supervisor.identity import identity_of
from footplate.config.supervisor.records import (
    Record,
    end_survivors,
    read_records,
    record_of,
    write_records,
)
from footplate.config.supervisor.tests.test_child import PARENT, SLEEP, STUBBORN, until


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "processes.json"


class Started:
    """Processes that are reaped when the test ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []

    def start(self, code: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-u", "-c", code],
            env={"FOOTPLATE_DATA_DIR": str(self.folder)},
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        self.processes.append(process)
        return process


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Started]:
    started = Started(tmp_path)
    yield started
    for process in started.processes:
        process.kill()
        process.communicate()


def test_ends_what_is_still_alive_and_forgets_it(
    path: Path, tmp_path: Path, started: Started
) -> None:
    process = started.start(SLEEP)
    write_records(path, [record_of("server", process.pid)])
    assert end_survivors(path, data=tmp_path) == ["server"]
    assert process.wait(5) < 0
    assert read_records(path) == []
    assert end_survivors(path, data=tmp_path) == []


def test_leaves_a_stranger_who_was_given_the_number(
    path: Path, tmp_path: Path, started: Started
) -> None:
    process = started.start(SLEEP)
    write_records(path, [Record(name="server", pid=process.pid, identity="another start")])
    assert end_survivors(path, data=tmp_path) == []
    assert process.poll() is None


def test_ends_the_children_of_a_leader_that_is_dead(
    path: Path, tmp_path: Path, started: Started
) -> None:
    leader = started.start(PARENT)
    assert leader.stdout is not None
    child = int(leader.stdout.readline())
    write_records(path, [record_of("server", leader.pid)])
    leader.kill()
    leader.wait()
    assert identity_of(child) is not None
    assert end_survivors(path, data=tmp_path) == ["server"]
    until(lambda: identity_of(child) is None)


def test_leaves_the_group_of_a_dead_leader_that_serves_another_directory(
    path: Path, tmp_path: Path, started: Started
) -> None:
    leader = started.start(PARENT)
    assert leader.stdout is not None
    child = int(leader.stdout.readline())
    write_records(path, [record_of("server", leader.pid)])
    leader.kill()
    leader.wait()
    assert end_survivors(path, data=tmp_path / "other") == []
    assert identity_of(child) is not None
    end_survivors_of_mine(path, child, tmp_path)


def end_survivors_of_mine(path: Path, child: int, folder: Path) -> None:
    write_records(path, [record_of("server", child)])
    subprocess.run(["kill", "-9", str(child)], check=True)
    until(lambda: identity_of(child) is None)
    assert end_survivors(path, data=folder) == []


def test_kills_what_does_not_listen(
    path: Path, tmp_path: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("footplate.config.supervisor.records._GRACE_SECONDS", 0.2)
    process = started.start(STUBBORN)
    assert process.stdout is not None
    process.stdout.readline()
    write_records(path, [record_of("worker", process.pid)])
    assert end_survivors(path, data=tmp_path) == ["worker"]
    assert process.wait(5) == -9


@pytest.mark.parametrize("broken", ["", "[", "{}", '[{"pid": 1}]', "[1]"])
def test_a_file_that_was_cut_off_is_no_obstacle(path: Path, tmp_path: Path, broken: str) -> None:
    path.write_text(broken)
    assert end_survivors(path, data=tmp_path) == []


def test_the_dead_have_no_identity(started: Started) -> None:
    process = started.start(SLEEP)
    assert identity_of(process.pid) == identity_of(process.pid) is not None
    process.kill()
    # Also before anybody has asked for its status.
    until(lambda: identity_of(process.pid) is None)
