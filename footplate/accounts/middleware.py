"""What guards the sign-in API, which answers beside ours."""

from django.http import HttpRequest, HttpResponse

from footplate.accounts.errors import SeeingOnly
from footplate.accounts.seeing import seeing_in
from footplate.kernel import clock
from footplate.kernel.http.errors import problem_response
from footplate.kernel.http.middleware import Handler

_SIGN_IN = "/api/auth/"
_SIGN_OUT = ("DELETE", "/auth/session")
_SAFE = ("GET", "HEAD", "OPTIONS")


def seeing_changes_nothing(get_response: Handler) -> Handler:
    """Refuse to change an account while its admin sees the team as somebody else.

    Signing out stays possible, and ends that. Must follow the sessions' middleware.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        path = request.path_info
        if not path.startswith(_SIGN_IN) or request.method in _SAFE:
            return get_response(request)
        if request.method == _SIGN_OUT[0] and path.endswith(_SIGN_OUT[1]):
            return get_response(request)
        if seeing_in(request.session, now=clock.now()) is None:
            return get_response(request)
        return problem_response(request, SeeingOnly())

    return handle
