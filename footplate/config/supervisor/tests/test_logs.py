"""Logs that have grown are turned over, and only the newest are kept."""

from pathlib import Path

from footplate.config.supervisor.logs import rotate, tail


def test_leaves_a_small_log_alone(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    log.write_text("few")
    rotate(log, max_bytes=3)
    assert [path.name for path in tmp_path.iterdir()] == ["server.log"]


def test_moves_grown_logs_up_and_forgets_the_oldest(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    for text in ("first", "second", "third", "fourth"):
        log.write_text(text)
        rotate(log, max_bytes=3, kept=2)
    assert not log.exists()
    assert (tmp_path / "server.log.1").read_text() == "fourth"
    assert (tmp_path / "server.log.2").read_text() == "third"
    assert not (tmp_path / "server.log.3").exists()


def test_tail_gives_the_last_lines_also_of_a_broken_text(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    log.write_bytes(b"\xff\n" + b"".join(b"line %d\n" % number for number in range(100)))
    assert tail(log, 2) == ["line 98", "line 99"]
    assert tail(tmp_path / "none.log", 2) == []
