"""Whether this machine lets Footplate run: the port, the data directory, the disk."""

from __future__ import annotations

import errno
import os
import shutil
import socket
from pathlib import Path

from prepare.problem import SetupError

MIN_FREE_MEGABYTES = 300
ELSEWHERE = "make room or choose another place with --data."


def check_port(host: str, port: int) -> None:
    """Raise a `SetupError` unless a server could listen on this address now."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror as error:
        raise SetupError(
            f"--host {host} is no address of this machine: {error.strerror}."
        ) from error
    with socket.socket(family, kind, protocol) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(address)
        except OSError as error:
            raise SetupError(_why_not(error, host, port)) from error


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use: choose another with --port."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"This user may not open port {port}: choose one above 1023 with --port."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"--host {host} is no address of this machine."
    return f"Port {port} on {host} cannot be opened: {error.strerror}."


def check_data(data: Path) -> None:
    """The data directory exists afterwards, can be written and has room; else a `SetupError`."""
    if data.exists() and not data.is_dir():
        raise SetupError(f"{data} is a file: choose a directory with --data.")
    try:
        data.mkdir(parents=True, exist_ok=True)
        trial = data / f".trial-{os.getpid()}"
        trial.write_bytes(b"footplate")
        trial.unlink()
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise SetupError(f"The disk that holds {data} is full: {ELSEWHERE}") from error
        raise SetupError(
            f"The data directory {data} cannot be written ({error.strerror}): "
            "choose another with --data."
        ) from error
    free = shutil.disk_usage(data).free // 2**20
    if free < MIN_FREE_MEGABYTES:
        raise SetupError(
            f"Only {free} MB are free on the disk that holds {data} "
            f"and Footplate wants {MIN_FREE_MEGABYTES}: {ELSEWHERE}"
        )
