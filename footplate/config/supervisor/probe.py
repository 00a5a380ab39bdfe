"""Whether something answers over HTTP now."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPException

_TIMEOUT_SECONDS = 5.0


def status_of(host: str, port: int, path: str) -> int | None:
    """The status of a GET without following redirects; None when nothing answers."""
    connection = HTTPConnection(host, port, timeout=_TIMEOUT_SECONDS)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        # Read to its end, or the front door notes a visitor who went away.
        answer.read()
        return answer.status
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
