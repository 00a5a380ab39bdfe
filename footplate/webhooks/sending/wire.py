"""Connections to addresses that were checked, cut at the deadline whatever the other side does."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterable
from typing import Any

import httpcore

from footplate.webhooks.sending.deadline import Deadline
from footplate.webhooks.sending.guard import Guard

# A name with many dead addresses must not use up the deadline for nothing.
_ADDRESSES_TRIED = 3


class Wire(httpcore.NetworkBackend):
    """The network of one delivery. Resolves the host once and connects to what was checked.

    Timeouts of single reads are not enough: who sends a byte now and then, or a TLS handshake
    drop by drop, stays within each. So the connection is shut down when the deadline comes.
    """

    def __init__(self, *, guard: Guard, deadline: Deadline) -> None:
        self._guard = guard
        self._deadline = deadline
        self._breaker: socket.socket | None = None
        self._timer: threading.Timer | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to the first of the host's addresses that answers.

        `Refused`, `Unresolved`, `TimeoutError` or `OSError` when there is none.
        """
        addresses = self._guard.addresses_of(host, port, deadline=self._deadline)
        connection = self._connect([str(one) for one in addresses[:_ADDRESSES_TRIED]], port)
        # Of the same connection, but its own: TLS takes the other one over.
        self._breaker = connection.dup()
        self._timer = self._deadline.when_over(self._cut)
        return _Stream(connection, self._deadline)

    def close(self) -> None:
        """Let go of the connection."""
        if self._timer is not None:
            self._timer.cancel()
        if self._breaker is not None:
            self._breaker.close()

    def _connect(self, addresses: list[str], port: int) -> socket.socket:
        failure: OSError | None = None
        for place, address in enumerate(addresses):
            share = self._deadline.remaining() / (len(addresses) - place)
            try:
                return socket.create_connection((address, port), timeout=share)
            except OSError as refused:
                failure = refused
        assert failure is not None
        raise failure

    def _cut(self) -> None:
        if self._breaker is not None:
            with contextlib.suppress(OSError):
                self._breaker.shutdown(socket.SHUT_RDWR)


class _Stream(httpcore.NetworkStream):
    """A socket whose every wait ends at the deadline."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        self._socket = connection
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._socket.settimeout(self._deadline.remaining())
        return self._socket.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._socket.settimeout(self._deadline.remaining())
        try:
            self._socket.sendall(buffer)
        except ConnectionError as failure:
            # Who answers early and hangs up has still answered: httpcore reads on after this one.
            raise httpcore.WriteError from failure

    def close(self) -> None:
        self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Return the encrypted stream; the certificate must be the name's, not the address's."""
        self._socket.settimeout(self._deadline.remaining())
        try:
            secure = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except BaseException:
            self._socket.close()
            raise
        return _Stream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Return nothing: connections are not used twice."""
        return None
