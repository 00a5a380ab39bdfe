"""One process: started, noticed when it ends, ended with everything it made."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from footplate.config.supervisor.child import Child, Program, describe_exit
from footplate.config.supervisor.identity import identity_of

SLEEP = "import time; time.sleep(60)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1); {SLEEP}"
# Its child tells its own number: right after it became another program, a process
# has no environment yet that others could read.
CHILD = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
PARENT = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {CHILD!r}]); {SLEEP}"


def until(is_so: Callable[[], object], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "did not come about in time"
        time.sleep(0.02)


def program(folder: Path, code: str, *, name: str = "child") -> Program:
    return Program(
        name=name,
        argv=[sys.executable, "-u", "-c", code],
        env={"FOOTPLATE_DATA_DIR": str(folder)},
        cwd=folder,
        log=folder / f"{name}.log",
    )


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[str], Child]]:
    made: list[Child] = []

    def start(code: str) -> Child:
        child = Child(program(tmp_path, code))
        made.append(child)
        child.start()
        return child

    yield start
    for child in made:
        child.wait_or_kill(until=0)


def test_its_output_is_in_its_log(make: Callable[[str], Child]) -> None:
    child = make("import sys; print('out'); print('err', file=sys.stderr)")
    until(child.notice_exit)
    assert sorted(child.program.log.read_text().split()) == ["err", "out"]


def test_an_exit_is_described_once_and_makes_it_due_again(make: Callable[[str], Child]) -> None:
    child = make("raise SystemExit(3)")
    said: list[str] = []
    until(lambda: said.append(how) if (how := child.notice_exit()) else said)
    assert said == ["ended with status 3; starting it again in 0.5 s"]
    assert child.notice_exit() is None
    assert child.start_when_due() is False
    until(child.start_when_due, seconds=2)
    assert child.is_running


def test_a_killed_process_leaves_none_of_its_children(make: Callable[[str], Child]) -> None:
    child = make(PARENT)
    until(child.program.log.read_text)
    grandchild = int(child.program.log.read_text())
    assert child.process is not None
    child.process.kill()
    until(child.notice_exit)
    until(lambda: identity_of(grandchild) is None)


def test_a_process_that_does_not_listen_is_killed(make: Callable[[str], Child]) -> None:
    child = make(STUBBORN)
    until(child.program.log.read_text)
    child.ask_to_stop()
    child.wait_or_kill(time.monotonic() + 0.2)
    assert not child.is_running
    assert child.due_at is None


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (0, "ended with status 0"),
        (-signal.SIGKILL, "was ended by SIGKILL"),
        (-99, "was ended by signal 99"),
    ],
)
def test_says_how_a_process_ended(status: int, words: str) -> None:
    assert describe_exit(status) == words
