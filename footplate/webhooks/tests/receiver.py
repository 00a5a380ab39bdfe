"""Receivers of webhooks on loopback, real sockets, that behave as they are told to."""

import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = Callable[[socket.socket], None]


@dataclass
class Received:
    """One request as it came in."""

    line: str
    headers: dict[str, str]
    body: bytes
    at: float


@dataclass
class Receiver:
    """A running receiver. `answer` may be changed while it runs."""

    port: int
    answer: Answer
    requests: list[Received] = field(default_factory=list)
    connections: int = 0
    first: Answer | None = None
    """What is done before anything is read, instead of all else."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hooks"

    def ids(self) -> list[str]:
        return [one.headers["webhook-id"] for one in self.requests]


def say(status: int, body: bytes = b"ok", *headers: str) -> Answer:
    """Answer properly."""
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", *headers, "", ""]

    def answer(connection: socket.socket) -> None:
        connection.sendall("\r\n".join(lines).encode() + body)

    return answer


def raw(data: bytes) -> Answer:
    """Answer with these bytes and hang up."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(data)

    return answer


def hang(connection: socket.socket) -> None:
    """Never answer; end when the other side has given up."""
    connection.settimeout(30)
    connection.recv(1)


def drip(beginning: bytes) -> Answer:
    """Answer with this and then a byte a second, for as long as the other side bears it."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(beginning)
        for _ in range(60):
            time.sleep(1)
            connection.sendall(b"a")

    return answer


def reset(connection: socket.socket) -> None:
    """Cut the connection with a reset."""
    linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    connection.close()


def endless(connection: socket.socket) -> None:
    """Answer 200 and pour out a body for as long as somebody reads."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    for _ in range(100_000):
        connection.sendall(piece)


@contextmanager
def receiver(
    answer: Answer | None = None, *, tls: ssl.SSLContext | None = None
) -> Iterator[Receiver]:
    """Run a receiver on a free port of loopback."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            running.connections += 1
            try:
                if running.first:
                    running.first(self.request)
                    return
                connection = (
                    tls.wrap_socket(self.request, server_side=True) if tls else self.request
                )
                running.requests.append(_read(connection))
                running.answer(connection)
                connection.close()
            except (OSError, ValueError):
                return

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Handler) as server:
        running = Receiver(server.server_address[1], answer or say(200))
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield running
        finally:
            server.shutdown()
            thread.join()


def _read(connection: socket.socket) -> Received:
    connection.settimeout(20)
    data = b""
    while b"\r\n\r\n" not in data:
        data += _more(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    line, *lines = head.decode().split("\r\n")
    headers = {k.lower(): v for k, v in (one.split(": ", 1) for one in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += _more(connection)
    return Received(line, headers, body, time.monotonic())


def _more(connection: socket.socket) -> bytes:
    piece = connection.recv(65536)
    if not piece:
        raise ValueError("the sender hung up")
    return piece
