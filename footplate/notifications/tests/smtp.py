"""A mail server for the tests: real SMTP on loopback, with the moods that real ones have."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message as Mail
from email.policy import default


class MailServer(socketserver.ThreadingTCPServer):
    """Takes mail. `answers` replaces the reply to a command, e.g. {"RCPT": "550 nobody here"}."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, answers: dict[str, str] | None = None, *, silent: bool = False) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.answers = answers or {}
        self.silent = silent
        self.mails: list[Mail] = []
        self.calls = 0
        self.closing = threading.Event()

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Conversation(socketserver.StreamRequestHandler):
    server: MailServer

    def handle(self) -> None:
        self.server.calls += 1
        if self.server.silent:
            self.server.closing.wait(30)
            return
        self._say("220 tests")
        while line := self.rfile.readline():
            command = line[:4].decode("ascii", "replace").upper().strip()
            if command == "DATA" and "DATA" not in self.server.answers:
                self._take()
            elif command == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say(self.server.answers.get(command, "250 ok"))

    def _take(self) -> None:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        self.server.mails.append(message_from_bytes(b"".join(lines), policy=default))
        self._say("250 taken")

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")


@contextmanager
def mail_server(
    answers: dict[str, str] | None = None, *, silent: bool = False
) -> Iterator[MailServer]:
    """Serve for as long as the block."""
    with MailServer(answers, silent=silent) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()
