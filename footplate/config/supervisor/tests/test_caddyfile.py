"""The front door: where each path leads, and files handed out on the server's word."""

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from footplate.config.supervisor.caddyfile import FrontDoor, quoted, render_caddyfile

CADDY = str(Path(sys.prefix) / "bin" / "caddy")
FILM = bytes(range(256)) * 40


def door(tmp_path: Path, **changes: Any) -> FrontDoor:
    values: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": 1,
        "server_port": 2,
        "client_port": 3,
        "media": tmp_path / "media",
        "state": tmp_path / "state",
        "static": tmp_path / "static",
    }
    return FrontDoor(**{**values, **changes})


def adapted(configuration: str, tmp_path: Path) -> Any:
    path = tmp_path / "Caddyfile"
    path.write_text(configuration)
    done = subprocess.run(
        [CADDY, "adapt", "--config", str(path), "--adapter", "caddyfile"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_listens_where_it_was_told_and_nowhere_else(tmp_path: Path) -> None:
    configuration = adapted(render_caddyfile(door(tmp_path, port=3210)), tmp_path)
    servers = configuration["apps"]["http"]["servers"]
    assert [server["listen"] for server in servers.values()] == [["127.0.0.1:3210"]]
    assert configuration["admin"]["disabled"] is True
    assert next(iter(servers.values()))["automatic_https"]["disable"] is True


def test_believes_the_proxies_it_was_told_of(tmp_path: Path) -> None:
    told = door(tmp_path, trusted_proxies=("10.0.0.1/32", "2001:db8::/32"))
    servers = adapted(render_caddyfile(told), tmp_path)["apps"]["http"]["servers"]
    server = next(iter(servers.values()))
    assert server["trusted_proxies"]["ranges"] == ["10.0.0.1/32", "2001:db8::/32"]
    assert server["trusted_proxies_strict"] == 1


def test_a_path_with_every_odd_character_stays_one_token(tmp_path: Path) -> None:
    odd = tmp_path / 'a "quoted" # \\ $HOME path'
    text = json.dumps(adapted(render_caddyfile(door(tmp_path, media=odd)), tmp_path))
    assert f'"root": {json.dumps(str(odd))}' in text


@pytest.mark.parametrize("name", ["{env.HOME}", "{$HOME}", "a`b", "a\nb"])
def test_a_path_that_no_token_can_hold_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="choose another path"):
        quoted(Path("/data") / name)


def test_leaves_the_assets_to_the_client_under_reload(tmp_path: Path) -> None:
    assert "_next" not in render_caddyfile(door(tmp_path, static=None))


class StandIn(BaseHTTPRequestHandler):
    """Answers with its name and what it heard; `/media/...` names a file to hand out."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = self.server.name  # type: ignore[attr-defined]
        body = json.dumps({"by": name, "path": self.path, **dict(self.headers)}).encode()
        self.send_response(200)
        if self.path.startswith("/media/"):
            body = b""
            self.send_header("X-Accel-Redirect", "/" + self.path.rsplit("/", 1)[1])
            self.send_header("Content-Security-Policy", "sandbox")
            self.send_header("Set-Cookie", "session=secret")
        self.send_header("Content-Type", "video/x-footplate" if not body else "application/json")
        self.send_header("Cache-Control", "private, max-age=60")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def stand_in(name: str) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    server.name = name  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", 0))
        return int(attempt.getsockname()[1])


@pytest.fixture(scope="module")
def open_door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("door")
    (folder / "media").mkdir()
    (folder / "media" / "a film.bin").write_bytes(FILM)
    (folder / "static" / "chunks").mkdir(parents=True)
    (folder / "static" / "chunks" / "app.js").write_text("run()")
    (folder / "secret").write_text("secret")
    server, client, port = stand_in("server"), stand_in("client"), free_port()
    configuration = folder / "Caddyfile"
    configuration.write_text(
        render_caddyfile(
            door(
                folder,
                port=port,
                server_port=server.server_address[1],
                client_port=client.server_address[1],
            )
        )
    )
    process = subprocess.Popen(
        [CADDY, "run", "--config", str(configuration), "--adapter", "caddyfile"],
        stderr=subprocess.DEVNULL,
        env={"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
    )
    for _ in range(200):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield port
    process.terminate()
    process.wait()
    for one in (server, client):
        one.shutdown()
        one.server_close()


def ask(
    port: int, path: str, *, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=headers or {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("path", "by"),
    [
        ("/api/v1/me", "server"),
        ("/api/auth/browser/v1/config", "server"),
        ("/.well-known/security.txt", "server"),
        ("/admin/", "server"),
        ("/static/admin.css", "server"),
        ("/dev/mail", "server"),
        ("/healthz", "server"),
        ("/readyz", "server"),
        ("/", "client"),
        ("/sign-in?next=/api/", "client"),
        ("/apiary", "client"),
        ("/c/FP-1", "client"),
        ("/_next/image", "client"),
    ],
)
def test_each_path_leads_to_its_process(open_door: int, path: str, by: str) -> None:
    _answer, body = ask(open_door, path)
    assert (json.loads(body)["by"], json.loads(body)["path"]) == (by, path)


def test_the_visitors_address_is_not_what_the_visitor_says(open_door: int) -> None:
    pretended = {"X-Forwarded-For": "6.6.6.6", "X-Forwarded-Proto": "https"}
    _answer, body = ask(open_door, "/api/v1/me", headers=pretended)
    heard = json.loads(body)
    assert heard["X-Forwarded-For"] == "127.0.0.1"
    assert heard["X-Forwarded-Proto"] == "http"
    assert heard["Host"] == f"127.0.0.1:{open_door}"


def test_assets_come_from_disk_for_ever(open_door: int) -> None:
    answer, body = ask(open_door, "/_next/static/chunks/app.js")
    assert body == b"run()"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    missing, _body = ask(open_door, "/_next/static/chunks/gone.js")
    assert (missing.status, missing.headers["Cache-Control"]) == (404, None)


def test_a_file_is_handed_out_whole_with_the_servers_headers(open_door: int) -> None:
    answer, body = ask(open_door, "/media/token/a%20film.bin")
    assert (answer.status, body) == (200, FILM)
    assert answer.headers["Content-Type"] == "video/x-footplate"
    assert answer.headers["Cache-Control"] == "private, max-age=60"
    assert answer.headers["Content-Security-Policy"] == "sandbox"
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["X-Accel-Redirect"] is None
    assert answer.headers["Set-Cookie"] is None


@pytest.mark.parametrize(
    ("asked", "status", "part", "served"),
    [
        ("bytes=100-199", 206, FILM[100:200], "bytes 100-199/10240"),
        ("bytes=10000-", 206, FILM[10000:], "bytes 10000-10239/10240"),
        ("bytes=-5", 206, FILM[-5:], "bytes 10235-10239/10240"),
        ("bytes=99999-", 416, None, "bytes */10240"),
    ],
)
def test_parts_of_a_file_can_be_asked_for(
    open_door: int, asked: str, status: int, part: bytes | None, served: str
) -> None:
    answer, body = ask(open_door, "/media/token/a%20film.bin", headers={"Range": asked})
    assert (answer.status, answer.headers["Content-Range"]) == (status, served)
    assert part is None or body == part


def test_head_gives_the_length_and_no_body(open_door: int) -> None:
    answer, body = ask(open_door, "/media/token/a%20film.bin", method="HEAD")
    assert (answer.status, answer.headers["Content-Length"], body) == (200, str(len(FILM)), b"")


@pytest.mark.parametrize("name", ["..%2fsecret", "%2e%2e%2fsecret", "gone.bin"])
def test_nothing_outside_the_media_folder_is_handed_out(open_door: int, name: str) -> None:
    answer, body = ask(open_door, f"/media/token/{name}")
    assert (answer.status, b"secret" in body) == (404, False)
