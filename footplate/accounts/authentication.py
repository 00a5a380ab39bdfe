"""Who calls the API: one statement from the session's cookie, or the token, to the person."""

from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from ninja.security.apikey import APIKeyCookie
from ninja.utils import check_csrf

from footplate.accounts import bearer
from footplate.accounts.demo import demo_accounts_welcome
from footplate.accounts.errors import OtherPerson, SeeingOnly
from footplate.accounts.models import User
from footplate.accounts.seeing import seeing_in
from footplate.accounts.session_store import SessionStore
from footplate.kernel import clock, walls
from footplate.kernel.caller import Caller
from footplate.kernel.problems import CsrfFailed, NotSignedIn

# Hand-written: this runs before every call. Building it with the ORM costs more than the rest.
_FIND = """
select u.id as person, null::uuid as only_team, s.session_data, u.password, u.email, u.name,
       u.locale, u.timezone, u.is_operator,
       exists (select 1 from account_emailaddress e
               where e.user_id = u.id and e.email = u.email and e.verified)
from sessions s join users u on u.id = s.user_id
where s.session_key = %(session)s and s.expire_date > %(now)s and u.is_active
  and (%(demo)s or not u.is_demo) and not u.is_machine
"""
_SAFE = ("GET", "HEAD", "OPTIONS")
_STOP_SEEING = ("DELETE", "/api/v1/see-as")
ANONYMOUS = object()
MEANT = "HTTP_X_FOOTPLATE_PERSON"


def find_caller(session_key: str) -> Caller | None:
    """Return the person signed in by this session, or None. Statements: 1.

    A session made before the password changed is nobody's: its hash no longer fits. Neither is
    one of a demo account where those are not welcome. The rest of the request stands behind the
    person and their teams.
    """
    now = clock.now()
    values = {"session": session_key, "now": now, "demo": demo_accounts_welcome()}
    found = walls.ride(_FIND, values)
    if found is None:
        return None
    team_ids, (user_id, _, data, password, *person, email_verified) = found
    noted = SessionStore().decode(data)
    claimed = noted.get(HASH_SESSION_KEY, "")
    if not constant_time_compare(claimed, User(password=password).get_session_auth_hash()):
        return None
    email, name, locale, timezone, is_operator = person
    walls.stand_behind(person=user_id, teams=team_ids)
    return Caller(
        user_id=user_id,
        email=email,
        name=name,
        locale=locale,
        timezone=timezone,
        is_operator=is_operator,
        email_verified=email_verified,
        session_key=session_key,
        team_ids=team_ids,
        seeing_as=seeing_in(noted, now=now),
    )


class OptionalSession(APIKeyCookie):
    """Public operations: the caller when there is one, else None; writes need the CSRF token.

    The endpoint reads it with `optional_caller_of`. To a good token these operations show what
    they show to strangers.
    """

    param_name = settings.SESSION_COOKIE_NAME

    def _get_key(self, request: HttpRequest) -> str | None:
        if bearer.offered(request):
            return None
        _demand_csrf_token(request)
        return request.COOKIES.get(self.param_name)

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        if bearer.offered(request):
            bearer.bearer_caller(request)
            return ANONYMOUS
        caller = find_caller(key) if key else None
        _demand_own_eyes(request, caller)
        return caller or ANONYMOUS


class RequiredSession(APIKeyCookie):
    """All other operations: a person's session, whose writes need the CSRF token, or a token.

    With a token the cookie is never read: one that is there as well is refused.
    """

    param_name = settings.SESSION_COOKIE_NAME

    def _get_key(self, request: HttpRequest) -> str | None:
        return None if bearer.offered(request) else request.COOKIES.get(self.param_name)

    def authenticate(self, request: HttpRequest, key: str | None) -> Caller:
        if bearer.offered(request):
            caller = bearer.bearer_caller(request)
            walls.stand_behind(person=caller.user_id, teams=caller.team_ids)
            return caller
        person = find_caller(key) if key else None
        if person is None:
            raise NotSignedIn
        _demand_the_meant_person(request, person)
        _demand_csrf_token(request)
        _demand_own_eyes(request, person)
        return person


def _demand_csrf_token(request: HttpRequest) -> None:
    if request.method not in _SAFE and check_csrf(request):
        raise CsrfFailed


def _demand_the_meant_person(request: HttpRequest, person: Caller) -> None:
    """Refuse what a browser kept for somebody else than who is signed in by now.

    A page that sends late says whose it is; only the server knows, at that moment, who the cookie
    stands for.
    """
    meant = request.META.get(MEANT)
    if meant is not None and meant != str(person.user_id):
        raise OtherPerson


def _demand_own_eyes(request: HttpRequest, caller: Caller | None) -> None:
    """Refuse every write of somebody who sees a team as somebody else, but to stop doing so."""
    if caller is None or caller.seeing_as is None or request.method in _SAFE:
        return
    if (request.method, request.path_info) != _STOP_SEEING:
        raise SeeingOnly


def optional_caller_of(request: HttpRequest) -> Caller | None:
    """Return who is calling a public operation, or None for a stranger."""
    caller = request.auth  # type: ignore[attr-defined]
    return caller if isinstance(caller, Caller) else None
