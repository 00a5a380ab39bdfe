"""The middleware chain's own parts."""

import re
import uuid
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

Handler = Callable[[HttpRequest], HttpResponse]
_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{7,63}", re.ASCII)
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
    """Give every request an id, answered as `X-Request-Id` and named in every problem.

    The caller's own id is taken when it cannot be anything but an id: it goes into logs.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        claimed = request.META.get("HTTP_X_REQUEST_ID", "")
        request_id = claimed if _SAFE_ID.fullmatch(claimed) else uuid.uuid4().hex
        request.request_id = request_id  # type: ignore[attr-defined]
        response = get_response(request)
        response["X-Request-Id"] = request_id
        return response

    return handle


def api_headers(get_response: Handler) -> Handler:
    """Say of every answer that no other site may use it, of the API's that they are inert.

    Whatever view answers: it may have set a header more fitting for what it shows.
    """
    always = {
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if settings.HSTS_SECONDS:
        always["Strict-Transport-Security"] = f"max-age={settings.HSTS_SECONDS}"
    inert = {
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    }

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        of_api = request.path_info.startswith("/api/")
        for name, value in {**always, **(inert if of_api else {})}.items():
            response.headers.setdefault(name, value)
        return response

    return handle


session = outside_api("django.contrib.sessions.middleware.SessionMiddleware")
csrf = outside_api("django.middleware.csrf.CsrfViewMiddleware")
authentication = outside_api("django.contrib.auth.middleware.AuthenticationMiddleware")
messages = outside_api("django.contrib.messages.middleware.MessageMiddleware")
user_sessions = outside_api("allauth.usersessions.middleware.UserSessionsMiddleware")
