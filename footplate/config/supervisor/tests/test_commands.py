"""The commands of `bin/`, from the shell: what they say of themselves and of a wrong machine."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

from footplate.config.supervisor.options import ROOT

COMMANDS = ("up", "down", "dev", "test", "check", "seed", "api", "lock", "verify-ledger")


def run(
    command: str, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ROOT / "bin" / command), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(env or {})},
        timeout=30,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: bin/{command}")
    assert done.stderr == ""


def test_the_commands_are_all_there_are() -> None:
    found = {path.name for path in (ROOT / "bin").iterdir() if path.is_file()}
    assert found == set(COMMANDS)


@pytest.mark.parametrize(
    "arguments", [["--port", "0"], ["--port", "65536"], ["--port", "http"], ["--demo"]]
)
def test_wrong_arguments_are_refused(arguments: list[str]) -> None:
    done = run("up", *arguments)
    assert done.returncode == 2
    assert "bin/up: error:" in done.stderr


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("up", "--port", str(port), "--data", str(tmp_path / "data"))
    assert done.returncode == 1
    assert done.stderr == f"Port {port} on 127.0.0.1 is in use: choose another with --port.\n"
    assert not (tmp_path / "data").exists()


def test_an_address_of_another_machine_is_one_sentence(tmp_path: Path) -> None:
    done = run("up", "--host", "192.0.2.1", "--port", "39999", "--data", str(tmp_path / "data"))
    assert done.stderr == "--host 192.0.2.1 is no address of this machine.\n"
    assert done.returncode == 1


def test_a_data_directory_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_text("mine")
    done = run("up", "--port", "39999", "--data", str(file))
    assert (done.returncode, done.stderr) == (
        1,
        f"{file} is a file: choose a directory with --data.\n",
    )


def test_a_data_directory_that_cannot_be_written_is_one_sentence() -> None:
    done = run("up", "--port", "39999", "--data", "/proc/footplate")
    assert done.returncode == 1
    assert done.stderr.startswith("The data directory /proc/footplate cannot be written (")
    assert done.stderr.count("\n") == 1


def test_a_python_that_is_too_old_is_one_sentence(tmp_path: Path) -> None:
    # Answers like a Python that knows its version and fails the question for 3.11.
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n')
    old.chmod(0o755)
    for tool in ("sh", "dirname"):
        (tmp_path / tool).symlink_to(Path("/bin") / tool)
    done = run("up", env={"PATH": str(tmp_path), "PYTHON": ""})
    assert done.returncode == 1
    assert done.stderr.startswith(
        "Footplate needs Python 3.11 or newer and this machine has Python 3.9.2:"
    )
    assert done.stderr.count("\n") == 1


def test_down_on_a_directory_that_is_not_footplates_is_one_sentence(tmp_path: Path) -> None:
    done = run("down", "--data", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
