"""What a start was asked for, and the environment and programs that follow from it."""

from __future__ import annotations

import argparse
import ipaddress
import os
import socket
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
WILDCARDS = {"0.0.0.0", "::", "*", ""}  # noqa: S104 (recognised, never bound by default)


@dataclass(frozen=True)
class Options:
    """A start's options. `client_build` is a standalone build; None runs the client from source."""

    data: Path
    host: str
    port: int
    empty: bool
    node: Path
    client_build: Path | None
    reload: bool
    detached: bool

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can connect."""
        return is_loopback(self.host)

    @property
    def local_host(self) -> str:
        """Where this machine reaches the front door, as it stands in a URL."""
        host = "127.0.0.1" if self.host in WILDCARDS else self.host
        return f"[{host}]" if ":" in host else host

    @property
    def base_url(self) -> str:
        """The public origin: FOOTPLATE_BASE_URL, or what follows from host and port."""
        if given := os.environ.get("FOOTPLATE_BASE_URL"):
            return given.rstrip("/")
        host = _own_address() if self.host in WILDCARDS else self.local_host
        return f"http://{host}:{self.port}"


def trusted_proxies() -> list[str]:
    """The addresses and networks of FOOTPLATE_TRUSTED_PROXIES: whose word about visitors counts.

    Raises `ValueError` for what is neither.
    """
    given = os.environ.get("FOOTPLATE_TRUSTED_PROXIES", "").split(",")
    try:
        return [str(ipaddress.ip_network(part.strip())) for part in given if part.strip()]
    except ValueError as error:
        raise ValueError(f"FOOTPLATE_TRUSTED_PROXIES: {error}.") from error


def _own_address() -> str:
    """The address of this machine that others most likely reach it at."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: it only asks which address would be used (RFC 5737's test net).
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return socket.gethostname()


def is_loopback(host: str) -> bool:
    """Whether an address or name stands for this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `run`."""
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=3000)
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--node", type=Path, required=True)
    parser.add_argument("--client-build", type=Path)
    parser.add_argument("--reload", action="store_true")
    parser.add_argument("--detached", action="store_true")


def read_options(parsed: argparse.Namespace) -> Options:
    """Options from parsed arguments; the data directory becomes absolute."""
    return Options(
        data=parsed.data.resolve(),
        host=parsed.host,
        port=parsed.port,
        empty=parsed.empty,
        node=parsed.node.absolute(),
        client_build=parsed.client_build.resolve() if parsed.client_build else None,
        reload=parsed.reload,
        detached=parsed.detached,
    )
