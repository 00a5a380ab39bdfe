"""The middleware chain's own parts."""

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

Handler = Callable[[HttpRequest], HttpResponse]
# Files are only read, in many ranges, and find their caller as the API does.
OWN_SIGN_IN = ("/api/v1/", "/media/")


def outside_api(dotted_path: str) -> Callable[[Handler], Handler]:
    """Return a middleware that skips the named one for the API and for files.

    These authenticate by one statement of their own; the session machinery costs two more and
    a fifth of the time of a hot request.
    """
    factory = import_string(dotted_path)

    def middleware(get_response: Handler) -> Handler:
        wrapped = factory(get_response)

        def handle(request: HttpRequest) -> HttpResponse:
            if request.path_info.startswith(OWN_SIGN_IN):
                return get_response(request)
            return wrapped(request)

        # Django looks for these on what a factory returns; CSRF checks live in process_view.
        for hook in ("process_view", "process_exception"):
            if hasattr(wrapped, hook):
                setattr(handle, hook, _unless_api(getattr(wrapped, hook)))
        return handle

    return middleware


def _unless_api(hook: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(request: HttpRequest, *args: Any) -> Any:
        return None if request.path_info.startswith(OWN_SIGN_IN) else hook(request, *args)

    return guarded


def request_ids(get_response: Handler) -> Handler:
    """Give every request an id, answered as `X-Request-Id` and named in every problem."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.request_id = uuid.uuid4().hex  # type: ignore[attr-defined]
        response = get_response(request)
        response["X-Request-Id"] = request.request_id  # type: ignore[attr-defined]
        return response

    return handle


def api_headers(get_response: Handler) -> Handler:
    """Say for the API that its answers are personal, inert and never to be sniffed or framed."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path_info.startswith("/api/"):
            response.headers.setdefault("Cache-Control", "private, no-store")
            response.headers.setdefault(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"
            )
        return response

    return handle


session = outside_api("django.contrib.sessions.middleware.SessionMiddleware")
csrf = outside_api("django.middleware.csrf.CsrfViewMiddleware")
authentication = outside_api("django.contrib.auth.middleware.AuthenticationMiddleware")
messages = outside_api("django.contrib.messages.middleware.MessageMiddleware")
user_sessions = outside_api("allauth.usersessions.middleware.UserSessionsMiddleware")
