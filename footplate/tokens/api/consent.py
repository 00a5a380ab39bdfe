"""A person's consent that an application acts for them: asked, given, taken back."""

from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.kernel.http.scopes import with_brought
from footplate.tokens.actions.withdraw_grant import withdraw_grant
from footplate.tokens.api.oauth_schemas import (
    AuthorizationAnswer,
    AuthorizationDone,
    AuthorizationQuery,
    AuthorizationRequest,
    Grant,
)
from footplate.tokens.api.schemas import Scope, TeamName
from footplate.tokens.oauth import consent, queries
from footplate.tokens.queries import PageOf
from footplate.tokens.scoping import all_scopes

router = Router(tags=["OAuth"])


@router.get("/oauth/authorization", response={200: AuthorizationRequest})
def read_authorization(
    request: HttpRequest, query: Query[AuthorizationQuery]
) -> AuthorizationRequest:
    """Return what an application asks the caller for. 409 when nobody may be sent back to it."""
    given = _given(query.model_dump())
    return _shown(consent.read_request(caller=caller_of(request), parameters=given), given)


@router.post("/oauth/authorization", response={200: AuthorizationDone})
def answer_authorization(request: HttpRequest, payload: AuthorizationAnswer) -> AuthorizationDone:
    """Allow or deny it, and return where the caller goes back to."""
    caller, values = caller_of(request), payload.model_dump()
    if values.pop("decision") == "deny":
        back = consent.deny(caller=caller, parameters=_given(values))
    else:
        back = consent.allow(caller=caller, parameters=_given(values), now=clock.now())
    return AuthorizationDone(redirect_to=back)


@router.get("/me/oauth-grants", response={200: Page[Grant]})
def list_grants(request: HttpRequest, query: Query[PageQuery]) -> PageOf[queries.GrantRow]:
    """Return what the caller lets applications do for them, newest first."""
    return queries.own_grants(caller=caller_of(request), cursor=query.cursor, limit=query.limit)


@router.delete("/me/oauth-grants/{grant_id}", response={204: None})
def revoke_grant(request: HttpRequest, grant_id: UUID) -> Status[None]:
    """Take consent back: the application's tokens for the caller end at once."""
    withdraw_grant(grant_id=grant_id, actor=caller_of(request), now=clock.now())
    return Status(204, None)


def _given(values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _shown(asked: consent.Asked, given: dict[str, str]) -> AuthorizationRequest:
    team = asked.application.only_team
    wanted = with_brought(asked.scopes)
    words = [
        Scope(
            key=scope.key,
            title=scope.title,
            description=scope.description,
            area=scope.area,
            brings=list(scope.brings),
        )
        for scope in all_scopes()
        if scope.key in wanted
    ]
    back = urlsplit(given.get("redirect_uri", ""))
    return AuthorizationRequest(
        application=asked.application.name,
        team=TeamName(slug=team.slug, name=team.name),
        scopes=words,
        known_scopes=asked.granted.scopes if asked.granted else [],
        returns_to=back.netloc or back.scheme,
        redirect_to=asked.redirect_to,
    )
