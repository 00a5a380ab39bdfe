"""Sessions started by the API, whose requests Django's session middleware does not see."""

from allauth.account.internal.flows.login import record_authentication
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse

from footplate.accounts.authentication import find_caller
from footplate.accounts.models import User
from footplate.accounts.session_store import SessionStore
from footplate.kernel.caller import Caller
from footplate.kernel.http.csrf import set_csrf_cookie


def start_session(request: HttpRequest, response: HttpResponse, user: User) -> Caller:
    """Sign this person in by a password just given; return them as the caller.

    Afterwards `response` carries the session's cookie and a fresh CSRF cookie, and the session
    stands in the person's list of sessions. A session that the browser had before is not reused.
    """
    store = SessionStore()
    request.session = store
    request.user = user
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, user, method="password", email=user.email)
    store.save()
    UserSession.objects.create_from_request(request)
    response.set_cookie(
        settings.SESSION_COOKIE_NAME,
        store.session_key or "",
        max_age=settings.SESSION_COOKIE_AGE,
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    set_csrf_cookie(request, response, rotate=True)
    caller = find_caller(store.session_key or "")
    assert caller is not None
    return caller
