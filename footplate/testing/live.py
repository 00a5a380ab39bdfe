"""A live server on the test's database, for programs that only speak HTTP."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

from footplate.accounts.models import User
from footplate.testing.client import ApiClient


class _Quiet(WSGIRequestHandler):
    """Answers without a line on the terminal for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def live_address() -> Iterator[str]:
    """Serve until the block ends; needs a test whose changes are committed (`transactional_db`)."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), _Quiet)
    server.set_app(WSGIHandler())
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def token_for(user: User) -> str:
    """Return the secret of a new token of this person with every scope."""
    client = ApiClient().sign_in(user)
    scopes = [one["key"] for one in client.read("/scopes").json()["items"]]
    body = {"name": "Tests", "scopes": scopes, "expires_in_days": 1}
    made = client.send("POST", "/me/tokens", body)
    assert made.status_code == 201, made.content
    return str(made.json()["secret"])
