"""How often one may try to sign in: for an address, and for an account from all addresses.

Counted in front of the sign-in API, one atomic statement before anything is compared, so that the
numbers hold whatever number of processes and addresses try at once. What allauth counts by itself
comes after and is no tighter.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from footplate.kernel import clock
from footplate.kernel.http.address import client_network
from footplate.kernel.http.errors import problem_response
from footplate.kernel.http.limits import tell
from footplate.kernel.http.middleware import Handler
from footplate.kernel.problems import TooManyRequests
from footplate.kernel.rate_limits import RateLimit, give_back, spend_each, telling

_PATH = re.compile(r"/api/auth/\w+/v1/auth/([\w/]+)")
_MINUTE, _FIVE_MINUTES = 60, 300


def _email(request: HttpRequest) -> str:
    return str(_body(request).get("email", "")).strip().lower()


def _reset_key(request: HttpRequest) -> str:
    """Return whose password a link sets: the part of its key before the secret one."""
    key = request.headers.get("X-Password-Reset-Key") or _body(request).get("key", "")
    return str(key).partition("-")[0]


def _session(request: HttpRequest) -> str:
    """Return which sign-in is under way: codes are asked of the session that began it."""
    return request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")


@dataclass(frozen=True)
class Rule:
    """What one step of the sign-in costs: a try of the address, and one of the account."""

    address: RateLimit
    account: RateLimit
    account_of: Callable[[HttpRequest], str]
    # A password that was right is no guess: 200, or 401 when a further step is asked for.
    right: tuple[int, ...] = ()


def _rule(
    name: str,
    address_tries: int,
    account: tuple[int, int],
    account_of: Callable[[HttpRequest], str],
    *right: int,
) -> Rule:
    tries, seconds = account
    return Rule(
        address=RateLimit(f"{name}_address", address_tries, _MINUTE),
        account=RateLimit(f"{name}_account", tries, seconds),
        account_of=account_of,
        right=right,
    )


_MFA = _rule("second_factor", 30, (5, _FIVE_MINUTES), _session, 200, 401)
_AGAIN = _rule("reauthentication", 30, (5, _FIVE_MINUTES), _session, 200)
RULES = {
    "login": _rule("sign_in", 30, (5, _FIVE_MINUTES), _email, 200, 401),
    "signup": _rule("sign_up", 20, (5, _FIVE_MINUTES), _email),
    "password/request": _rule("reset_letter", 20, (5, _MINUTE), _email),
    "password/reset": _rule("reset", 20, (10, _FIVE_MINUTES), _reset_key),
    "code/request": _rule("code_letter", 20, (3, _MINUTE), _email),
    "code/confirm": _rule("code", 20, (5, _FIVE_MINUTES), _session, 200),
    "email/verify": _rule("confirmation", 20, (10, _FIVE_MINUTES), _session, 200, 401),
    "2fa/authenticate": _MFA,
    "2fa/reauthenticate": _AGAIN,
    "reauthenticate": _AGAIN,
}


def sign_in_limits(get_response: Handler) -> Handler:
    """Middleware: refuse a try beyond the limits, count every other. Statements: 1 or 2 a try."""

    def handle(request: HttpRequest) -> HttpResponse:
        rule = _rule_for(request)
        if rule is None:
            return get_response(request)
        with telling() as standings:
            response = _limited(request, rule, get_response)
        tell(response, standings)
        return response

    return handle


def _rule_for(request: HttpRequest) -> Rule | None:
    found = _PATH.fullmatch(request.path_info)
    # Reading a reset link or a confirmation tells a right key from a wrong one like using it.
    if found is None or request.method not in ("GET", "POST"):
        return None
    return RULES.get(found[1])


def _limited(request: HttpRequest, rule: Rule, get_response: Handler) -> HttpResponse:
    charges = [(rule.address, client_network(request))]
    account = rule.account_of(request)
    if account:
        charges.append((rule.account, account))
    try:
        spend_each(charges, now=clock.now())
    except TooManyRequests as refused:
        return problem_response(request, refused)
    response = get_response(request)
    if response.status_code in rule.right:
        give_back(charges[1:])
    return response


def _body(request: HttpRequest) -> dict[str, Any]:
    """Return the JSON object that was sent, or an empty one: the sign-in refuses it itself."""
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError, RequestDataTooBig):
        return {}
    return body if isinstance(body, dict) else {}
