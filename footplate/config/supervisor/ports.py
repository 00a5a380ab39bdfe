"""Inner ports: free on loopback, and the same from one start to the next where possible."""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Sequence
from pathlib import Path

# Below the range that Linux takes for outgoing connections, which could hold
# the port at the moment when a crashed process wants it back.
LOWEST, HIGHEST = 20_000, 32_000
_TRIES = 200


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen on this port of loopback now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError:
            return False
    return True


def choose_ports(names: Sequence[str], *, kept_in: Path) -> dict[str, int]:
    """A free port for each name, all different; the last start's again where still free."""
    last = _read(kept_in)
    chosen: dict[str, int] = {}
    for name in names:
        port = last.get(name, 0)
        if port in chosen.values() or not LOWEST <= port < HIGHEST or not is_free(port):
            port = _find(set(chosen.values()))
        chosen[name] = port
    kept_in.write_text(json.dumps(chosen))
    return chosen


def _find(taken: set[int]) -> int:
    for _ in range(_TRIES):
        port = random.randrange(LOWEST, HIGHEST)  # noqa: S311 (a port, not a secret)
        if port not in taken and is_free(port):
            return port
    raise OSError(f"no free port between {LOWEST} and {HIGHEST} on 127.0.0.1")


def _read(path: Path) -> dict[str, int]:
    try:
        kept = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: port for name, port in kept.items() if isinstance(port, int)}
