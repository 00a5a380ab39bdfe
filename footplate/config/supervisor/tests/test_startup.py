"""Whether a start may have demo data: their password is known to everybody."""

from dataclasses import replace
from pathlib import Path

import pytest

from footplate.config.supervisor.data_directory import DataDirectory
from footplate.config.supervisor.startup import decide_demo
from footplate.config.supervisor.supervisor import StartError
from footplate.config.supervisor.tests.test_options import options

LOOPBACK = options("127.0.0.1")
PUBLIC = options("10.0.0.7")


@pytest.fixture
def data(tmp_path: Path) -> DataDirectory:
    return DataDirectory(tmp_path)


def test_a_new_directory_gets_demo_data_unless_asked_otherwise(data: DataDirectory) -> None:
    assert decide_demo(LOOPBACK, data) is True
    assert decide_demo(replace(LOOPBACK, empty=True), data) is False


def test_demo_data_needs_loopback(data: DataDirectory) -> None:
    with pytest.raises(StartError, match="loopback"):
        decide_demo(PUBLIC, data)
    assert decide_demo(replace(PUBLIC, empty=True), data) is False


def test_an_empty_directory_stays_empty_and_may_be_public_without_saying_so_again(
    data: DataDirectory,
) -> None:
    data.remember_demo(False)
    assert decide_demo(LOOPBACK, data) is False
    assert decide_demo(PUBLIC, data) is False


def test_a_directory_with_demo_data_never_becomes_public(data: DataDirectory) -> None:
    data.remember_demo(True)
    with pytest.raises(StartError, match="loopback"):
        decide_demo(PUBLIC, data)
    with pytest.raises(StartError, match="demo data already"):
        decide_demo(replace(PUBLIC, empty=True), data)
