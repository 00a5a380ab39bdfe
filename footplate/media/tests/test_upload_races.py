"""Uploads on real connections: cut in the middle, and sent twice at once."""

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.db import connections

from footplate.kernel import clock
from footplate.kernel.problems import Problem
from footplate.media.actions.append_chunk import append_chunk
from footplate.media.files import full_path
from footplate.media.models import Asset, Upload
from footplate.media.tests.conftest import Uploader
from footplate.testing.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server() -> Iterator[tuple[str, int]]:
    """Serve the application on a real socket; return its host and port."""
    with ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler) as running:
        running.set_app(get_wsgi_application())
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running.server_address[0], running.server_address[1]
        running.shutdown()
        thread.join(10)


def test_a_killed_connection_resumes_where_it_was(
    ada: Uploader, sample: Callable[[str], Path], server: tuple[str, int]
) -> None:
    body = sample("fast.mp4").read_bytes()
    where = ada.begin("a.mp4", "video", len(body))["Location"]
    session = ada.client.cookies[settings.SESSION_COOKIE_NAME].value
    host, port = server
    headers = {
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={session}; csrftoken={'t' * 32}",
        "X-CSRFToken": "t" * 32,
        "Tus-Resumable": "1.0.0",
        "Content-Type": "application/offset+octet-stream",
    }
    lines = [f"PATCH {where} HTTP/1.1", f"Host: {host}:{port}"]
    sent = headers | {"Upload-Offset": "0", "Content-Length": str(len(body))}
    lines += [f"{name}: {value}" for name, value in sent.items()]
    with socket.create_connection((host, port), timeout=10) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + body[:9000])
        connection.shutdown(socket.SHUT_WR)
        connection.recv(1000)
    kept = int(ada.call("HEAD", where)["Upload-Offset"])
    assert kept == 9000
    rest = http.client.HTTPConnection(host, port, timeout=10)
    rest.request("PATCH", where, body[kept:], headers | {"Upload-Offset": str(kept)})
    answer = rest.getresponse()
    assert (answer.status, answer.headers["Upload-Offset"]) == (204, str(len(body)))
    rest.close()
    assert full_path(Asset.objects.get().path).read_bytes() == body


def test_of_two_who_send_the_same_bytes_one_is_told(
    ada: Uploader, cast: Cast, sample: Callable[[str], Path]
) -> None:
    body = sample("fast.mp4").read_bytes()
    ada.begin("a.mp4", "video", len(body))
    upload_id = Upload.objects.get().id
    barrier = threading.Barrier(4)
    answers: list[str] = []

    def append() -> None:
        try:
            barrier.wait()
            append_chunk(upload_id=upload_id, offset_bytes=0, chunk=body[:5000], now=clock.now())
            answers.append("kept")
        except Problem as problem:
            answers.append(problem.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=append) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(answers) == ["kept", *["offset_mismatch"] * 3]
    assert Upload.objects.get().offset_bytes == 5000
