"""Which network addresses may be connected to: public ones, and those that an operator names."""

import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from footplate.webhooks.sending.deadline import Deadline

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IpNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolver = Callable[[str, int], Sequence[str]]

_PRIVATE = "The address leads to a private or special network."
_LOOPBACK = "The address leads to this server's own network."
# Translation of IPv4 (RFC 6052 section 2.1): what counts is the address inside.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Special-purpose ranges (IANA's registries). `is_global` knows most of them; a list of our own
# does not change with the version of Python.
_SPECIAL: tuple[IpNetwork, ...] = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        # A cloud's metadata and host services at a public-looking address.
        "168.63.129.16/32",
        "::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "2620:4f:8000::/48",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")


class Refused(Exception):  # noqa: N818 (what happened to the connection)
    """The host stands for an address that may not be connected to; nothing was sent."""


class Unresolved(Exception):  # noqa: N818 (what happened to the name)
    """The host's name stands for no address."""


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses that the system's resolver gives for the host, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class Guard:
    """What may be reached. `loopback` and `networks` are the operator's exceptions."""

    loopback: bool = False
    networks: tuple[IpNetwork, ...] = ()
    ports: frozenset[int] = frozenset({443})
    resolver: Resolver = field(default=resolve)

    @classmethod
    def of_settings(cls) -> "Guard":
        """Return the guard that the operator has set up."""
        return cls(
            loopback=settings.WEBHOOK_LOOPBACK,
            networks=tuple(settings.WEBHOOK_ALLOWED_NETWORKS),
            ports=frozenset(settings.WEBHOOK_PORTS),
        )

    def refusal(self, address: IpAddress) -> str:
        """Return why the address may not be connected to, "" when it may."""
        plain = _unwrapped(address)
        if any(plain in network for network in self.networks if network.version == plain.version):
            return ""
        if plain.is_loopback:
            return "" if self.loopback else _LOOPBACK
        return "" if _is_public(plain) else _PRIVATE

    def addresses_of(self, host: str, port: int, *, deadline: Deadline) -> list[IpAddress]:
        """Return the host's addresses, resolved once and all of them allowed.

        One that is not refuses the host (`Refused`), so that a name cannot mix public and private
        addresses and hope. `Unresolved` when there is none; `TimeoutError` past the deadline.
        """
        found = _within(deadline, lambda: self.resolver(host, port))
        addresses = [ipaddress.ip_address(text) for text in found]
        if not addresses:
            raise Unresolved
        for address in addresses:
            if reason := self.refusal(address):
                raise Refused(reason)
        return addresses


def _unwrapped(address: IpAddress) -> IpAddress:
    """Return the IPv4 address inside an IPv6 one that only carries it."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


def _is_public(address: IpAddress) -> bool:
    if any(address in network for network in _SPECIAL if network.version == address.version):
        return False
    if address.version == 6 and address not in _GLOBAL_UNICAST:
        return False
    return address.is_global and not address.is_multicast


def _within(deadline: Deadline, ask: Callable[[], Sequence[str]]) -> Sequence[str]:
    """Return the answer, or raise `TimeoutError` when it takes too long.

    The system's resolver cannot be interrupted: it is asked in a thread that is left to end.
    """
    answers: list[Any] = []

    def run() -> None:
        try:
            answers.append(ask())
        except (OSError, UnicodeError) as failure:
            answers.append(failure)

    thread = threading.Thread(target=run, name="webhook-resolver", daemon=True)
    thread.start()
    thread.join(deadline.remaining())
    if not answers:
        raise TimeoutError
    if isinstance(answers[0], Exception):
        raise Unresolved from answers[0]
    return list(answers[0])
