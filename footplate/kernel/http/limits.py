"""The general limit on calls of the API, and how answers tell of limits.

`RateLimit` and `RateLimit-Policy` as in draft-ietf-httpapi-ratelimit-headers (the form with
structured fields: a list of quoted policy names with parameters).
"""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from footplate.kernel import allowances, clock
from footplate.kernel.caller import Caller
from footplate.kernel.http.address import client_network
from footplate.kernel.rate_limits import RateLimit, Standing

_SECONDS = 60
# All tokens of one team together may do as much as so many callers; strangers at one address,
# who may be a school, as much as one.
_TEAM_FACTOR = 4


def demand_room(request: HttpRequest) -> None:
    """Count the call for whoever makes it; raise `TooManyRequests` beyond the general limit.

    A token is counted for itself and, when it is a team's, for the team; a person for
    themselves, on however many machines; a stranger for their address. Statements: 0 for
    everybody who is not busy.
    """
    tries = settings.REQUESTS_PER_MINUTE
    if tries <= 0:
        return
    now = clock.now()
    for limit, key in _charges(request, tries):
        allowances.use(limit, key=key, now=now)


def _charges(request: HttpRequest, tries: int) -> list[tuple[RateLimit, str]]:
    caller = getattr(request, "auth", None)
    if not isinstance(caller, Caller):
        return [(RateLimit("address", tries, _SECONDS), client_network(request))]
    if caller.grant is None:
        return [(RateLimit("person", tries, _SECONDS), str(caller.user_id))]
    charges = [(RateLimit("token", tries, _SECONDS), str(caller.grant.token_id))]
    team_id: UUID | None = caller.grant.team_id
    if team_id is not None:
        charges.append((RateLimit("team", tries * _TEAM_FACTOR, _SECONDS), str(team_id)))
    return charges


def tell(response: HttpResponseBase, standings: Sequence[Standing]) -> None:
    """Say in the answer which limits were counted on, and how they stand."""
    if not standings:
        return
    latest = {standing.limit.name: standing for standing in standings}.values()
    response["RateLimit-Policy"] = ", ".join(
        f'"{one.limit.name}";q={one.limit.tries};w={one.limit.seconds}' for one in latest
    )
    response["RateLimit"] = ", ".join(
        f'"{one.limit.name}";r={one.remaining};t={one.reset_seconds}' for one in latest
    )
