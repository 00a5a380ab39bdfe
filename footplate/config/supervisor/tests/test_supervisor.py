"""The loop: what crashes comes back, what cannot start is said, the end is in order."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.records import read_records
from footplate.config.supervisor.supervisor import StartError, StopRequested, Supervisor
from footplate.config.supervisor.terminal import Terminal
from footplate.config.supervisor.tests.test_child import SLEEP, program, until


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    data = DataDirectory(tmp_path)
    data.ensure()
    supervisor = Supervisor(data, Terminal(data.log("supervisor")))
    yield supervisor
    supervisor.request_stop()
    supervisor.request_stop()
    supervisor.stop()


def said(supervisor: Supervisor) -> str:
    return supervisor.data.log("supervisor").read_text()


def ticking(supervisor: Supervisor, is_so: Callable[[], object]) -> Callable[[], object]:
    def tick_and_look() -> object:
        supervisor.tick()
        return is_so()

    return tick_and_look


def test_a_child_that_is_killed_comes_back_and_a_line_says_so(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    child = supervisor.add(program(tmp_path, SLEEP, name="server"))
    assert child.process is not None
    first = child.process.pid
    child.process.kill()
    until(ticking(supervisor, lambda: child.process and child.process.pid != first))
    assert "server was ended by SIGKILL; starting it again in 0.5 s" in said(supervisor)
    assert [record.pid for record in read_records(tmp_path / "run" / "processes.json")] == [
        child.process.pid
    ]


def test_a_child_that_always_ends_stops_the_start_and_shows_its_log(
    supervisor: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("footplate.config.supervisor.backoff.FIRST_SECONDS", 0.01)
    failing = program(tmp_path, "raise SystemExit('no such table')", name="server")
    supervisor.add(failing)
    with pytest.raises(StartError, match="server ends as soon as it starts"):
        supervisor.until(lambda: False, seconds=20, what="never")


def test_a_program_that_is_not_there_is_one_sentence(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    absent = program(tmp_path, SLEEP, name="client")
    object.__setattr__(absent, "argv", ["/no/such/program"])
    with pytest.raises(StartError, match=r"client cannot be started: .*No such file"):
        supervisor.add(absent)


def test_waiting_ends_with_what_was_waited_for(supervisor: Supervisor) -> None:
    with pytest.raises(StartError, match="The database does not answer after 0 s"):
        supervisor.until(lambda: False, seconds=0.1, what="The database does not answer")


def test_a_wish_to_stop_ends_the_waiting(supervisor: Supervisor) -> None:
    supervisor.request_stop()
    with pytest.raises(StopRequested):
        supervisor.until(lambda: False, seconds=20, what="never")


def test_a_step_that_fails_shows_the_end_of_its_log(supervisor: Supervisor) -> None:
    with pytest.raises(StartError, match="migrate ended with status 1"):
        supervisor.run_step("migrate", [sys.executable, "-c", "raise SystemExit('broken')"], {})
    assert "broken" in said(supervisor)


def test_the_door_closes_first_and_the_database_last(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    order = tmp_path / "order"
    code = (
        "import signal, sys, time\n"
        "def end(*_):\n"
        f"    open({str(order)!r}, 'a').write(sys.argv[1] + ' ')\n"
        "    sys.exit()\n"
        "signal.signal(signal.SIGTERM, end)\n"
        "print('ready')\n"
        "time.sleep(60)"
    )
    for name in ("client", "database", "door"):
        one = program(tmp_path, code, name=name)
        object.__setattr__(one, "argv", [*one.argv, name])
        supervisor.add(one)
        until(one.log.read_text)
    supervisor.stop()
    assert order.read_text().split() == ["door", "client", "database"]
    assert not (tmp_path / "run" / "processes.json").exists()


def test_a_reload_starts_the_named_again_without_counting_a_failure(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    server = supervisor.add(program(tmp_path, SLEEP, name="server"))
    client = supervisor.add(program(tmp_path, SLEEP, name="client"))
    assert server.process is not None
    assert client.process is not None
    before = server.process.pid, client.process.pid
    supervisor.restart({"server"})
    assert server.process is not None
    assert server.process.pid != before[0]
    assert client.process.pid == before[1]
    assert server.backoff.failures == 0
