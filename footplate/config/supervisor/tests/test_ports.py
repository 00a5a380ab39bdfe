"""Inner ports are free, different, and stay the same while they can."""

import json
import socket
from pathlib import Path

from footplate.config.supervisor.ports import HIGHEST, LOWEST, choose_ports, is_free


def test_chooses_different_free_ports_and_keeps_them(tmp_path: Path) -> None:
    kept = tmp_path / "ports.json"
    first = choose_ports(["server", "client"], kept_in=kept)
    assert len(set(first.values())) == 2
    assert all(LOWEST <= port < HIGHEST and is_free(port) for port in first.values())
    assert choose_ports(["server", "client"], kept_in=kept) == first


def test_leaves_a_kept_port_that_somebody_took(tmp_path: Path) -> None:
    kept = tmp_path / "ports.json"
    before = choose_ports(["server", "client"], kept_in=kept)
    with socket.socket() as other:
        other.bind(("127.0.0.1", before["server"]))
        other.listen()
        after = choose_ports(["server", "client"], kept_in=kept)
    assert after["server"] != before["server"]
    assert after["client"] == before["client"]


def test_does_not_give_one_kept_port_to_two(tmp_path: Path) -> None:
    kept = tmp_path / "ports.json"
    one = choose_ports(["server"], kept_in=kept)["server"]
    kept.write_text(json.dumps({"server": one, "client": one}))
    assert len(set(choose_ports(["server", "client"], kept_in=kept).values())) == 2


def test_begins_anew_when_the_file_is_broken(tmp_path: Path) -> None:
    kept = tmp_path / "ports.json"
    for broken in ("", "{", "[1]", '{"server": "x"}', '{"server": 80}'):
        kept.write_text(broken)
        assert LOWEST <= choose_ports(["server"], kept_in=kept)["server"] < HIGHEST
