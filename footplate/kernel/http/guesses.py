"""Endpoints that tell a right guess from a wrong one: limited for an address, and for everybody.

One address guesses no faster than its own limit; a thousand addresses together no faster than
the limit on wrong guesses, which is one for all. Who holds a real link or number uses none of it
up.
"""

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest

from footplate.kernel import clock
from footplate.kernel.http.address import client_network
from footplate.kernel.problems import NotFound, Problem
from footplate.kernel.rate_limits import RateLimit, give_back, spend_each

Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])
EVERYBODY = "everybody"


def limits_guesses(own: RateLimit, everybody: RateLimit) -> Callable[[Endpoint], Endpoint]:
    """Count each call for the client's address, and each that finds nothing (404) for everybody.

    Goes below the router's decorator. A call is counted before it is answered, so that the
    numbers hold however many ask at once. Statements: 2.
    """

    def decorate(endpoint: Endpoint) -> Endpoint:
        @functools.wraps(endpoint)
        def counted(request: HttpRequest, *args: Any, **values: Any) -> Any:
            charges = [(own, client_network(request)), (everybody, EVERYBODY)]
            spend_each(charges, now=clock.now())
            try:
                answer = endpoint(request, *args, **values)
            except NotFound:
                raise
            except Problem:
                give_back(charges[1:])
                raise
            give_back(charges[1:])
            return answer

        return counted  # type: ignore[return-value]

    return decorate
