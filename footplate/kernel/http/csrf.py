"""The CSRF cookie for answers of the API, which Django's middleware does not see."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token, rotate_token

_middleware = CsrfViewMiddleware(lambda request: HttpResponse())


def set_csrf_cookie(request: HttpRequest, response: HttpResponse, *, rotate: bool = False) -> None:
    """Set the cookie whose value the client sends back as `X-CSRFToken`.

    A token that the browser already has stays; `rotate` gives a new one, as after a sign-in.
    """
    _middleware.process_request(request)
    if rotate:
        rotate_token(request)
    get_token(request)
    _middleware.process_response(request, response)
