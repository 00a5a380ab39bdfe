"""Post one body to one destination and say what came of it. Never raises for what others do."""

import functools
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field

import certifi
import httpcore
import structlog

from footplate.webhooks.sending.deadline import Deadline
from footplate.webhooks.sending.destinations import Destination
from footplate.webhooks.sending.guard import Guard, Refused, Unresolved
from footplate.webhooks.sending.wire import Wire

log = structlog.get_logger()

DEADLINE_SECONDS = 10.0
KEPT_BODY_BYTES = 4096
_KEPT_HEADERS = 40
_KEPT_HEADER_CHARACTERS = 500
# What a receiver sets for browsers is none of our log's business.
_FORGOTTEN_HEADERS = frozenset({"set-cookie"})


@dataclass(frozen=True)
class Outcome:
    """What came of one attempt. `kind` is one of the words below; only `delivered` is success."""

    kind: str
    explanation: str
    duration_ms: int = 0
    status: int | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: str = ""
    truncated: bool = False


DELIVERED = "delivered"
OUTCOMES = {
    DELIVERED: "Received.",
    "rejected": "The receiver answered with an error.",
    "gone": "The receiver answered that it wants no more.",
    "redirected": "The receiver answered with a redirect, which is not followed.",
    "timeout": "The receiver did not answer in time.",
    "unreachable": "No connection could be made.",
    "unresolved": "The host's name is not known.",
    "insecure": "No secure connection could be made: the certificate is not valid.",
    "garbled": "What the receiver answered is not HTTP, or ended too early.",
    "forbidden": "The address may not be connected to.",
}


@functools.cache
def tls_context() -> ssl.SSLContext:
    """Return what certificates are checked against: the system's authorities and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def post(
    destination: Destination,
    *,
    headers: Mapping[str, str],
    body: bytes,
    guard: Guard,
    seconds: float = DEADLINE_SECONDS,
    tls: ssl.SSLContext | None = None,
) -> Outcome:
    """Return the outcome, at the latest `seconds` after the call.

    No redirects, no proxies, no cookies, no connection used twice. Of the answer at most
    `KEPT_BODY_BYTES` are read. A status that was received counts, whatever becomes of the body.
    """
    deadline = Deadline(seconds)
    wire = Wire(guard=guard, deadline=deadline)
    try:
        with httpcore.ConnectionPool(
            ssl_context=tls or tls_context(), network_backend=wire, max_keepalive_connections=0
        ) as pool:
            return _exchange(pool, destination, headers, body, deadline)
    except Exception as failure:
        kind, explanation = _explained(failure, deadline)
        return Outcome(kind, explanation, deadline.elapsed_ms())
    finally:
        wire.close()


def _exchange(
    pool: httpcore.ConnectionPool,
    destination: Destination,
    headers: Mapping[str, str],
    body: bytes,
    deadline: Deadline,
) -> Outcome:
    url = httpcore.URL(
        scheme=destination.scheme.encode(),
        host=destination.host.encode(),
        port=destination.port,
        target=destination.target.encode(),
    )
    sent = {"Host": destination.authority, **headers, "Content-Length": str(len(body))}
    with pool.stream("POST", url, headers=list(sent.items()), content=body) as response:
        kept, truncated = _beginning(response)
        kind = _kind_of(response.status)
        return Outcome(
            kind=kind,
            explanation="" if kind == DELIVERED else OUTCOMES[kind],
            duration_ms=deadline.elapsed_ms(),
            status=response.status,
            headers=_kept_headers(response.headers),
            body=_storable(kept.decode("utf-8", "replace")),
            truncated=truncated,
        )


def _beginning(response: httpcore.Response) -> tuple[bytes, bool]:
    """Return the first bytes of the body, and whether there are or should be more."""
    kept = b""
    try:
        for chunk in response.iter_stream():
            kept += chunk
            if len(kept) > KEPT_BODY_BYTES:
                return kept[:KEPT_BODY_BYTES], True
    except (httpcore.ProtocolError, TimeoutError, OSError):
        return kept, True
    return kept, False


def _kind_of(status: int) -> str:
    if 200 <= status < 300:
        return DELIVERED
    if status == 410:
        return "gone"
    return "redirected" if 300 <= status < 400 else "rejected"


def _explained(failure: Exception, deadline: Deadline) -> tuple[str, str]:
    """Return the kind of failure and its words, which name no address."""
    if isinstance(failure, Refused):
        return "forbidden", str(failure)
    if isinstance(failure, TimeoutError) or deadline.is_over:
        return "timeout", OUTCOMES["timeout"]
    kinds: tuple[tuple[type[Exception], str], ...] = (
        (Unresolved, "unresolved"),
        (ssl.SSLCertVerificationError, "insecure"),
        (httpcore.ProtocolError, "garbled"),
        (ssl.SSLError, "garbled"),
        (OSError, "unreachable"),
    )
    kind = next((name for of, name in kinds if isinstance(failure, of)), None)
    if kind is None:
        # One receiver that nobody thought of must not stop what waits behind it.
        log.exception("webhook_failed_unexpectedly", exc_info=failure)
        kind = "garbled"
    return kind, OUTCOMES[kind]


def _kept_headers(headers: list[tuple[bytes, bytes]]) -> list[tuple[str, str]]:
    named = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in headers]
    return [
        (_storable(name)[:_KEPT_HEADER_CHARACTERS], _storable(value)[:_KEPT_HEADER_CHARACTERS])
        for name, value in named
        if name not in _FORGOTTEN_HEADERS
    ][:_KEPT_HEADERS]


def _storable(text: str) -> str:
    """Return the text without U+0000, which PostgreSQL cannot store."""
    return text.replace("\x00", "\ufffd")
