"""The middleware that lets `kernel.origin` answer for the running request."""

from django.http import HttpRequest, HttpResponse

from footplate.kernel import origin
from footplate.kernel.caller import Caller
from footplate.kernel.http.address import client_address
from footplate.kernel.http.middleware import Handler

USER_AGENT_LENGTH = 400


def origins(get_response: Handler) -> Handler:
    """Make the request's origin known until its response is made. Must follow `request_ids`."""

    def handle(request: HttpRequest) -> HttpResponse:
        with origin.coming_from(lambda: origin_of(request)):
            return get_response(request)

    return handle


def origin_of(request: HttpRequest) -> origin.Origin:
    """Return the origin as far as it is known by now: the person only after the sign-in."""
    caller = getattr(request, "auth", None)
    known = caller if isinstance(caller, Caller) else None
    grant = getattr(known, "grant", None)
    return origin.Origin(
        address=client_address(request),
        user_agent=request.headers.get("User-Agent", "").replace("\x00", "")[:USER_AGENT_LENGTH],
        request_id=getattr(request, "request_id", ""),
        person_id=known.user_id if known else None,
        person_label=(known.name or known.email) if known else "",
        token_id=getattr(grant, "token_id", None),
        see_as_id=known.seeing_as.id if known and known.seeing_as else None,
    )
