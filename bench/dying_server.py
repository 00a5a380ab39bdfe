"""The server's application, which kills all of its own process group when a request asks for it.

It dies when the application has answered and nothing of the answer was sent: everything that the
request did is committed, and nobody knows. Only the trial beside it serves this.
"""

import os
import signal
from collections.abc import Callable, Iterable
from typing import Any

from footplate.config.wsgi import application as real


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer as the real application does, unless the request is to die."""
    answer: Iterable[bytes] = real(environ, start_response)
    if environ.get("HTTP_X_DIE_AFTER_COMMIT") == "1":
        os.killpg(os.getpgrp(), signal.SIGKILL)
    return answer
