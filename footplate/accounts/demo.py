"""Demo accounts: everybody knows their password, so they open nothing that others can reach."""

import ipaddress
from urllib.parse import urlsplit

from django.conf import settings


def demo_accounts_welcome() -> bool:
    """Return whether demo accounts may sign in: demo mode, and a base URL on loopback."""
    return bool(settings.DEMO) and _is_loopback(urlsplit(settings.BASE_URL).hostname or "")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
