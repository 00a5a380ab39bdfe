"""The caller's network address, believed only from proxies that we know."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address of the client.

    Walks `X-Forwarded-For` from the right while the speaker is a trusted proxy
    (`FOOTPLATE_TRUSTED_PROXIES`), so that what a client wrote into the header itself counts for
    nothing.
    """
    address = request.META.get("REMOTE_ADDR") or "127.0.0.1"
    claimed = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    while claimed and _trusted(address):
        candidate = claimed.pop()
        if not _is_address(candidate):
            break
        address = candidate
    return address


def client_network(request: HttpRequest) -> str:
    """Return what to count a client's tries by: its address, or its network of IPv6.

    Whoever has an IPv6 address usually has the 2^64 of its network.
    """
    address = client_address(request)
    if ":" not in address or not _is_address(address):
        return address
    return str(ipaddress.ip_network((address.partition("%")[0], 64), strict=False))


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _trusted(address: str) -> bool:
    if not _is_address(address):
        return False
    ip = ipaddress.ip_address(address)
    return any(ip in network for network in settings.TRUSTED_PROXIES)
