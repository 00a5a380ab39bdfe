"""Where a webhook may be sent: what an address may look like, and which machines it may reach.

An address is read once, here; what was read is what is connected to, so that no second reader can
see another host in it.
"""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

import idna

from footplate.webhooks.sending.guard import Guard, IpAddress

URL_CHARACTERS = 2000
_PRINTABLE = re.compile(r"[\x21-\x7e\u00a1-\U0010ffff]+\Z")
_PORTS = {"https": 443, "http": 80}
# Below this only programs of the system's administrator listen.
_FIRST_USER_PORT = 1024


class UrlRefused(Exception):  # noqa: N818 (what happened to the address)
    """The address cannot be an endpoint's; the message says why, in words for people."""


@dataclass(frozen=True)
class Destination:
    """An address taken apart. `host` is a name in ASCII or a literal without brackets."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Return the `Host` header: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def destination_of(url: str, *, guard: Guard) -> Destination:
    """Return where the address leads; raise `UrlRefused` when it may not be an endpoint's.

    Names are not resolved here: what they stand for is checked each time that is sent.
    """
    parts = _split(url)
    if parts.username is not None or parts.password is not None:
        raise UrlRefused("The address must not hold a name or a password.")
    if parts.fragment:
        raise UrlRefused("The address must not end with a fragment (#…).")
    host = _host(parts)
    literal = _literal(host)
    is_here = host == "localhost" or (literal is not None and literal.is_loopback)
    if parts.scheme == "http" and not (is_here and guard.loopback):
        raise UrlRefused("The address must begin with https://.")
    if host == "localhost" and not guard.loopback:
        raise UrlRefused("The address leads to this server's own network.")
    if literal is not None and (reason := guard.refusal(literal)):
        raise UrlRefused(reason)
    port = _port(parts)
    if port not in guard.ports and not (is_here and guard.loopback and port >= _FIRST_USER_PORT):
        told = ", ".join(str(one) for one in sorted(guard.ports))
        raise UrlRefused(f"The port must be one of {told}.")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Destination(parts.scheme, host, port, target)


def _split(url: str) -> SplitResult:
    if len(url) > URL_CHARACTERS or not _PRINTABLE.match(url) or "\\" in url:
        raise UrlRefused("This is not an address such as https://example.com/hooks.")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as failure:
        raise UrlRefused("This is not an address such as https://example.com/hooks.") from failure
    if parts.scheme not in _PORTS:
        raise UrlRefused("The address must begin with https://.")
    if not (parts.path + parts.query).isascii():
        raise UrlRefused("Write characters beyond ASCII in the path as %-escapes.")
    return parts


def _host(parts: SplitResult) -> str:
    """Return the host in ASCII, lower-cased, without a final dot."""
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return host
    try:
        encoded = idna.encode(host, uts46=True).decode() if not host.isascii() else host.lower()
    except idna.IDNAError as failure:
        raise UrlRefused("The host's name is not valid.") from failure
    if not re.fullmatch(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9])?", encoded):
        raise UrlRefused("The host's name is not valid.")
    return "localhost" if encoded.endswith(".localhost") else encoded


def _literal(host: str) -> IpAddress | None:
    """Return the address that the host is written as, None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        if ":" in host:
            raise UrlRefused("The host's address is not valid.") from None
        return None


def _port(parts: SplitResult) -> int:
    return parts.port if parts.port is not None else _PORTS[parts.scheme]
